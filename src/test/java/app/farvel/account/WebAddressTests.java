package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {

    @ParameterizedTest
    @CsvSource({
        "https://farvel.example.com, https://farvel.example.com",
        "' https://farvel.example.com// ', https://farvel.example.com",
        "HTTPS://Farvel.Example.com:8443/Farvel/, https://farvel.example.com:8443/Farvel",
        "http://192.168.1.10:8080, http://192.168.1.10:8080",
        "http://[FD12::7]:8080/a/b, http://[fd12::7]:8080/a/b",
        "http://my_nas, http://my_nas",
        "https://blåbær.no, https://xn--blbr-roah.no",
        "https://straße.example, https://xn--strae-oqa.example"
    })
    void isKeptAsLinksBeginWithIt(String typed, String kept) {
        assertThat(WebAddress.read(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "farvel.example.com",
                "ftp://farvel.example.com",
                "javascript:alert(1)",
                "https://",
                "https://farvel.example.com?a=b",
                "https://farvel.example.com#top",
                "https://kari@farvel.example.com",
                "https://farvel.example.com:0",
                "https://farvel.example.com:70000",
                "https://farvel.example.com:port",
                "https://far vel.example.com",
                "https://farvel.example.com/a b",
                "https://-farvel.example.com",
                "https://farvel..example.com",
                "https://farvel.example.com\r\nBcc: all@example.com",
                "https://farvel.example.com/\"><b>",
                "https://[1:2"
            })
    void isNoneWhenALinkCouldNotBeginWithIt(String typed) {
        assertThat(WebAddress.read(typed)).isEmpty();
    }
}
