package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.farvel.calendar.PublicHolidays;
import app.farvel.contract.Billing;
import app.farvel.contract.Contract;
import app.farvel.contract.Contracts;
import app.farvel.contract.NoticeEngine;
import app.farvel.contract.NoticeForm;
import app.farvel.contract.NoticeRule;
import app.farvel.contract.NoticeTo;
import app.farvel.contract.Price;
import app.farvel.contract.Renewal;
import app.farvel.contract.Span;
import app.farvel.contract.Terms;
import app.farvel.script.Channel;
import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;

/** Against a year from 27 February 2026 that rolls over, with 90 days of notice to its end; NOK 20,000 a month. */
class WarningsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Terms ROLLING = Contracts.nordlysTerms();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23, 2027-02-26, ''",
        "2026-11-23, 2028-02-26, ''",
        "2026-11-23, 2027-01-31, too-early",
        "2026-11-23, 2027-03-15, renews",
        "2026-11-27, 2027-02-26, notice-today",
        "2026-11-28, 2027-02-26, notice-by-calendar",
        "2026-11-28, 2027-01-31, notice-by-calendar too-early",
        "2026-11-28, 2027-03-15, notice-by-calendar renews-now",
        "2026-11-30, 2027-02-26, term-missed",
        "2026-11-30, 2028-02-26, ''",
    })
    void seesWhenTheLastDayContradictsTheTerm(LocalDate today, LocalDate lastDay, String expected) {
        var warnings = Warnings.about(binding(ROLLING, today), Optional.of(lastDay), today);

        assertThat(warnings)
                .extracting(Warning::id)
                .isEqualTo(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    /** Three working days before Friday 27 November is the Tuesday. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23, ''",
        "2026-11-24, notice-post-today",
        "2026-11-25, notice-by-hand",
        "2026-11-27, notice-by-hand",
        "2026-11-28, notice-by-calendar",
        "2026-11-29, term-missed",
    })
    void knowsThatALetterTakesItsTime(LocalDate today, String expected) {
        var binding = binding(ROLLING, new NoticeEngine(ROLLING, new PublicHolidays().in("NO")).byPost(3), today);

        var warnings = Warnings.about(binding, Optional.of(LocalDate.of(2027, 2, 26)), today);

        assertThat(warnings).extracting(Warning::id).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void namesTheWayTheContractAsksFor() {
        var binding = binding(ROLLING, TODAY);
        Mockito.when(binding.contract().noticeForm()).thenReturn(NoticeForm.LETTER);

        assertThat(Warnings.ofWay(binding, Channel.EMAIL)).map(Warning::id).contains("asks-for-letter");
        assertThat(Warnings.ofWay(binding, Channel.LETTER)).isEmpty();
    }

    @Test
    void namesTheDayThatWorksAndWhatIsPaidUntilThen() {
        var day = LocalDate.of(2027, 1, 26);

        var warning =
                Warnings.about(binding(ROLLING, TODAY), Optional.of(day), TODAY).get(0);

        assertThat(warning.right()).isEqualTo(LocalDate.of(2027, 2, 26));
        assertThat(warning.cost()).isEqualTo(nok(20000));
    }

    @Test
    void tellsOfAMissedTermBeforeAnyDayIsAnswered() {
        var monday = LocalDate.of(2026, 11, 30);

        var warnings = Warnings.of(Optional.of(binding(ROLLING, monday)), Optional.empty(), Optional.empty(), monday);

        assertThat(warnings).extracting(Warning::id).containsExactly("term-missed");
        assertThat(warnings.get(0).right()).isEqualTo(LocalDate.of(2028, 2, 26));
        assertThat(warnings.get(0).cost()).isEqualTo(nok(240000));
    }

    @Test
    void seesADayOnWhichTheContractCannotEnd() {
        var terms = open(NoticeTo.QUARTER_END);

        var warnings = Warnings.about(binding(terms, TODAY), Optional.of(LocalDate.of(2027, 5, 15)), TODAY);

        assertThat(warnings)
                .extracting(Warning::id, Warning::right)
                .containsExactly(tuple("no-exit", LocalDate.of(2027, 6, 30)));
    }

    @Test
    void isQuietAboutAnyDayOnceTheNoticeHasRunOut() {
        var terms = open(NoticeTo.ANY_DAY);

        assertThat(Warnings.about(binding(terms, TODAY), Optional.of(LocalDate.of(2027, 3, 9)), TODAY))
                .isEmpty();
        assertThat(Warnings.about(binding(terms, TODAY), Optional.of(LocalDate.of(2026, 12, 9)), TODAY))
                .extracting(Warning::id)
                .containsExactly("too-early");
    }

    @Test
    void seesAContractThatEndsByItself() {
        var terms = new Terms(
                LocalDate.of(2026, 2, 27),
                new Span(12, Span.Unit.MONTHS),
                null,
                Renewal.NONE,
                null,
                null,
                false,
                NoticeRule.usual(null, NoticeTo.TERM_END));

        assertThat(Warnings.about(binding(terms, TODAY), Optional.of(LocalDate.of(2027, 3, 1)), TODAY))
                .extracting(Warning::id)
                .containsExactly("ends-by-itself");
        assertThat(Warnings.about(binding(terms, LocalDate.of(2027, 3, 1)), Optional.empty(), LocalDate.of(2027, 3, 1)))
                .extracting(Warning::id)
                .containsExactly("ended");
    }

    @Test
    void seesAPlanThatComesAfterTheLastDay() {
        var warnings =
                Warnings.of(Optional.empty(), Optional.of(TODAY.plusDays(7)), Optional.of(TODAY.plusDays(8)), TODAY);

        assertThat(warnings).extracting(Warning::id).containsExactly("plan-late");
    }

    private static Terms open(NoticeTo noticeTo) {
        return new Terms(
                LocalDate.of(2025, 1, 1),
                null,
                null,
                Renewal.OPEN_ENDED,
                null,
                null,
                false,
                NoticeRule.usual(new Span(1, Span.Unit.MONTHS), noticeTo));
    }

    private static LinkedContract binding(Terms terms, LocalDate today) {
        return binding(terms, new NoticeEngine(terms, new PublicHolidays().in("NO")), today);
    }

    private static LinkedContract binding(Terms terms, NoticeEngine engine, LocalDate today) {
        var contract = Mockito.mock(Contract.class);
        Mockito.when(contract.terms()).thenReturn(terms);
        var price = new Price(nok(20000), new Span(1, Span.Unit.MONTHS));
        Mockito.when(contract.price()).thenReturn(Optional.of(price));
        Mockito.when(contract.billing()).thenReturn(Optional.of(new Billing(price, terms.start())));
        return new LinkedContract(contract, engine, engine.on(today), Optional.empty());
    }

    private static Money nok(int amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("NOK"));
    }
}
