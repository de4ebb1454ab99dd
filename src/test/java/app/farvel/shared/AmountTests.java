package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "12500         | 12500.00",
                "12 500,50     | 12500.50",
                "12\u00a0500,50 | 12500.50",
                "12,500.50     | 12500.50",
                "12.500,50     | 12500.50",
                "12'500.5      | 12500.50",
                "12,500        | 12500.00",
                "12.500        | 12500.00",
                "12,5          | 12.50",
                "1,234,567     | 1234567.00",
                "12 500,-      | 12500.00",
                "0.01          | 0.01",
                "100 000 000   | 100000000.00",
                "500 kr        | 500.00",
                "kr 500        | 500.00",
                "kr. 1.234,56  | 1234.56",
                "1.234,56 kr   | 1234.56",
                "NOK 12 500,-  | 12500.00",
                "12 500 nok    | 12500.00",
                "$2,400        | 2400.00",
                "US$2,400.50   | 2400.50",
                "2.400 €       | 2400.00",
                "£99.99        | 99.99",
                "500,-kr       | 500.00",
            })
    void readsWhatPeopleType(String typed, BigDecimal amount) {
        assertThat(Amount.read(typed)).contains(amount);
        assertThat(Amount.fault(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "many",
                "12,50,5",
                "1 2",
                "12 50",
                "1e5",
                "1,23,456",
                "0,5.5",
                "NaN",
                "١٢",
                "500 xx",
                "kr",
                "kr 500 kr",
                "500 apples",
                "€"
            })
    void doesNotGuess(String typed) {
        assertThat(Amount.fault(typed)).contains(Amount.Fault.UNREADABLE);
        assertThat(Amount.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "500 kr, NOK, false",
        "500 kr, EUR, true",
        "500 EUR, NOK, true",
        "€500, EUR, false",
        "$500, GBP, true",
        "500, EUR, false"
    })
    void knowsWhetherItIsInAnotherCurrency(String typed, String currency, boolean isInAnother) {
        assertThat(Amount.isInAnother(typed, Currency.getInstance(currency))).isEqualTo(isInAnother);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0             | NOT_POSITIVE",
                "-5            | NOT_POSITIVE",
                "100000000,01  | TOO_MUCH",
                "12.3456       | DECIMALS",
                "0,125         | DECIMALS"
            })
    void keepsWithinBounds(String typed, Amount.Fault fault) {
        assertThat(Amount.fault(typed)).contains(fault);
        assertThat(Amount.read(typed)).isEmpty();
    }

    @Test
    void doesNotReadANovel() {
        var typed = "1".repeat(5000);

        assertThat(Amount.fault(typed)).contains(Amount.Fault.UNREADABLE);
    }
}
