package app.farvel.site;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The nightly backup. One missed, because the machine was off, is made at the next start. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnH2File.class)
@ConditionalOnProperty(name = "farvel.backup.enabled", matchIfMissing = true)
class BackupConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BackupConfiguration.class);

    @Bean
    Backup backup(BackupSql sql, Backups backups) {
        return new Backup(sql, backups);
    }

    @Bean
    RecurringTask<Void> nightlyBackup(Backup backup, BackupSettings settings, Clock clock) {
        return Tasks.recurring("backup", new Daily(ZoneId.systemDefault(), settings.at()))
                .execute((instance, context) ->
                        make(backup, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault())));
    }

    private static void make(Backup backup, LocalDate today) {
        try {
            LOG.info("Backup written to {}", backup.make(today));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
