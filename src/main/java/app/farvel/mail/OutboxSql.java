package app.farvel.mail;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** The jobs that send: one a mail, written in the transaction of its row, with the account's id for whoever runs it. */
@Component
class OutboxSql {

    static final TaskDescriptor<UUID> SEND = TaskDescriptor.of("mail", UUID.class);

    private final SchedulerClient jobs;

    OutboxSql(DataSource database) {
        this.jobs = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .build();
    }

    /** Looks at the mail at that instant; a job it has already is moved. One that runs just now goes on as it is. */
    void schedule(UUID mailId, UUID accountId, Instant at) {
        var job = SEND.instance(instance(mailId, accountId)).data(accountId).build();
        try {
            jobs.schedule(job, at, ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
        } catch (TaskInstanceCurrentlyExecutingException running) {
            // It looks at the row, and comes back when the row still waits.
        }
    }

    /** The row's whole key: two accounts may have mail of the same id, where its maker chose it. */
    private static String instance(UUID mailId, UUID accountId) {
        return mailId + "/" + accountId;
    }

    static UUID mailOf(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf('/')));
    }
}
