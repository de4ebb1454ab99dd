package app.farvel.gathering;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that keeps a gathering's schedule. */
@Configuration(proxyBeanMethods = false)
class GatheringConfiguration {

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    @Bean
    Task<String> keepSchedule(ScheduleKeeper keeper, Clock clock) {
        return Tasks.custom(ScheduleJob.KEEP)
                .onFailure((complete, job) ->
                        job.reschedule(complete, clock.instant().plus(AFTER_TROUBLE)))
                .onDeadExecutionRevive()
                .execute((job, context) -> keep(job, keeper, clock));
    }

    private static CompletionHandler<String> keep(TaskInstance<String> job, ScheduleKeeper keeper, Clock clock) {
        var account = UUID.fromString(job.getData());
        var gathering = ScheduleJob.gatheringOf(job.getId());
        keeper.work(account, gathering, clock.instant());
        var next = keeper.next(account, gathering, clock.instant());
        return (complete, operations) ->
                next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::stop);
    }
}
