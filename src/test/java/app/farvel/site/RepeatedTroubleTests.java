package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RepeatedTroubleTests {

    private static final int OFTEN = 16_500;

    private final AtomicLong nanos = new AtomicLong();
    private final RepeatedTrouble filter = new RepeatedTrouble(nanos::get);
    private final LoggerContext logs = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = logs.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> seen = new ListAppender<>();
    private final List<ch.qos.logback.classic.turbo.TurboFilter> others = List.copyOf(logs.getTurboFilterList());

    @BeforeEach
    void listen() {
        logs.getTurboFilterList().clear();
        logs.addTurboFilter(filter);
        seen.start();
        root.addAppender(seen);
    }

    @AfterEach
    void leave() {
        root.detachAppender(seen);
        logs.getTurboFilterList().clear();
        logs.getTurboFilterList().addAll(others);
    }

    @Test
    void tellsAFullDiskOnceAMinuteWhoeverMeetsIt() {
        for (var minute = 0; minute < 3; minute++) {
            for (var n = 0; n < OFTEN / 3; n++) meetAFullDisk(n);
            nanos.addAndGet(Duration.ofMinutes(1).toNanos());
        }

        assertThat(lines())
                .hasSize(4)
                .startsWith("The database does not answer: java.sql.SQLException 90098 90098")
                .filteredOn(Outages.DISK_FULL::equals)
                .hasSize(3);
        assertThat(seen.list).allMatch(line -> line.getThrowableProxy() == null);
    }

    @Test
    void tellsADatabaseThatIsAwayOnceAMinute() {
        for (var n = 0; n < OFTEN; n++) {
            pool().error("Cannot connect", new SQLException("refused by host " + n, "08001"));
            Outages.report(new IllegalStateException(new SQLException("refused", "08001")));
        }

        assertThat(lines()).containsExactly("The database does not answer: java.sql.SQLException 08001 0");
    }

    @Test
    void tellsTheDiskOfThePostgreSqlServerFromAServerThatIsAway() {
        pool().warn("failed", new SQLException("could not extend file", "53100"));

        assertThat(lines()).containsExactly(Outages.DISK_FULL);
    }

    @Test
    void showsDifferentErrorsAmidAFlood() {
        for (var n = 0; n < 300; n++) {
            pool().error("Unhandled exception. Will keep running.", new IllegalStateException("always the same"));
            if (n % 100 == 0)
                pool().error("Unhandled exception. Will keep running.", new SQLException("other", "23505"));
            meetAFullDisk(n);
        }
        pool().error("Something else");

        assertThat(lines()).filteredOn(line -> line.startsWith("Unhandled")).hasSize(10 + 3);
        assertThat(lines()).endsWith("Something else").contains(Outages.DISK_FULL);
    }

    @Test
    void keepsEveryErrorWithANumberOfItsOwn() {
        for (var n = 0; n < 100; n++) pool().error("Error {} at {}", n, "GET");

        assertThat(seen.list).hasSize(100);
    }

    @Test
    void leavesWhatIsNoTroubleAlone() {
        for (var n = 0; n < 100; n++) pool().info("Backup written");

        assertThat(seen.list).hasSize(100);
    }

    @Test
    void remembersNoMoreThanItMust() {
        for (var n = 0; n < 10_000; n++) pool().warn("Warning {}", n);
        for (var n = 0; n < 100; n++) pool().warn("The same");

        assertThat(lines()).filteredOn("The same"::equals).hasSize(10);
    }

    /** As the pool, the scheduler and the session store tell it. */
    private void meetAFullDisk(int n) {
        var full = new SQLException("General error", "HY000", 50000, new IOException("No space left on device"));
        var closed = new SQLException("The database has been closed", "90098", 90098);
        pool().warn("{} - Connection {} marked as broken because of SQLSTATE({})", "pool", "conn" + n, "90098", closed);
        pool().error("Unhandled exception. Will keep running.", new IllegalStateException(full));
        Outages.report(full);
    }

    private List<String> lines() {
        return seen.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private org.slf4j.Logger pool() {
        return LoggerFactory.getLogger("com.example.Pool");
    }
}
