package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.multipart.MultipartException;

class TroubleTests {

    @ParameterizedTest
    @CsvSource({"08006, 0", "57P01, 0", "53100, 0", "90028, 90028", "90098, 90098"})
    void knowsADatabaseThatIsAway(String state, int code) {
        assertThat(Trouble.statusOf(new RuntimeException(new SQLException("away", state, code))))
                .isEqualTo(503);
    }

    @Test
    void tellsAMistakeOfOursFromADatabaseThatIsAway() {
        assertThat(Trouble.statusOf(new SQLException("syntax", "42001", 42001))).isEqualTo(500);
        assertThat(Trouble.statusOf(new IOException("No space left on device"))).isEqualTo(503);
        assertThat(Trouble.statusOf(new InvalidParameterException("too long", 413)))
                .isEqualTo(413);
    }

    @Test
    void blamesAFormThatWasCutOffOnTheForm() {
        assertThat(Trouble.statusOf(new RuntimeException(new MultipartException("cut off"))))
                .isEqualTo(400);
    }

    @Test
    void repeatsNothingThatMayBeSomeonesText() {
        var problem =
                new RuntimeException("dear Kari", new SQLException("Value too long: 'dear Kari'", "22001", 22001));

        assertThat(Trouble.inFull(problem))
                .contains("java.sql.SQLException 22001 22001", "TroubleTests")
                .doesNotContain("Kari");
        assertThat(Trouble.inShort(problem)).doesNotContain("Kari");
    }
}
