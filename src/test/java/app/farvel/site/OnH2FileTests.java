package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.shared.DatabaseFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

class OnH2FileTests {

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./data/farvel;MODE=PostgreSQL, true",
        "jdbc:h2:~/farvel, true",
        "jdbc:h2:mem:test, false",
        "jdbc:h2:tcp://server/farvel, false",
        "jdbc:postgresql://localhost/farvel, false"
    })
    void tellsAFileFromEverythingElse(String url, boolean isFile) {
        assertThat(DatabaseFile.of(url).isPresent()).isEqualTo(isFile);
    }

    @Test
    void opensTheFileSoThatAnAcknowledgedWriteSurvivesAKill() throws IOException {
        var settings = new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0);

        assertThat(settings.getProperty("spring.datasource.url"))
                .asString()
                .contains("WRITE_DELAY=0", "RETENTION_TIME=1000", "DB_CLOSE_ON_EXIT=FALSE");
    }
}
