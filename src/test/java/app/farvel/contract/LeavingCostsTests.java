package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.contract.LeavingCosts.FirstExit;
import app.farvel.contract.LeavingWay.Early.Rule;
import app.farvel.contract.LeavingWay.Kind;
import app.farvel.contract.LeavingWay.State;
import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every number here was counted by hand. */
class LeavingCostsTests {

    private static final LocalDate TODAY = day("2026-11-30");
    private static final LocalDate START = day("2024-01-01");
    private static final Price TWELVE_THOUSAND_A_MONTH = nok("12000", "P1M");

    @Test
    void owesTheRestUpToTheFirstExitWhereNoFeeIsNamed() {
        var leaving = leaving(Fee.none(), "2027-02-28", "2027-12-31", NextVendor.unknown());

        var now = way(leaving, Kind.NOW);
        assertThat(now.lastDay()).isEqualTo(TODAY);
        assertThat(now.rest().invoices()).isEmpty();
        assertThat(now.early().rule()).isEqualTo(Rule.WHOLE);
        assertThat(now.early().until()).isEqualTo("2027-02-28");
        assertThat(now.sum()).as("December, January, February").isEqualTo(nok("36000"));
    }

    @Test
    void paysUntilTheLastDayAndNoFeeWhenNoticeIsGiven() {
        var leaving = leaving(percent("50"), "2027-02-28", "2027-12-31", NextVendor.unknown());

        assertThat(way(leaving, Kind.NOTICE).sum()).isEqualTo(nok("36000"));
        assertThat(way(leaving, Kind.NOTICE).early().rule()).isEqualTo(Rule.NOTHING);
        assertThat(way(leaving, Kind.TERM_END).sum()).as("thirteen months").isEqualTo(nok("156000"));
    }

    @Test
    void keepsToTheContractWhereBreakingItCostsTheSame() {
        var leaving = leaving(Fee.none(), "2027-02-28", null, NextVendor.unknown());

        assertThat(leaving.cheapest().kind()).isEqualTo(Kind.NOTICE);
    }

    @Test
    void saysWhenTheTermEndsOnTheDayNoticeLeadsTo() {
        var leaving = leaving(Fee.none(), "2026-12-31", "2026-12-31", NextVendor.unknown());

        assertThat(way(leaving, Kind.TERM_END).state()).isEqualTo(State.SAME_AS_NOTICE);
    }

    @Test
    void offersNoTermEndForWhichNoticeIsTooLate() {
        var leaving = leaving(Fee.none(), "2027-12-31", "2026-12-31", NextVendor.unknown());

        assertThat(way(leaving, Kind.TERM_END).state()).isEqualTo(State.TOO_LATE);
        assertThat(leaving.cheapest().kind())
                .as("a month would be cheaper than 13")
                .isNotEqualTo(Kind.TERM_END);
    }

    @Test
    void asksNoFeeWhereNoticeEndsItToday() {
        var leaving = leaving(amount("20000"), "2026-11-30", null, NextVendor.unknown());

        assertThat(way(leaving, Kind.NOW).sum()).isEqualTo(nok("0"));
        assertThat(leaving.cheapest().kind()).isEqualTo(Kind.NOTICE);
    }

    @Test
    void addsTheMonthInWhichBothArePaid() {
        var next = next(nok("8000", "P1M"), "P1M", "15000");

        var leaving = leaving(Fee.none(), "2027-02-28", "2027-12-31", next);

        var notice = way(leaving, Kind.NOTICE);
        assertThat(notice.overlap().orElseThrow().from()).isEqualTo("2027-02-01");
        assertThat(notice.overlap().orElseThrow().cost()).isEqualTo(nok("8000"));
        assertThat(notice.sum()).as("36000 + 8000 + 15000").isEqualTo(nok("59000"));
        assertThat(way(leaving, Kind.NOW).sum()).as("owed all the same").isEqualTo(nok("59000"));
    }

