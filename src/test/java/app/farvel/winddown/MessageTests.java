package app.farvel.winddown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import app.farvel.script.Channel;
import app.farvel.shared.NewId;
import app.farvel.shared.Tone;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private final Message message = new Message(NewId.next(), Locale.ENGLISH, Tone.WARM, Channel.EMAIL, NOW);

    @Test
    void keepsTheTextOfEachStepApart() {
        message.assemble("Thanks", List.of("One.\n\nTwo.", "", "Three."));

        assertThat(message.parts()).containsExactly("One.\n\nTwo.", "", "Three.");
    }

    @Test
    void belongsToItsWriterOnceWritten() {
        message.write("Thanks", List.of("Mine", "b", "c"));

        assertThat(message.isEdited()).isTrue();
        assertThat(message.setAside(NOW).parts()).containsExactly("Mine", "b", "c");
    }

    @Test
    void isFrozenOnceSent() {
        message.assemble("Thanks", List.of("a", "b", "c"));
        message.freeze(LocalDate.of(2026, 11, 23), Channel.LETTER, NOW);

        assertThat(message.channel()).isEqualTo(Channel.LETTER);
        assertThatIllegalStateException().isThrownBy(() -> message.write("Other", List.of("x")));
        assertThatIllegalStateException()
                .isThrownBy(() -> message.choose(Locale.ENGLISH, Tone.BRIEF, Channel.TEXT, NOW));
    }
}
