package app.farvel.mail;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.util.UUID;

/** The job that sends: one a mail, with the account's id for whoever runs it. */
final class MailJob {

    static final TaskDescriptor<UUID> SEND = TaskDescriptor.of("mail", UUID.class);

    private MailJob() {}

    /** Named by the row's whole key: two accounts may have mail of the same id, where its maker chose it. */
    static TaskInstance<UUID> of(UUID mailId, UUID accountId) {
        return SEND.instance(mailId + "/" + accountId).data(accountId).build();
    }

    static UUID mailOf(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf('/')));
    }
}
