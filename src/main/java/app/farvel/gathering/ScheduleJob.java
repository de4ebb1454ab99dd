package app.farvel.gathering;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;

/** The job that keeps a schedule: one a gathering, with the account's id for whoever runs it. It looks again every day. */
final class ScheduleJob {

    static final TaskDescriptor<String> KEEP = TaskDescriptor.of("gathering", String.class);

    private ScheduleJob() {}

    static TaskInstance<String> of(UUID gatheringId, UUID accountId) {
        return KEEP.instance(gatheringId + "/" + accountId)
                .data(accountId.toString())
                .build();
    }

    static UUID gatheringOf(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf('/')));
    }
}
