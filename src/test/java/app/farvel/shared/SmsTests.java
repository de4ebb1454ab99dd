package app.farvel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTests {

    @Test
    void beginsATextMessage() {
        assertThat(new Sms("+4791234567").href("Hei, Line! R&D = 50 % + æøå #1\n\nKari"))
                .isEqualTo(
                        "sms:+4791234567?&body=Hei%2C%20Line%21%20R%26D%20%3D%2050%20%25%20%2B%20%C3%A6%C3%B8%C3%A5%20%231"
                                + "%0A%0AKari");
    }

    @ParameterizedTest
    @ValueSource(strings = {"☕ kaffe", "a\tb", "javascript:alert(1)", "?body=x&to=+1", "\" onclick=\"x"})
    void staysOneAddressWhateverIsSaid(String text) {
        var link = URI.create(new Sms("+4791234567").href(text));

        assertThat(link.getScheme()).isEqualTo("sms");
        assertThat(link.getRawSchemeSpecificPart())
                .startsWith("+4791234567?&body=")
                .doesNotContain("\"", "<", " ");
        assertThat(link.getRawSchemeSpecificPart().chars().filter(c -> c == '&'))
                .hasSize(1);
    }
}
