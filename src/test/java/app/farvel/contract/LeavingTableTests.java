package app.farvel.contract;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.contract.LeavingCosts.FirstExit;
import app.farvel.contract.LeavingWay.Kind;
import app.farvel.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What leaving costs, counted by hand. */
class LeavingTableTests {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/contract/leaving-table.csv", delimiter = '|', numLinesToSkip = 1)
    void agreesWithTheTable(
            String what,
            LocalDate today,
            LocalDate start,
            String price,
            String paid,
            String fee,
            LocalDate firstExit,
            @Nullable LocalDate termEnd,
            @Nullable String next,
            @Nullable BigDecimal moving,
            BigDecimal now,
            BigDecimal first,
            @Nullable BigDecimal term,
            String cheapest) {
        var paying = price(price, paid.equals("in-advance"));
        var after = next(
                next, moving == null ? null : new Money(moving, paying.amount().currency()));
        var exit = new FirstExit(Kind.NOTICE, firstExit, termEnd);

        var leaving = new LeavingCosts(today, new Billing(paying, start), fee(fee), exit, after).count();

        assertThat(sum(leaving, Kind.NOW)).isEqualByComparingTo(now);
        assertThat(sum(leaving, Kind.NOTICE)).isEqualByComparingTo(first);
        if (term == null) assertThat(leaving.ways()).hasSize(2);
        else assertThat(sum(leaving, Kind.TERM_END)).isEqualByComparingTo(term);
        assertThat(leaving.ways().stream()
                        .filter(leaving::isCheapest)
                        .map(way -> way.kind().id())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(cheapest);
    }

    private static BigDecimal sum(Leaving leaving, Kind kind) {
        return leaving.ways().stream()
                .filter(way -> way.kind() == kind)
                .map(way -> way.sum().amount())
                .findFirst()
                .orElseThrow();
    }

    /** "NOK 12000 P1M"; without a span it is paid once. */
    private static Price price(String text, boolean inAdvance) {
        var words = text.split(" ");
        var amount = new Money(new BigDecimal(words[1]), Currency.getInstance(words[0]));
        return new Price(amount, words.length == 2 ? null : Span.parse(words[2]).orElseThrow(), inAdvance);
    }

    /** "none", "20000" or "25 %". */
    private static Fee fee(String text) {
        if (text.equals("none")) return Fee.none();
        var number = new BigDecimal(text.replace(" %", ""));
        return text.endsWith("%") ? new Fee(Fee.Kind.PERCENT, null, number) : new Fee(Fee.Kind.AMOUNT, number, null);
    }

    /** A price, and "for" how long both are paid or "from" which day the next one is. */
    private static NextVendor next(@Nullable String text, @Nullable Money moving) {
        if (text == null)
            return new NextVendor(Optional.empty(), Optional.empty(), Optional.empty(), Optional.ofNullable(moving));
        var words = text.split(" (?=for|from)");
        var since = words[1].startsWith("from ")
                ? Optional.of(LocalDate.parse(words[1].substring(5)))
                : Optional.<LocalDate>empty();
        var span = words[1].startsWith("for ") ? Span.parse(words[1].substring(4)) : Optional.<Span>empty();
        return new NextVendor(Optional.of(price(words[0], true)), since, span, Optional.ofNullable(moving));
    }
}
