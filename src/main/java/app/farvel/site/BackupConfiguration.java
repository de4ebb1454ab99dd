package app.farvel.site;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** The nightly backup. When the hour has passed and there is none of the day, it is made at the start. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnH2File.class)
@ConditionalOnProperty(name = "farvel.backup.enabled", matchIfMissing = true)
class BackupConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(BackupConfiguration.class);

    @Bean
    Backup backup(BackupSql sql, Backups backups, JdbcConnectionDetails database) {
        var user = Objects.requireNonNullElse(database.getUsername(), "");
        var password = Objects.requireNonNullElse(database.getPassword(), "");
        return new Backup(sql, backups, new BackupCheckSql(database.getJdbcUrl(), user, password));
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> missedBackup(Backup backup, BackupSettings settings, Clock clock) {
        return ready -> {
            var now = clock.instant().atZone(ZoneId.systemDefault());
            if (now.toLocalTime().isBefore(settings.at()) || backup.isMade(now.toLocalDate())) return;
            new Thread(() -> tryToMake(backup, now.toLocalDate()), "backup").start();
        };
    }

    /** Farvel runs without it, and the next night tries again. */
    private static void tryToMake(Backup backup, LocalDate today) {
        try {
            make(backup, today);
        } catch (RuntimeException failed) {
            LOG.error("No backup could be made", failed);
        }
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
