package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.farvel.shared.LinkInText.Part;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a sentence is the link, and where it leads. */
class LinkInTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Les «https://kafe.example/kart» nå              | https://kafe.example/kart
            “https://kafe.example/meny”.                    | https://kafe.example/meny
            „https://kafe.example/meny“                     | https://kafe.example/meny
            »https://kafe.example/meny«                     | https://kafe.example/meny
            ‹https://kafe.example/meny›                     | https://kafe.example/meny
            ‘https://kafe.example/meny’                     | https://kafe.example/meny
            ’https://kafe.example/meny’-siden               | https://kafe.example/meny
            'https://kafe.example/meny', og                 | https://kafe.example/meny
            "https://kafe.example/meny"                     | https://kafe.example/meny
            <https://kafe.example/meny>                     | https://kafe.example/meny
            «https://kafe.example/meny»-siden               | https://kafe.example/meny
            the café’s https://kafe.example/o’hara is       | https://kafe.example/o’hara
            se https://kafe.example/meny’                   | https://kafe.example/meny""")
    void leavesQuotationMarksOutside(String text, String address) {
        assertThat(LinkInText.in(text)).extracting(LinkInText::text).containsExactly(address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            https://no.wikipedia.org/wiki/Oslo_(by)              | https://no.wikipedia.org/wiki/Oslo_(by)
            (eller https://no.wikipedia.org/wiki/Oslo_(by)).     | https://no.wikipedia.org/wiki/Oslo_(by)
            (https://no.wikipedia.org/wiki/Oslo_(by)), og        | https://no.wikipedia.org/wiki/Oslo_(by)
            (https://kafe.example/kart)                          | https://kafe.example/kart
            (https://kafe.example/kart)-siden                    | https://kafe.example/kart
            (https://kafe.example/kart.)                         | https://kafe.example/kart
            [https://kafe.example/kart]                          | https://kafe.example/kart
            [kart](https://kafe.example/kart_(1))                | https://kafe.example/kart_(1)
            {https://kafe.example/kart}                          | https://kafe.example/kart
            ((https://kafe.example/a_(b_(c)))) her               | https://kafe.example/a_(b_(c))
            https://kafe.example/?a[]=1&b[]=2, ja                | https://kafe.example/?a[]=1&b[]=2
            https://[2001:db8::1]:8443/kart.                     | https://[2001:db8::1]:8443/kart
            https://kafe.example/kart(                           | https://kafe.example/kart
            («https://kafe.example/kart_(1)»).                   | https://kafe.example/kart_(1)""")
    void keepsAClosingBracketWhenItsOpeningOneIsInside(String text, String address) {
        assertThat(LinkInText.in(text)).extracting(LinkInText::text).containsExactly(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".",
                ",",
                ";",
                ":",
                "!",
                "?",
                "…",
                "...",
                "?!",
                ").",
                "),",
                ")…",
                ".)",
                "’.",
                "».",
                "”,",
                "!»",
                "–",
                "\u00a0her",
                "\u202fher",
                "\u2009her",
                "\u200bher"
            })
    void leavesTheEndOfTheSentenceOutside(String end) {
        assertThat(LinkInText.in("Se https://kafe.example/kart" + end))
                .extracting(LinkInText::text)
                .containsExactly("https://kafe.example/kart");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://kafe.example/vei/Sm%C3%B8rgata_(Oslo) | https://kafe.example/vei/Sm%C3%B8rgata_(Oslo)
            https://kafe.example/vei/Smørgata_(Oslo)      | https://kafe.example/vei/Sm%C3%B8rgata_(Oslo)
            https://straße.example/kart                   | https://xn--strae-oqa.example/kart
            https://blåbær.example/kart                   | https://xn--blbr-roah.example/kart
            https://blåbær.example:8443/ø?å=æ#ø           | https://xn--blbr-roah.example:8443/%C3%B8?%C3%A5=%C3%A6#%C3%B8
            https://kafe.example/☕                        | https://kafe.example/%E2%98%95
            HTTPS://Kafe.example/A                        | HTTPS://Kafe.example/A
            http://localhost:8080/rsvp/a-b_c~d            | http://localhost:8080/rsvp/a-b_c~d""")
    void leadsWhereItSays(String text, String href) {
        assertThat(LinkInText.in(text)).extracting(LinkInText::href).containsExactly(href);
    }

    @Test
    void findsSeveralInOneLine() {
        assertThat(LinkInText.in("https://a.example,https://b.example/x; (https://c.example)."))
                .extracting(LinkInText::text)
                .containsExactly("https://a.example", "https://b.example/x", "https://c.example");
        assertThat(LinkInText.in("«https://a.example»«https://b.example»"))
                .extracting(LinkInText::text)
                .containsExactly("https://a.example", "https://b.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "https://",
                "http://)",
                "http://[)",
                "https:// kafe",
                "xhttps://kafe.example",
                "ftp://kafe.example"
            })
    void makesNoLinkOfAnythingElse(String text) {
        assertThat(LinkInText.in(text)).isEmpty();
        assertThat(LinkInText.parts(text)).containsExactly(new Part(text, ""));
    }

    @Test
    void standsBetweenWhatIsAroundIt() {
        assertThat(LinkInText.parts("Kart: «https://blåbær.example/?a=1&b=<2>»."))
                .containsExactly(
                        new Part("Kart: «", ""),
                        new Part("https://blåbær.example/?a=1&b=", "https://xn--blbr-roah.example/?a=1&b="),
                        new Part("<2>».", ""));
    }

    @Test
    void textFullOfBeginningsIsReadOnce() {
        assertTimeout(Duration.ofSeconds(3), () -> {
            assertThat(LinkInText.in("http://a)".repeat(10_000))).hasSize(10_000);
            assertThat(LinkInText.in("http://a]".repeat(10_000))).hasSize(10_000);
            assertThat(LinkInText.in("http://a,".repeat(10_000))).hasSize(10_000);
            assertThat(LinkInText.in("http://a(".repeat(10_000))).hasSize(1);
        });
    }

    @Test
    void hostThatIsTooLongIsEncoded() {
        assertThat(LinkInText.parts("http://" + "ø".repeat(5_000) + ".example")
                        .get(0)
                        .href())
                .startsWith("http://%C3%B8");
    }
}
