package app.farvel.reminder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.reminder.DueThings;
import app.farvel.reminder.ReminderKey;
import app.farvel.reminder.ReminderService;
import app.farvel.shared.ApplicationTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@ApplicationTest
class ReminderPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    DueThings things;

    @Autowired
    ReminderService reminders;

    @Autowired
    Clock clock;

    private Account kari;
    private LocalDate today;
    private ReminderKey call;

    @BeforeEach
    void kariShouldCallLine() {
        kari = accounts.kari();
        today = kari.today(clock.instant());
        call = things.due(kari.id(), "Call Line", today);
    }

    @Test
    void ticksOffAndGoesBackWithAnUndo() {
        var answer = post(kari, call.href() + "/done", Map.of("back", "/contacts"));

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/contacts");
        assertThat(answer).flash().containsEntry("notice", "reminder.done");
        assertThat(answer).flash().containsEntry("noticeUndo", call.href() + "/reopen?back=/contacts");
        assertThat(due()).isEmpty();
    }

    @Test
    void undoes() {
        post(kari, call.href() + "/done", Map.of());

        var answer = post(kari, call.href() + "/reopen?back=/contacts", Map.of());

        assertThat(answer).hasRedirectedUrl("/contacts");
        assertThat(due()).containsExactly("Call Line");
    }

    @Test
    void putsOffUntilTomorrow() {
        var answer = post(kari, call.href() + "/snooze", Map.of("until", "tomorrow"));

        assertThat(answer).hasStatus(302).hasRedirectedUrl("/");
        assertThat(answer).flash().containsEntry("notice", "reminder.snoozed");
        assertThat(due()).isEmpty();
        assertThat(page("/reminders")).bodyText().contains("Sleeping for now", "Call Line", "back on ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2026-02-31", "1999-01-01", "9999-12-31", "<script>alert(1)</script>"})
    void keepsWhatWasTypedWhenTheDayIsNone(String until) {
        var answer = post(kari, call.href() + "/snooze", Map.of("until", until, "back", "/contacts"));

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyText()
                .contains("Choose a day from tomorrow", "Call Line", "value=\"/contacts\"")
                .contains("value=\"" + until.replace("<", "&lt;").replace(">", "&gt;") + "\"")
                .doesNotContain("<script>alert");
        assertThat(due()).containsExactly("Call Line");
    }

    @Test
    void asksForADayOnAPageOfItsOwn() {
        assertThat(page(call.href() + "/snooze?back=/contacts"))
                .bodyText()
                .contains("When would be better?", "Call Line", "value=\"/contacts\"", "min=\"" + today.plusDays(1));
    }

    @Test
    void tellsInTheLogWhatWasDone() {
        post(kari, call.href() + "/done", Map.of());

        assertThat(page("/reminders")).bodyText().contains("Done and put off", "Call Line", call.href() + "/reopen");
    }

    @Test
    void saysSoWhileTheLogIsEmpty() {
        assertThat(page("/reminders"))
                .bodyText()
                .contains("Nothing ticked off yet")
                .doesNotContain("Sleeping for now");
    }

    @Test
    void speaksNorwegian() {
        var ola = accounts.ola();
        var ring = things.due(ola.id(), "Ring Line", today);
        post(ola, ring.href() + "/snooze", Map.of("until", "next-week"));

        assertThat(mvc.get().uri("/reminders").with(SignedIn.as(ola)))
                .hasStatusOk()
                .bodyText()
                .contains("Ferdig og utsatt", "Utsatt", "Utsatt", "Ring Line", "tilbake ");
    }

    @Test
    void leadsOnToOlderEntries() {
        for (var i = 0; i < 21; i++) {
            var thing = things.due(kari.id(), "Thing " + i, today);
            post(kari, thing.href() + "/done", Map.of());
        }

        var first = page("/reminders");

        assertThat(first).bodyText().contains("Thing 20", "/reminders?after=").doesNotContain("Thing 0<");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/{x}", "/a\r\nSet-Cookie: x", ""})
    void goesBackToNoForeignPage(String back) {
        assertThat(post(kari, call.href() + "/done", Map.of("back", back))).hasRedirectedUrl("/");
    }

    @Test
    void findsNeitherAnothersNorAnUnknownReminder() {
        var stranger = accounts.kari();
        var unknown = List.of(
                new ReminderKey("nonsense", call.subject(), call.occurrence()),
                new ReminderKey(call.source(), UUID.randomUUID(), call.occurrence()),
                new ReminderKey(call.source(), call.subject(), "another"));

        for (var action : List.of("/done", "/snooze", "/reopen"))
            assertThat(post(stranger, call.href() + action, Map.of("until", "tomorrow")))
                    .hasStatus(404);
        for (var reminder : unknown)
            for (var action : List.of("/done", "/snooze", "/reopen"))
                assertThat(post(kari, reminder.href() + action, Map.of("until", "tomorrow")))
                        .hasStatus(404);
        assertThat(mvc.get().uri(call.href() + "/snooze").with(SignedIn.as(stranger)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/reminders?after=" + UUID.randomUUID()).with(SignedIn.as(kari)))
                .hasStatus(404);
    }

    @Test
    void changesNothingByLooking() {
        assertThat(mvc.get().uri(call.href() + "/done").with(SignedIn.as(kari))).hasStatus(405);
        assertThat(mvc.post().uri(call.href() + "/done").with(SignedIn.as(kari)))
                .hasStatus(403);
        assertThat(due()).containsExactly("Call Line");
    }

    private List<String> due() {
        return SignedIn.work(kari, () -> reminders.due(today, kari.language())).stream()
                .map(reminder -> reminder.title())
                .toList();
    }

    private MvcTestResult page(String address) {
        var answer = mvc.get().uri(address).with(SignedIn.as(kari)).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private MvcTestResult post(Account account, String address, Map<String, String> fields) {
        var request = mvc.post().uri(address).with(SignedIn.as(account)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
