package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import app.farvel.calendar.CalendarEntry;
import app.farvel.shared.ApplicationTest;
import app.farvel.winddown.Cases;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The days of contracts in the private calendar and in the digest. */
@ApplicationTest
class ContractDatesTests {

    private static final LocalDate SIGNED = LocalDate.of(2026, 3, 1);

    @Autowired
    SignedIn accounts;

    @Autowired
    Cases cases;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractService service;

    @Autowired
    ContractDates dates;

    private Account kari;

    @BeforeEach
    void knowKari() {
        kari = accounts.kari();
    }

    /** Saturday 28 November is in time by the calendar: that is no day of its own. */
    @Test
    void namesEachDayOnce() {
        contracts.add(kari, Contracts.details(cases.line(kari), Contracts.nordlysTerms()), SIGNED);

        assertThat(between("2026-11-23", "2027-12-31"))
                .extracting(dated -> dated.time().day())
                .containsExactly(LocalDate.of(2026, 11, 27), LocalDate.of(2027, 11, 26));
        assertThat(between("2026-11-28", "2027-12-31"))
                .extracting(dated -> dated.time().day())
                .containsExactly(LocalDate.of(2027, 11, 26));
    }

    @Test
    void namesTheEndsOfQuartersAndRemindsOfThem() {
        add(NoticeTo.QUARTER_END);

        assertThat(between("2026-10-20", "2027-10-20"))
                .extracting(dated -> dated.time().day())
                .containsExactly(LocalDate.of(2026, 11, 20), LocalDate.of(2027, 2, 19), LocalDate.of(2027, 5, 21));
        assertThat(between("2026-10-20", "2027-10-20"))
                .allMatch(dated -> dated.alarms().contains(30));
    }

    @Test
    void namesTheEndsOfMonthsAndRemindsOnlyWhoeverWantsOut() {
        var monthly = add(NoticeTo.MONTH_END);
        assertThat(between("2026-11-01", "2026-12-01"))
                .extracting(dated -> dated.time().day(), CalendarEntry::alarms)
                .containsExactly(tuple(LocalDate.of(2026, 11, 20), List.of()));

        SignedIn.work(
                kari, () -> service.wishOutBy(monthly.id(), LocalDate.of(2027, 1, 15), LocalDate.of(2026, 11, 1)));

        assertThat(between("2026-11-01", "2027-06-01"))
                .extracting(dated -> dated.time().day(), dated -> dated.alarms().isEmpty())
                .containsExactly(tuple(LocalDate.of(2026, 11, 20), false));
    }

    @Test
    void namesTheDayToPostALetter() {
        var details = Contracts.details(cases.line(kari), Contracts.nordlysTerms());
        contracts.add(kari, Contracts.asking(details, NoticeForm.LETTER, NoticeAddress.NONE), SIGNED);

        var dated = between("2026-11-01", "2026-12-01").get(0);

        assertThat(dated.time().day()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(dated.title()).isEqualTo("Last day to post notice: Design framework");
        assertThat(dated.description()).contains("It must arrive by Friday 27 November");
    }

    private ContractDetails add(NoticeTo to) {
        var details = Contracts.details(cases.line(kari), Contracts.openEnded(40, to));
        contracts.add(kari, details, SIGNED);
        return details;
    }

    private List<CalendarEntry> between(String from, String to) {
        return SignedIn.work(kari, () -> dates.between(LocalDate.parse(from), LocalDate.parse(to), Locale.ENGLISH));
    }
}
