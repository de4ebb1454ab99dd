package app.farvel.account;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Answers the command for a forgotten password while this Farvel has the database file open. */
@Component
class ResetDesk implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ResetDesk.class);

    private final ResetLinks links;
    private final Environment environment;
    private final Clock clock;
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "reset-desk");
        thread.setDaemon(true);
        return thread;
    });

    ResetDesk(ResetLinks links, Environment environment, Clock clock) {
        this.links = links;
        this.environment = environment;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void open() {
        DatabaseFile.of(environment.getProperty("spring.datasource.url", ""))
                .map(ResetMailbox::new)
                .ifPresent(mailbox -> clerk.scheduleWithFixedDelay(() -> look(mailbox), 0, 1, TimeUnit.SECONDS));
    }

    private void look(ResetMailbox mailbox) {
        try {
            mailbox.answer(this::reply, clock.instant());
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "A question about a forgotten password was not answered: {}",
                    e.getClass().getName());
        }
    }

    private String reply(String email) {
        LOG.info("A link for a new password was asked for beside the database file");
        return links.printed(email, clock.instant());
    }

    @Override
    public void destroy() {
        clerk.shutdownNow();
    }
}
