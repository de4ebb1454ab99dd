package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailtoTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            line@nordlys.example        | mailto:line@nordlys.example
            line+farvel@nordlys.example | mailto:line%2Bfarvel@nordlys.example
            a%b@nordlys.example         | mailto:a%25b@nordlys.example
            r&d=1@nordlys.example       | mailto:r%26d%3D1@nordlys.example
            who?me@nordlys.example      | mailto:who%3Fme@nordlys.example
            a/b#c@nordlys.example       | mailto:a%2Fb%23c@nordlys.example
            "a,b@c"@nordlys.example     | mailto:%22a%2Cb%40c%22@nordlys.example
            kari@blåbær.example         | mailto:kari@xn--blbr-roah.example
            nobody                      | mailto:nobody""")
    void staysOneAddress(String address, String href) {
        assertThat(new Mailto(address).href()).isEqualTo(href);
    }

    @Test
    void beginsAMail() {
        var href = new Mailto("line@nordlys.example").href("R&D: 50 % + \"æøå\" #1", "Hei!\n\nTakk & hei.\r\n");

        assertThat(href)
                .isEqualTo(
                        "mailto:line@nordlys.example?subject=R%26D%3A%2050%20%25%20%2B%20%22%C3%A6%C3%B8%C3%A5%22%20%231"
                                + "&body=Hei%21%0D%0A%0D%0ATakk%20%26%20hei.%0D%0A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"☕ kaffe", "a\tb", "javascript:alert(1)", "?bcc=all@example.com", "x\r\nBcc: all@example.com"})
    void isAnAddressWhateverIsInIt(String text) {
        var href = URI.create(new Mailto(text).href(text, text));

        assertThat(href.getScheme()).isEqualTo("mailto");
        assertThat(href.getRawSchemeSpecificPart().split("[?&]")).hasSize(3);
    }
}
