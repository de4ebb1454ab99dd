package app.farvel.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that sends the outbox's mail. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    private static final Duration AFTER_TROUBLE_OF_OUR_OWN = Duration.ofMinutes(1);
    private static final Duration WHEN_ALL_LANES_ARE_TAKEN = Duration.ofSeconds(15);

    @Bean
    Task<UUID> sendMail(Dispatcher dispatcher, OutboxLedger ledger, Lanes lanes, Clock clock) {
        return Tasks.custom(MailJob.SEND)
                .onFailure((complete, job) ->
                        job.reschedule(complete, clock.instant().plus(AFTER_TROUBLE_OF_OUR_OWN)))
                .onDeadExecutionRevive()
                .execute((job, context) -> lanes.enter()
                        ? send(job, dispatcher, ledger, lanes, clock)
                        : (complete, operations) ->
                                operations.reschedule(complete, clock.instant().plus(WHEN_ALL_LANES_ARE_TAKEN)));
    }

    private static CompletionHandler<UUID> send(
            TaskInstance<UUID> job, Dispatcher dispatcher, OutboxLedger ledger, Lanes lanes, Clock clock) {
        var account = job.getData();
        var mail = MailJob.mailOf(job.getId());
        var tried = tryOnce(dispatcher, account, mail, lanes);
        return (complete, operations) -> ledger.settle(account, mail, tried, clock.instant(), next -> {
            if (next == null) operations.stop();
            else operations.reschedule(complete, next);
        });
    }

    private static Dispatcher.@Nullable Try tryOnce(Dispatcher dispatcher, UUID account, UUID mail, Lanes lanes) {
        try {
            return dispatcher.dispatch(account, mail);
        } finally {
            lanes.leave();
        }
    }
}
