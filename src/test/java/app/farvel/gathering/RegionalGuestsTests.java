package app.farvel.gathering;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import app.farvel.account.Profile;
import app.farvel.account.Signatory;
import app.farvel.account.SignedIn;
import app.farvel.calendar.CalendarFeed;
import app.farvel.calendar.Recurrence;
import app.farvel.contact.ContactDetails;
import app.farvel.contact.ContactService;
import app.farvel.contact.Relation;
import app.farvel.shared.ApplicationTest;
import app.farvel.shared.NewId;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** A table whose guests, clocks and holidays are not the host's. */
@ApplicationTest
class RegionalGuestsTests {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SignedIn accounts;

    @Autowired
    AccountService service;

    @Autowired
    ContactService contacts;

    @Autowired
    Tables tables;

    @Autowired
    Gatherings gatherings;

    @Autowired
    CalendarFeed feed;

    @Autowired
    Clock clock;

    private Account kari;

    @BeforeEach
    void knowKari() {
        kari = accounts.kari();
    }

    @ParameterizedTest
    @CsvSource({"en-US, '9:00\u00a0AM'", "en, '09:00'", "nb-NO, '09:00'", "nb, '09:00'"})
    void readTheirPageAsTheyWrite(String tag, String time) {
        var table = tables.open(kari, 5);
        var friday = tables.occurrence(kari, table, tables.date(kari, table, 1));
        var locale = Locale.forLanguageTag(tag);
        var details =
                ContactDetails.of("Sonja Lie", "", Relation.COFFEE_DATE, locale).withEmail("sonja@example.com");
        var id = SignedIn.work(
                kari,
                () -> contacts.add(details, kari.language(), clock.instant()).id());
        var sonja = tables.regulars(kari, table, List.of(id)).get(0);
        tables.invite(kari, friday);

        var page = page("/rsvp/" + tables.link(kari, tables.of(kari, friday, sonja)), null);
        var contact = page("/contacts/" + id + "/edit", kari);

        assertThat(page).contains(time).contains("<html lang=\"" + locale.getLanguage() + "\">");
        assertThat(page.contains("\u00a0AM")).isEqualTo(tag.equals("en-US"));
        assertThat(contact).contains("<option value=\"" + locale.getCountry() + "\" selected=\"selected\">");
    }

    /** The clocks go back at three on the last Sunday of October: ninety minutes after half past two it is three. */
    @Test
    void areToldHowLongItLastsWhereTheClocksChange() {
        var sunday = LocalDate.of(2027, 10, 31);
        var night = gatherings.add(
                kari,
                table(Recurrence.monthly(-1, DayOfWeek.SUNDAY), sunday, LocalTime.of(2, 30), Duration.ofMinutes(90)));

        assertThat(page("/gatherings/" + night + "?date=" + sunday, kari))
                .contains("02:30 to 03:00", "it lasts 90 minutes");
        assertThat(page("/gatherings/" + night + "?date=2027-11-28", kari))
                .contains("02:30 to 04:00")
                .doesNotContain("it lasts");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN", "MA", "TR", "SG", "AE", "EG", "KE"})
    void keepAYearlyTableWhereTheMoonDecidesOnHolidays(String country) {
        livesIn(country);
        var yearly = Recurrence.parse("FREQ=YEARLY");
        var today = kari.today(clock.instant());
        var id = gatherings.add(kari, table(yearly, today, LocalTime.of(23, 59), Duration.ofHours(1)));
        var token = feed.open(kari.id(), false, clock.instant());

        assertThat(page("/gatherings/" + id, kari)).contains("/gatherings/" + id);
        assertThat(page("/gatherings/" + id + "/dates/" + today.withYear(2200), kari))
                .isNotEmpty();
        assertThat(page("/", kari)).isNotEmpty();
        assertThat(page("/calendar/" + token + ".ics", null)).contains("UID:gathering-" + id);
    }

    private void livesIn(String country) {
        SignedIn.work(
                kari,
                () -> service.changeProfile(
                        new Profile(
                                kari.name(),
                                kari.email(),
                                "",
                                kari.language(),
                                "",
                                kari.zone(),
                                country,
                                "",
                                true,
                                Signatory.NOBODY,
                                kari.tone(),
                                true),
                        kari.version()));
    }

    private static GatheringDetails table(Recurrence rule, LocalDate first, LocalTime time, Duration length) {
        return new GatheringDetails(
                NewId.next(),
                "The open table",
                Gatherings.CAFE,
                "",
                Locale.ENGLISH,
                rule,
                first,
                null,
                time,
                length,
                OSLO,
                12,
                Schedule.USUAL,
                false,
                null);
    }

    private String page(String address, @Nullable Account reader) {
        var request = mvc.get().uri(address);
        if (reader != null) request.with(SignedIn.as(reader));
        var answer = request.exchange();
        if (!address.contains("/dates/")) assertThat(answer).hasStatusOk();
        assertThat(answer.getResponse().getStatus()).isLessThan(500);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
