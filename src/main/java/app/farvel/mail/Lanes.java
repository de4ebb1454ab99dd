package app.farvel.mail;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How many mails may be at the server at once: each may be kept waiting for minutes, and two threads stay free for all
 * other work.
 */
@Component
class Lanes {

    private static final int FOR_OTHER_WORK = 2;
    private static final long A_MOMENT = 1;

    private final Semaphore free;

    Lanes(@Value("${db-scheduler.threads}") int threads) {
        this.free = new Semaphore(Math.max(1, threads - FOR_OTHER_WORK));
    }

    /** @return whether there was a free one; who has it must {@link #leave} it */
    boolean enter() {
        try {
            return free.tryAcquire(A_MOMENT, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void leave() {
        free.release();
    }
}
