package app.farvel.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTests {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:8080, MACHINE",
        "http://LOCALHOST, MACHINE",
        "http://localhost., MACHINE",
        "http://farvel.localhost, MACHINE",
        "http://127.0.0.1:9000/farvel, MACHINE",
        "http://127.8.8.8, MACHINE",
        "http://0.0.0.0:8080, MACHINE",
        "http://[::1]:8080, MACHINE",
        "http://[::], MACHINE",
        "http://[::ffff:127.0.0.1], MACHINE",
        "not an address, MACHINE",
        "http://192.168.1.10:8080, NETWORK",
        "http://10.0.0.7, NETWORK",
        "http://172.16.0.1, NETWORK",
        "http://172.31.255.1, NETWORK",
        "http://169.254.3.4, NETWORK",
        "http://[fd12::7]:8080, NETWORK",
        "http://[fe80::1], NETWORK",
        "http://nas:8080, NETWORK",
        "http://my_nas:8080, NETWORK",
        "http://mac.local, NETWORK",
        "http://farvel.home.arpa, NETWORK",
        "https://farvel.example.com, ANYWHERE",
        "https://localhost.example.com, ANYWHERE",
        "https://127.example.com, ANYWHERE",
        "http://172.32.0.1, ANYWHERE",
        "http://192.169.1.1, ANYWHERE",
        "http://193.71.1.1:8080, ANYWHERE",
        "http://[2001:db8::1], ANYWHERE"
    })
    void tellsWhoCanOpenAnAddress(String address, Reach reach) {
        assertThat(Reach.of(address)).isEqualTo(reach);
    }
}
