package app.farvel.digest;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The jobs that write digests: one an account, written in the transaction of its row. */
@Component
class DigestSql {

    static final TaskDescriptor<Void> WRITE = TaskDescriptor.of("digest");

    private final SchedulerClient jobs;

    DigestSql(DataSource database) {
        this.jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build();
    }

    /** Wakes the account's job then; one it has already is moved. The row must be locked, and written. */
    void schedule(UUID accountId, Instant at) {
        var job = WRITE.instance(accountId.toString()).build();
        try {
            jobs.schedule(job, at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // When it ends it waits for our transaction, and goes by the row.
        }
    }
}
