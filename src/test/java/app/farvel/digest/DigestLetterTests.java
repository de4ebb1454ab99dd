package app.farvel.digest;

import static app.farvel.digest.Rhythm.DAILY;
import static app.farvel.digest.Rhythm.WEEKLY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.EventTime;
import app.farvel.reminder.DueThings;
import app.farvel.reminder.ReminderService;
import app.farvel.shared.ApplicationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the mail says, as it is read. */
@ApplicationTest
class DigestLetterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final String STOP = "http://localhost:8080/digest/stop/t0ken";

    @Autowired
    DigestContents contents;

    @Autowired
    DigestLetter letters;

    @Autowired
    DueThings things;

    @Autowired
    ComingThings dates;

    @Autowired
    ReminderService reminders;

    @Autowired
    SignedIn accounts;

    @ParameterizedTest
    @ValueSource(strings = {"en.weekly", "nb.weekly", "en.daily", "nb.daily"})
    void saysWhatItSaid(String file) throws IOException {
        var language = Locale.forLanguageTag(file.substring(0, 2));
        var me = accounts.register("Kari Nordmann", language);
        fill(me);

        var letter = letter(me, file.endsWith("daily") ? DAILY : WEEKLY);

        assertThat(letter.subject() + "\n\n" + letter.text())
                .isEqualTo(Files.readString(Path.of("src/test/resources/digest", file + ".txt")));
    }

    @Test
    void saysThatAllIsQuiet() {
        var letter = letter(accounts.kari(), WEEKLY);

        assertThat(letter.subject()).isEqualTo("Your week: all quiet");
        assertThat(letter.text()).contains("Enjoy the quiet.").doesNotContain("This waits");
    }

    @Test
    void namesTenAndCountsTheRest() {
        var me = accounts.kari();
        for (var n = 10; n < 23; n++) things.due(me.id(), "Thing " + n, TODAY);

        var letter = letter(me, WEEKLY);

        assertThat(letter.text()).contains("- Thing 19", "- and 3 more").doesNotContain("Thing 20");
        assertThat(letter.subject()).isEqualTo("Your week: 13 things wait");
        assertThat(letter.html()).containsPattern("<a href=\"http://localhost:8080/\"[^>]*>and 3 more</a>");
    }

    @Test
    void leadsFromEachThingToItsPage() {
        var me = accounts.kari();
        dates.comes(me, EventTime.on(TODAY), "Coffee with <Line> & Ola", "/gatherings/7?a=1&b=2");

        assertThat(letter(me, WEEKLY).html())
                .containsPattern("<a href=\"http://localhost:8080/gatherings/7\\?a=1&amp;b=2\"[^>]*>"
                        + "Coffee with &lt;Line&gt; &amp; Ola</a>")
                .contains("<a href=\"" + STOP + "\"");
    }

    @Test
    void namesOnceWhatWaitsAndHasADate() {
        var me = accounts.kari();
        things.due(me.id(), "Ask Line", TODAY);
        dates.comes(me, EventTime.on(TODAY), "The same, as a date", "/#checklist");
        dates.comes(me, EventTime.on(TODAY.plusDays(1)), "Another day of it", "/");

        assertThat(letter(me, WEEKLY).text()).contains("Another day of it").doesNotContain("as a date");
    }

    @Test
    void leavesOutWhatWasPutOff() {
        var me = accounts.kari();
        var call = things.due(me.id(), "Ask Line", TODAY);
        dates.comes(me, EventTime.on(TODAY), "Ask Line");

        SignedIn.work(me, () -> reminders.snooze(call, TODAY.plusDays(2), TODAY, me.language(), NOW));

        assertThat(letter(me, WEEKLY).text()).doesNotContain("Ask Line");
    }

    @Test
    void tellsTheHourWhereItsReaderLives() {
        var me = accounts.kari();
        var inNewYork = TODAY.atTime(20, 0).atZone(java.time.ZoneId.of("America/New_York"));
        dates.comes(me, EventTime.at(inNewYork, Duration.ofHours(1)), "Call");

        assertThat(letter(me, WEEKLY).text()).contains("- Tue 1 Dec, 02:00: Call");
    }

    private void fill(Account me) {
        things.due(me.id(), "Spør Line", TODAY.minusDays(5));
        things.deadline(me.id(), "Nordlys", TODAY.minusDays(20), TODAY.plusDays(6));
        things.due(me.id(), "Call Ola", TODAY);
        dates.comes(me, EventTime.at(TODAY.plusDays(4), LocalTime.of(9, 0), me.zone(), Duration.ofHours(1)), "Fuglen");
        dates.comes(me, EventTime.on(TODAY.plusDays(1)), "Website 2026");
        dates.comes(me, EventTime.on(TODAY.plusDays(8)), "Too far away");
    }

    private DigestText letter(Account me, Rhythm rhythm) {
        return SignedIn.work(
                me, () -> letters.write(me, new Timetable(rhythm, MONDAY, 8), contents.of(me, rhythm, NOW), STOP));
    }
}