    @Test
    void countsWhenTheCheapestHasPaidForItself() {
        var next = next(nok("7500", "P1M"), "P1M", "10000");

        var leaving = leaving(Fee.none(), "2026-12-31", "2026-12-31", next);

        var saving = leaving.saving().orElseThrow();
        assertThat(leaving.cheapest().sum()).as("12000 + 7500 + 10000").isEqualTo(nok("29500"));
        assertThat(saving.perYear()).as("144000 - 90000").isEqualTo(nok("54000"));
        assertThat(saving.months()).as("29500 / 4500 = 6.6").isEqualTo(7);
    }

    @Test
    void neverPaysForItselfWhereTheNextCostsMore() {
        var leaving = leaving(Fee.none(), "2026-12-31", null, next(nok("15000", "P1M"), null, null));

        var saving = leaving.saving().orElseThrow();
        assertThat(saving.isLoss()).isTrue();
        assertThat(saving.months()).isNull();
    }

    @Test
    void inventsNoExchangeRate() {
        var euros = new Price(
                new Money(new BigDecimal("900"), Currency.getInstance("EUR")),
                Span.parse("P1M").orElseThrow());

        var leaving = leaving(Fee.none(), "2027-02-28", null, next(euros, "P1M", null));

        assertThat(leaving.otherCurrency()).isTrue();
        assertThat(leaving.saving()).isEmpty();
        assertThat(way(leaving, Kind.NOTICE).sum()).isEqualTo(nok("36000"));
        assertThat(way(leaving, Kind.NOTICE).overlap().orElseThrow().cost().amount())
                .isEqualByComparingTo("900");
    }

    @Test
    void comparesNoYearOfWhatIsPaidOnce() {
        var once = new Billing(new Price(nok("50000"), null), START);
        var exit = new FirstExit(Kind.NOTICE, day("2027-02-28"), null);

        var leaving = new LeavingCosts(TODAY, once, Fee.none(), exit, next(nok("8000", "P1M"), null, null)).count();

        assertThat(leaving.saving()).isEmpty();
    }

    @Test
    void tellsWhichInvoicesAreStillToCome() {
        var leaving = leaving(Fee.none(), "2027-02-10", null, NextVendor.unknown());

        var bill = way(leaving, Kind.NOTICE).rest();
        assertThat(bill.wholes()).isEqualTo(2);
        assertThat(bill.firstDue()).isEqualTo("2026-12-01");
        assertThat(bill.lastDue()).isEqualTo("2027-01-01");
        assertThat(bill.cutOff().orElseThrow().first()).isEqualTo("2027-02-01");
        assertThat(bill.cutOff().orElseThrow().amount()).as("10 of 28 days").isEqualTo(nok("4285.71"));
    }

    private static Leaving leaving(Fee fee, String notice, @Nullable String termEnd, NextVendor next) {
        var exit = new FirstExit(Kind.NOTICE, day(notice), termEnd == null ? null : day(termEnd));
        return new LeavingCosts(TODAY, new Billing(TWELVE_THOUSAND_A_MONTH, START), fee, exit, next).count();
    }

    private static LeavingWay way(Leaving leaving, Kind kind) {
        return leaving.ways().stream()
                .filter(way -> way.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static NextVendor next(Price price, @Nullable String overlap, @Nullable String migration) {
        return new NextVendor(
                Optional.of(price),
                Optional.empty(),
                Optional.ofNullable(overlap).flatMap(Span::parse),
                Optional.ofNullable(migration).map(LeavingCostsTests::nok));
    }

    private static Fee percent(String percent) {
        return new Fee(Fee.Kind.PERCENT, null, new BigDecimal(percent));
    }

    private static Fee amount(String amount) {
        return new Fee(Fee.Kind.AMOUNT, new BigDecimal(amount), null);
    }

    private static Price nok(String amount, String every) {
        return new Price(nok(amount), Span.parse(every).orElseThrow());
    }

    private static Money nok(String amount) {
        return new Money(new BigDecimal(amount), Currency.getInstance("NOK"));
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
