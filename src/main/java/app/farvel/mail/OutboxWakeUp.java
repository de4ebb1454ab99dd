package app.farvel.mail;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells the scheduler of this instance, when a mail is committed, to look now instead of at its next round. */
@Component
class OutboxWakeUp {

    private final ObjectProvider<Scheduler> scheduler;

    OutboxWakeUp(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            }
        });
    }
}
