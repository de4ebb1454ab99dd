package app.farvel.mail;

import static org.assertj.core.api.Assertions.assertThat;

import app.farvel.mail.MailBody.Button;
import app.farvel.mail.MailBody.Heading;
import app.farvel.mail.MailBody.Line;
import app.farvel.mail.MailBody.Meeting;
import app.farvel.mail.MailBody.Question;
import app.farvel.shared.ApplicationTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The same words as text and as a page, and nothing on the page that a mail program must fetch or run. */
@ApplicationTest
class MailPagesTests {

    private static final String HOSTILE = "<img src=x onerror=alert(1)> & \"quoted\"";
    private static final Button MAP = new Button("Map", "https://map.example/?a=1&b=2", false);

    @Autowired
    MailPages pages;

    @Test
    void writesALetterInParagraphsAndLines() {
        var page = pages.letter(
                "Coffee",
                MailBody.of("Dear Line,\n\nOne.\nTwo.\n \n\nKart: «https://blåbær.example/?a=1&b=2»."),
                Locale.UK);

        assertThat(page)
                .contains(
                        "<html lang=\"en-GB\">",
                        ">Dear Line,</p>",
                        "«<a",
                        "href=\"https://xn--blbr-roah.example/?a=1&amp;b=2\"")
                .containsPattern(">One\\.<br>\\s*Two\\.</p>")
                .doesNotContain("class=\"sheet card\"", "<h1");
    }

    @Test
    void saysTheSameInBoth() {
        var body = everything("Kaffebrenneriet");

        assertThat(body.text()).isEqualTo("""
                        Hello Sonja,

                        When: Friday
                        Where: Kaffebrenneriet

                        Will you come? Answer here:
                        https://farvel.example/rsvp/t

                        This week

                        - Friday: Coffee
                        - and 3 more

                        To Today:
                        https://farvel.example/

                        You are on the list.""");
        assertThat(pages.card("Coffee", body, Locale.ENGLISH))
                .containsSubsequence(
                        "class=\"sheet card\"",
                        ">Kari Nordmann</p>",
                        ">The open table</h1>",
                        ">Hello Sonja,</p>",
                        ">Friday 4 December</p>",
                        "09:00–10:00",
                        "Kaffebrenneriet",
                        "https://map.example/?a=1&amp;b=2",
                        ">Will you come?</p>",
                        "https://farvel.example/rsvp/t?answer=yes",
                        ">Not this time</a>",
                        ">This week</h2>",
                        "https://farvel.example/contracts/1",
                        ">and 3 more</a>",
                        ">To Today</a>",
                        "You are on the list.");
    }

    @ParameterizedTest
    @ValueSource(strings = {HOSTILE, "${7*7} [[${7*7}]] __${7*7}__", "</td></table><h1>"})
    void takesWordsForWords(String words) {
        var page = pages.card("Coffee", everything(words).paragraph(words).small(words), Locale.ENGLISH);

        assertThat(page)
                .doesNotContain("<img", "49", "</td></table><h1>")
                .doesNotContainPattern("(?i)<script|<link|src=\"|url\\(");
    }

    private static MailBody everything(String words) {
        var buttons = List.of(
                new Button("Yes", "https://farvel.example/rsvp/t?answer=yes", true),
                new Button("Not this time", "https://farvel.example/rsvp/t?answer=no", false));
        return new MailBody()
                .heading(new Heading("Kari Nordmann", "The open table"))
                .paragraph("Hello Sonja,")
                .meeting(
                        new Meeting("Friday 4 December", "09:00–10:00", "", words, "Before: Thursday", MAP),
                        "When: Friday\nWhere: " + words)
                .ask(
                        new Question("Will you come?", buttons),
                        "Will you come? Answer here:\nhttps://farvel.example/rsvp/t")
                .list(
                        "This week",
                        List.of(new Line("Friday", "Coffee", "https://farvel.example/contracts/1")),
                        new Line("", "and 3 more", "https://farvel.example/"))
                .link("To Today", "https://farvel.example/")
                .small("You are on the list.");
    }
}
