package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeviceTests {

    @ParameterizedTest
    @CsvSource({
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36 Edg/140.0, Edge, Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile Safari/604.1, Safari, iPhone",
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36, Chrome, Android",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 14.5; rv:140.0) Gecko/20100101 Firefox/140.0, Firefox, Mac",
        "curl/8.5, '', ''"
    })
    void namesBrowserAndSystem(String userAgent, String browser, String system) {
        assertThat(Device.of(userAgent)).isEqualTo(new Device(browser, system));
    }

    @Test
    void readsWhatItWroteAndForgivesWhatItDidNot() {
        assertThat(Device.read(new Device("Firefox", "Linux").written())).isEqualTo(new Device("Firefox", "Linux"));
        assertThat(Device.read(null)).isEqualTo(new Device("", ""));
        assertThat(Device.read("a/b/c")).isEqualTo(new Device("", ""));
    }
}
