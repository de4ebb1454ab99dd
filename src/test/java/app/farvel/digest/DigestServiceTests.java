package app.farvel.digest;

import static app.farvel.digest.Rhythm.DAILY;
import static app.farvel.digest.Rhythm.WEEKLY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.account.Profile;
import app.farvel.account.Signatory;
import app.farvel.account.SignedIn;
import app.farvel.digest.Digest.Result;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailTest;
import app.farvel.mail.Outbox;
import app.farvel.mail.PostOffice;
import app.farvel.reminder.DueThings;
import app.farvel.shared.NewId;
import app.farvel.shared.Statements;
import app.farvel.winddown.Cases;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

@MailTest
class DigestServiceTests {

    private static final Timetable MONDAYS = new Timetable(WEEKLY, MONDAY, 8);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 10, 1);
    private static final Instant FRIDAY = Instant.parse("2026-11-27T12:00:00Z");
    private static final Instant ON_MONDAY = Instant.parse("2026-11-30T07:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    DigestService digests;

    @Autowired
    DigestRounds rounds;

    @Autowired
    Task<Void> job;

    @Autowired
    Outbox outbox;

    @Autowired
    PostOffice post;

    @Autowired
    DueThings things;

    @Autowired
    Cases cases;

    @Autowired
    AccountService profiles;

    @Autowired
    SignedIn accounts;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    private Account kari;

    @BeforeEach
    void kariHasSomethingToDo() {
        post.forgetJobs();
        kari = accounts.kari();
        things.due(kari.id(), "Ask Line", LONG_AGO);
    }

    @Test
    void comesAtItsHourAndNotBefore() {
        choose(MONDAYS, FRIDAY);

        rounds.run(kari.id(), ON_MONDAY.minusSeconds(1));
        assertThat(mails()).isEmpty();

        rounds.run(kari.id(), ON_MONDAY);
        assertThat(mails()).hasSize(1);
        assertThat(digest().nextAt()).contains(ON_MONDAY.plus(WEEK));
        assertThat(digest().lastResult()).contains(Result.MAILED);
    }

    @Test
    void comesOnceHoweverOftenTheJobWakes() {
        choose(MONDAYS, FRIDAY);

        rounds.run(kari.id(), ON_MONDAY);
        rounds.run(kari.id(), ON_MONDAY.plusSeconds(5));
        choose(new Timetable(WEEKLY, MONDAY, 18), ON_MONDAY.plusSeconds(60));
        rounds.run(kari.id(), ON_MONDAY.plusSeconds(36000));

        assertThat(mails()).hasSize(1);
    }

    @Test
    void comesOnceWhenFarvelWasAwayForTwoWeeks() {
        choose(new Timetable(DAILY, MONDAY, 8), FRIDAY);
        var late = FRIDAY.plus(WEEK).plus(WEEK).minus(Duration.ofHours(8));

        rounds.run(kari.id(), late);
        rounds.run(kari.id(), late.plus(Duration.ofHours(4)));

        assertThat(mails()).hasSize(1);
        assertThat(digest().nextAt()).contains(Instant.parse("2026-12-12T07:00:00Z"));
    }

    @Test
    void comesOnceWhenTwoInstancesWriteItAtOnce() throws Exception {
        choose(MONDAYS, FRIDAY);
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        var runs = new ArrayList<Future<?>>();

        for (var n = 0; n < 4; n++)
            runs.add(threads.submit(() -> {
                together.await();
                rounds.run(kari.id(), ON_MONDAY);
                return null;
            }));
        for (var run : runs) run.get();
        threads.shutdown();

        assertThat(mails()).hasSize(1);
    }

    @Test
    void isWrittenOnceByTheJobsOfTwoInstances() throws InterruptedException {
        var longAgo = Instant.now().minus(Duration.ofDays(15));
        choose(new Timetable(DAILY, MONDAY, 8), longAgo);
        var one = instance("one");
        var two = instance("two");

        one.start();
        two.start();
        try {
            for (var n = 0; n < 400 && digest().nextAt().orElseThrow().isBefore(Instant.now()); n++) Thread.sleep(25);
            for (var n = 0; n < 400 && !wakesAt(digest().nextAt().orElseThrow()); n++) Thread.sleep(25);
        } finally {
            one.stop();
            two.stop();
        }

        assertThat(mails()).hasSize(1);
        assertThat(wakesAt(digest().nextAt().orElseThrow())).isTrue();
    }

    @Test
    void saysNothingWhenThereIsNothingToSay() {
        var idle = accounts.kari();
        SignedIn.work(idle, () -> digests.choose(MONDAYS, FRIDAY));

        rounds.run(idle.id(), ON_MONDAY);

        var digest = SignedIn.work(idle, () -> digests.digest().orElseThrow());
        assertThat(mails(idle)).isEmpty();
        assertThat(digest.lastResult()).contains(Result.NOTHING);
        assertThat(digest.nextAt()).contains(ON_MONDAY.plus(WEEK));
    }

    @Test
    void movesWithItsReaderToAnotherZone() {
        choose(MONDAYS, Instant.now());
        var inOslo = digest().nextAt().orElseThrow();

        SignedIn.work(kari, () -> profiles.changeProfile(livesIn("America/New_York"), kari.version()));

        var there = digest().nextAt().orElseThrow().atZone(ZoneId.of("America/New_York"));
        assertThat(there.getHour()).isEqualTo(8);
        assertThat(there.getDayOfWeek()).isEqualTo(MONDAY);
        assertThat(there.toInstant()).isNotEqualTo(inOslo);
        assertThat(wakesAt(there.toInstant())).isTrue();
    }

    @Test
    void wakesWhenItsReaderSaysSo() {
        choose(MONDAYS, FRIDAY);
        assertThat(wakesAt(ON_MONDAY)).isTrue();

        choose(new Timetable(DAILY, MONDAY, 20), FRIDAY);
        assertThat(wakesAt(Instant.parse("2026-11-27T19:00:00Z"))).isTrue();
    }

    @Test
    void goesByTheNewHourWhenItIsChosenWhileTheJobRuns() {
        choose(MONDAYS, FRIDAY);
        jdbc.sql("update scheduled_tasks set picked = true where task_name = 'digest'")
                .update();

        choose(new Timetable(DAILY, MONDAY, 20), FRIDAY);

        var next = new ArrayList<Instant>();
        rounds.goOn(kari.id(), next::add);
        assertThat(next).containsExactly(Instant.parse("2026-11-27T19:00:00Z"));
    }

    @Test
    void wakesNoMoreOnceItIsStopped() {
        choose(MONDAYS, FRIDAY);

        SignedIn.work(kari, digests::stop);
        rounds.run(kari.id(), ON_MONDAY);

        var next = new ArrayList<Instant>();
        rounds.goOn(kari.id(), next::add);
        assertThat(mails()).isEmpty();
        assertThat(next).containsExactly((Instant) null);
        assertThat(SignedIn.work(kari, digests::timetable)).isEqualTo(MONDAYS.stopped());
    }

    @Test
    void sendsOneAskedForBesideThePeriodsOwn() {
        choose(MONDAYS, FRIDAY);
        var id = NewId.next();

        SignedIn.work(kari, () -> digests.sendNow(id, FRIDAY));
        SignedIn.work(kari, () -> digests.sendNow(id, FRIDAY));
        rounds.run(kari.id(), ON_MONDAY);

        assertThat(mails()).hasSize(2);
    }

    @Test
    void keepsEveryoneToTheirOwn() {
        var ola = accounts.ola();
        choose(MONDAYS, FRIDAY);

        rounds.run(ola.id(), ON_MONDAY);

        assertThat(SignedIn.work(ola, digests::digest)).isEmpty();
        assertThat(SignedIn.work(ola, () -> digests.preview(ON_MONDAY)).text()).doesNotContain("Ask Line");
        assertThat(mails()).isEmpty();
    }

    @Test
    void asksAsOftenAboutMuchAsAboutLittle() {
        var today = cases.today(kari);
        var ola = accounts.register("Ola Hansen", kari.language());
        cases.sent(kari, today.minusWeeks(6));
        for (var n = 0; n < 12; n++) cases.sent(ola, today.minusWeeks(6));

        assertThat(asked(ola)).hasSameSizeAs(asked(kari)).hasSizeLessThan(25);
    }

    private List<String> asked(Account account) {
        return Statements.of(() -> SignedIn.work(
                account, () -> assertThat(digests.preview(Instant.now()).text()).contains("Line Nygård")));
    }

    private void choose(Timetable timetable, Instant now) {
        SignedIn.work(kari, () -> digests.choose(timetable, now));
    }

    private Digest digest() {
        return SignedIn.work(kari, () -> digests.digest().orElseThrow());
    }

    private List<Delivery> mails() {
        return mails(kari);
    }

    private List<Delivery> mails(Account account) {
        return SignedIn.work(account, () -> outbox.page(null)).mails();
    }

    private boolean wakesAt(Instant at) {
        return jdbc.sql("select execution_time from scheduled_tasks where task_name = 'digest' and task_instance = :id")
                .param("id", kari.id().toString())
                .query((row, number) ->
                        row.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .list()
                .equals(List.of(at));
    }

    private Profile livesIn(String zone) {
        return new Profile(
                kari.name(),
                kari.email(),
                "",
                kari.language(),
                "",
                ZoneId.of(zone),
                kari.country(),
                "",
                true,
                Signatory.NOBODY,
                kari.tone(),
                true);
    }

    private Scheduler instance(String name) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(database), List.<Task<?>>of(job))
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(2)
                .pollingInterval(Duration.ofMillis(50))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }
}
