package app.farvel.digest;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;

/** The job that writes digests: one an account. */
final class DigestJob {

    static final TaskDescriptor<Void> WRITE = TaskDescriptor.of("digest");

    private DigestJob() {}

    static TaskInstance<Void> of(UUID accountId) {
        return WRITE.instance(accountId.toString()).build();
    }
}
