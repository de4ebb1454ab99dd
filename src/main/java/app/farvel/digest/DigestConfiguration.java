package app.farvel.digest;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that writes the digest. */
@Configuration(proxyBeanMethods = false)
class DigestConfiguration {

    private static final Duration AFTER_TROUBLE_OF_OUR_OWN = Duration.ofMinutes(10);

    @Bean
    Task<Void> writeDigest(DigestRounds rounds, Clock clock) {
        return Tasks.custom(DigestJob.WRITE)
                .onFailure((complete, job) ->
                        job.reschedule(complete, clock.instant().plus(AFTER_TROUBLE_OF_OUR_OWN)))
                .onDeadExecutionRevive()
                .execute((job, context) -> write(job, rounds, clock));
    }

    private static CompletionHandler<Void> write(TaskInstance<Void> job, DigestRounds rounds, Clock clock) {
        var account = UUID.fromString(job.getId());
        rounds.run(account, clock.instant());
        return (complete, operations) -> rounds.goOn(account, next -> {
            if (next == null) operations.stop();
            else operations.reschedule(complete, next);
        });
    }
}
