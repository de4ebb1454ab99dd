package app.farvel.gathering;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The jobs that keep the schedules: one a gathering, written in the transaction of the deed. */
@Component
class GatheringSql {

    static final TaskDescriptor<String> KEEP = TaskDescriptor.of("gathering", String.class);

    private final SchedulerClient jobs;

    GatheringSql(DataSource database) {
        this.jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build();
    }

    /** Looks at the gathering at that instant. One that is looked at just now is looked at again tomorrow anyway. */
    void schedule(UUID gatheringId, UUID accountId, Instant at) {
        var job = KEEP.instance(gatheringId + "/" + accountId)
                .data(accountId.toString())
                .build();
        try {
            jobs.schedule(job, at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // It comes back by itself.
        }
    }

    static UUID gatheringOf(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf('/')));
    }
}
