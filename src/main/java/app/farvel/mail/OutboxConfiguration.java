package app.farvel.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends the outbox's mail. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    private static final Duration AFTER_TROUBLE_OF_OUR_OWN = Duration.ofMinutes(1);

    @Bean
    Task<UUID> sendMail(Dispatcher dispatcher, OutboxLedger ledger, Clock clock) {
        return Tasks.custom(OutboxSql.SEND)
                .onFailure((complete, job) ->
                        job.reschedule(complete, clock.instant().plus(AFTER_TROUBLE_OF_OUR_OWN)))
                .onDeadExecutionRevive()
                .execute((job, context) -> send(job, dispatcher, ledger, clock));
    }

    private static CompletionHandler<UUID> send(
            TaskInstance<UUID> job, Dispatcher dispatcher, OutboxLedger ledger, Clock clock) {
        var account = job.getData();
        var mail = OutboxSql.mailOf(job.getId());
        var tried = dispatcher.dispatch(account, mail);
        return (complete, operations) -> ledger.settle(account, mail, tried, clock.instant(), next -> {
            if (next == null) operations.stop();
            else operations.reschedule(complete, next);
        });
    }
}
