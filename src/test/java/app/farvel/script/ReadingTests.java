package app.farvel.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadingTests {

    @Test
    void countsWordsAndNotMarks() {
        assertThat(Reading.of("Hello, Line! It's 30 % up – on 7 December…", Scripts.EN)
                        .words())
                .isEqualTo(8);
    }

    @Test
    void readsTwoHundredWordsAMinute() {
        assertThat(Reading.of("ord ".repeat(150), Scripts.NB)).isEqualTo(new Reading(150, 599, Duration.ofSeconds(45)));
        assertThat(Reading.of("ord", Scripts.NB).duration()).isEqualTo(Duration.ofSeconds(1));
        assertThat(Reading.of("", Scripts.NB)).isEqualTo(new Reading(0, 0, Duration.ZERO));
    }
}
