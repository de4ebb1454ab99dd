package app.farvel.mail;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Mail for tests: whom it goes to, which server takes it, and instances of Farvel that send it. */
@Component
public class PostOffice {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Outbox outbox;
    private final ObjectProvider<JavaMailSenderImpl> senders;
    private final Task<UUID> job;
    private final DataSource database;
    private final JdbcClient jdbc;
    private final Clock clock;

    PostOffice(
            Outbox outbox,
            ObjectProvider<JavaMailSenderImpl> senders,
            Task<UUID> job,
            DataSource database,
            JdbcClient jdbc,
            Clock clock) {
        this.outbox = outbox;
        this.senders = senders;
        this.job = job;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    static OutgoingMail toLine(String subject) {
        return toLine(subject, "Kjære Line,\n\ntakk for alt.");
    }

    static OutgoingMail toLine(String subject, String text) {
        return new OutgoingMail("note", UUID.randomUUID(), line(), subject, text);
    }

    static Mailbox line() {
        return new Mailbox("Line Nygård", "line@nordlys.example");
    }

    public void useServerAt(int port) {
        senders.getObject().setPort(port);
    }

    UUID enqueue(Account account, OutgoingMail mail) {
        return SignedIn.work(account, () -> outbox.enqueue(mail, clock.instant()));
    }

    void resend(Account account, UUID mailId) {
        SignedIn.work(account, () -> outbox.resend(mailId, clock.instant()));
    }

    void cancel(Account account, UUID mailId) {
        SignedIn.work(account, () -> outbox.cancel(mailId, clock.instant()));
    }

    public Delivery delivery(Account account, UUID mailId) {
        return SignedIn.work(account, () -> outbox.delivery(mailId));
    }

    /** An instance of Farvel that sends; takes over within a second what another left when it died. */
    Scheduler instance(String name) {
        return instance(name, 2, job);
    }

    /** One that has other work, too. */
    Scheduler instanceWith(Task<?> otherWork, int threads) {
        return instance("busy", threads, job, otherWork);
    }

    private Scheduler instance(String name, int threads, Task<?>... work) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), List.of(work))
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(threads)
                .pollingInterval(Duration.ofMillis(50))
                .heartbeatInterval(Duration.ofMillis(250))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /** Lets one instance work until the mail is as wanted. */
    public Delivery workUntil(Account account, UUID mailId, Predicate<Delivery> wanted) {
        var instance = instance("one");
        instance.start();
        try {
            return await(account, mailId, wanted);
        } finally {
            instance.stop();
        }
    }

    Delivery await(Account account, UUID mailId, Predicate<Delivery> wanted) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var delivery = delivery(account, mailId);
            if (wanted.test(delivery) && (delivery.isWaiting() || !hasJob(mailId))) return delivery;
            pause();
        }
        throw new AssertionError("Still " + delivery(account, mailId));
    }

    /** What other tests left to send stays where it is. */
    public void forgetJobs() {
        jdbc.sql("delete from scheduled_tasks").update();
    }

    public boolean hasJob(UUID mailId) {
        return !jdbc.sql("select task_instance from scheduled_tasks where task_instance like :id")
                .param("id", mailId + "/%")
                .query()
                .listOfRows()
                .isEmpty();
    }

    /** As if the instance that was sending it had been killed a minute ago. */
    void abandonJob(UUID mailId) {
        jdbc.sql("update scheduled_tasks set picked = true, picked_by = 'dead', last_heartbeat = :then"
                        + " where task_instance like :id")
                .param("then", clock.instant().minusSeconds(60).atOffset(ZoneOffset.UTC))
                .param("id", mailId + "/%")
                .update();
    }

    static void pause() {
        try {
            Thread.sleep(30);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
