package app.farvel.shared;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;

/** Writes jobs of db-scheduler in the transaction at hand: one that is rolled back leaves none behind. */
public class Jobs {

    private final SchedulerClient client;

    Jobs(SchedulerClient client) {
        this.client = client;
    }

    /**
     * Has a job run at that instant; one that waits already is moved. One that runs just now goes on as it is: when it ends it
     * waits for our transaction, and goes by the row it is about. So that row must be locked, or the job look again by itself.
     */
    public void schedule(TaskInstance<?> job, Instant at) {
        try {
            client.schedule(job, at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // It comes back by itself.
        }
    }
}
