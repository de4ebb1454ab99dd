package app.farvel.calendar;

import static app.farvel.calendar.ReplyText.only;
import static app.farvel.calendar.ReplyText.voice;
import static app.farvel.calendar.ReplyText.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters, however they are encoded, folded and cut in two. */
class ReplyOctetsTests {

    private static final String SAYS = "Ja på fredag 🎂 ☕, gjerne med båd";

    /** Octet by octet, wherever in a letter that may be. */
    @ParameterizedTest
    @ValueSource(strings = {"\r\n ", "\r\n\t", "\n ", "\n\t", "\r ", "\r\r\n ", "\r\n\r\n "})
    void putsLettersTogetherThatAreFoldedInside(String fold) {
        var comment = ("COMMENT:" + SAYS).getBytes(StandardCharsets.UTF_8);
        var folded = new ByteArrayOutputStream();
        for (var octet : comment) {
            if (folded.size() > 0) folded.writeBytes(fold.getBytes(StandardCharsets.UTF_8));
            folded.write(octet);
        }

        assertThat(comment(with("@@"), folded.toByteArray())).isEqualTo(SAYS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-FOO:", "SUMMARY:", "LOCATION;LANGUAGE=nb:", "ATTENDEE;CN="})
    void readsTheOtherLinesWhenOneHoldsAWrongOctet(String line) {
        var wrong = new byte[] {(byte) 0xC3, 'x', (byte) 0xA5, (byte) 0xFF};

        assertThat(comment(with(line + "@@", "COMMENT:" + SAYS), wrong)).isEqualTo(SAYS);
    }

    @Test
    void readsEachLineInItsOwnEncoding() {
        var old = "ATTENDEE;PARTSTAT=ACCEPTED;CN=Åse Å:mailto:line@nordlys.example"
                .getBytes(Charset.forName("windows-1252"));
        var reply = only(put(ReplyText.attendee("@@").replace("SEQUENCE:0", "COMMENT:" + SAYS), old));

        assertThat(voice(reply).name()).isEqualTo("Åse Å");
        assertThat(voice(reply).comment()).isEqualTo(SAYS);
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, true",
        "UTF-16LE, true",
        "UTF-16BE, true",
        "UTF-16LE, false",
        "UTF-16BE, false",
        "UTF-32LE, true",
        "UTF-32BE, true",
        "UTF-32LE, false",
        "UTF-32BE, false"
    })
    void readsFilesOfWideLetters(String charset, boolean marked) {
        var file = (marked ? "\uFEFF" : "") + with("COMMENT:" + SAYS);

        assertThat(voice(only(file.getBytes(Charset.forName(charset)))).comment())
                .isEqualTo(SAYS);
    }

    @Test
    void takesNothingForWideLettersThatIsNot() {
        assertThat(voice(only(with("COMMENT:" + SAYS, "X-A:" + "\0a".repeat(300))))
                        .comment())
                .isEqualTo(SAYS);
    }

    private static String comment(String text, byte[] octets) {
        return voice(only(put(text, octets))).comment();
    }

    private static byte[] put(String text, byte[] octets) {
        var at = text.indexOf("@@");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(text.substring(0, at).getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(octets);
        whole.writeBytes(text.substring(at + 2).getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }
}
