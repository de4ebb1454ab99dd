package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressLinkTests {

    @ParameterizedTest
    @CsvSource({
        "https://nordlys.example/cancel/?contract=17#form, https://nordlys.example/cancel/?contract=17#form",
        "' HTTPS://Blåbær.no:8443/a/b/ ', https://xn--blbr-roah.no:8443/a/b/",
        "http://nordlys.example?a=b, http://nordlys.example?a=b",
    })
    void leadsToAPage(String typed, String link) {
        assertThat(WebAddress.link(typed)).contains(link);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nordlys.example/cancel",
                "javascript:alert(1)",
                "https://",
                "https://kari@nordlys.example/a",
                "https://nordlys.example/a b",
                "https://nordlys.example/\"><b>",
                "https://nordlys.example/a\r\nb",
                "Storgata 1, 0155 Oslo"
            })
    void leadsNowhere(String typed) {
        assertThat(WebAddress.link(typed)).isEmpty();
    }
}
