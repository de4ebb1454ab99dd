package app.farvel.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MailHeaderTests {

    @Test
    void fieldsFullOfNamesAreReadOnce() {
        assertTimeout(Duration.ofSeconds(3), () -> {
            for (var words : new String[] {"name=", "name", "name= ", ".ics", "name*0*=.eml_"})
                for (var i = 0; i < 200; i++) {
                    var header = header("text/plain; " + words.repeat(4_000 / words.length()));
                    assertThat(header.announcesCalendar() || header.announcesMail())
                            .isFalse();
                }
        });
    }

    @Test
    void fileNamesTellWhatFollows() {
        assertThat(header("text/plain; name=\"a.ics\"").announcesCalendar()).isTrue();
        assertThat(header("text/plain; name*0*=a.VCS").announcesCalendar()).isTrue();
        assertThat(header("text/plain; name=a; x=b.ics").announcesCalendar()).isFalse();
        assertThat(header("text/plain; name=a.eml").announcesMail()).isTrue();
        assertThat(header("message/rfc822").announcesMail()).isTrue();
    }

    @Test
    void senderIsInTheBrackets() {
        var header = new MailHeader();
        header.takes("From: Line <line@nordlys.example> (see me@x.example)");
        assertThat(header.sender()).isEqualTo("line@nordlys.example");
    }

    private static MailHeader header(String type) {
        var header = new MailHeader();
        header.takes("Content-Type: " + type);
        return header;
    }
}
