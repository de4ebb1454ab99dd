package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.farvel.shared.EmailAddress.Fault;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anna@fjord.example",
                "\u00A0anna@fjord.example",
                "anna@fjord.example\u200B",
                "\u202Aanna@fjord.example\u202C",
                "\uFEFFanna@fjord.example",
                "\u2060anna@fjord.example\u2060",
                "anna@fj\u00ADord.example",
                "\tanna@fjord.example\r\n",
                "\u2003anna@fjord.example\u3000",
                "anna\u0000@fjord.example",
                "mailto:anna@fjord.example",
                "MAILTO:anna@fjord.example?subject=Hei",
                "<anna@fjord.example>",
                "Anna Berg <anna@fjord.example>",
                "\"Berg, Anna\" <mailto:anna@fjord.example>,",
                "'anna@fjord.example'",
                "anna@fjord.example;",
                "anna@fjord.example.",
                "anna\uFF20fjord.example",
            })
    void isTheAddressThatWasMeant(String typed) {
        assertThat(EmailAddress.clean(typed)).isEqualTo("anna@fjord.example");
        assertThat(EmailAddress.fault(EmailAddress.clean(typed))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "post@straße.example, post@xn--strae-oqa.example",
        "anna@bücher.example, anna@xn--bcher-kva.example",
        "anna@BÜCHER.example, anna@xn--bcher-kva.example",
        "anna@bu\u0308cher.example, anna@xn--bcher-kva.example",
        "anna@βόλος.example, anna@xn--nxasmm1c.example",
        "anna@xn--bcher-kva.example, anna@xn--bcher-kva.example",
        "anna@blåbær\u3002example, anna@xn--blbr-roah.example",
        "Anna+list@Fjord.Example, Anna+list@fjord.example",
        "anna@localhost, anna@localhost",
    })
    void hasItsDomainInAscii(String typed, String ascii) {
        assertThat(EmailAddress.of(EmailAddress.clean(typed)))
                .map(EmailAddress::ascii)
                .contains(ascii);
    }

    @Test
    void isTheSameInBothSpellingsOfItsDomainAndInAnyCase() {
        assertThat(EmailAddress.compared("Anna@XN--BCHER-KVA.example"))
                .isEqualTo(EmailAddress.compared("anna@bücher.Example"));
        assertThat(EmailAddress.compared("post@straße.example"))
                .isNotEqualTo(EmailAddress.compared("post@strasse.example"));
        assertThat(EmailAddress.compared(" A..B@fjord.example")).isEqualTo("a..b@fjord.example");
    }

    @Test
    void isReadInItsOwnScript() {
        var address = EmailAddress.of("post@xn--strae-oqa.example").orElseThrow();

        assertThat(address.readable()).isEqualTo("post@straße.example");
    }

    @ParameterizedTest
    @CsvSource({
        "anna, NO_ADDRESS",
        "@fjord.example, NO_ADDRESS",
        "anna@, NO_ADDRESS",
        "anna berg@fjord.example, NO_ADDRESS",
        "anna@fjord.example per@fjord.example, NO_ADDRESS",
        "'<a@fjord.example>, <b@fjord.example>', NO_ADDRESS",
        "try..this..05@docomo.example, DOTS",
        ".anna@fjord.example, DOTS",
        "anna.@fjord.example, DOTS",
        "øyvind@fjord.example, LETTERS",
        "анна@fjord.example, LETTERS",
        "anna@fjord..example, DOMAIN",
        "anna@.fjord.example, DOMAIN",
        "anna@-fjord.example, DOMAIN",
        "anna@fjord_x.example, DOMAIN",
        "anna@xn--strae-\u00E6.example, DOMAIN",
    })
    void saysWhyMailCannotReachIt(String typed, Fault fault) {
        assertThat(EmailAddress.fault(typed)).contains(fault);
        assertThat(EmailAddress.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "per@example.com\r\nBcc: all@example.com",
                "x <all@world.example>",
                "<anna@fjord.example>",
                "anna@fj\u0007ord.example",
                "an\u0000na@fjord.example"
            })
    void isOneAddressAndNoMore(String stored) {
        assertThat(EmailAddress.of(stored)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\u00A0anna@fjord.example", "anna@fjord.example\u200B", "\u202Aanna@fj\u00ADord.example\u202C"})
    void seesThroughWhatWasStoredWithIt(String stored) {
        assertThat(EmailAddress.of(stored)).map(EmailAddress::ascii).contains("anna@fjord.example");
    }

    @Test
    void isNoLongerThanMailAllows() {
        assertThat(EmailAddress.fault("a".repeat(64) + "@fjord.example")).isEmpty();
        assertThat(EmailAddress.fault("a".repeat(65) + "@fjord.example")).contains(Fault.LONG);
        assertThat(EmailAddress.fault("a".repeat(64) + "@" + "fjord.".repeat(31) + "example"))
                .contains(Fault.LONG);
    }

    @Test
    void longTextIsRefusedAtOnce() {
        assertTimeout(Duration.ofSeconds(3), () -> {
            for (var sign : new String[] {",", " ", "<", "mailto:", "'", "@", ".,;"})
                assertThat(EmailAddress.fault(EmailAddress.clean(sign.repeat(60_000) + "x")))
                        .as(sign)
                        .isPresent();
            assertThat(EmailAddress.fault("kari@" + "a".repeat(60_000))).contains(EmailAddress.Fault.DOMAIN);
            assertThat(EmailAddress.fault("kari@" + "ø.".repeat(30_000))).contains(EmailAddress.Fault.DOMAIN);
        });
    }
}
