package app.farvel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Every kind of mail as it arrives, looked at on a phone and a screen, by day and by night. Pictures: {@code target/tour/mail}. */
@BrowserTest
@TestPropertySource(properties = {"spring.mail.host=127.0.0.1", "farvel.mail.from=farvel@example.com"})
class MailJourneyTests {

    private static final Path FOLDER = Path.of("target/tour/mail");
    private static final GreenMail SERVER = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.start();
        properties.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
    }

    @AfterAll
    static void close() {
        SERVER.stop();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN"})
    void readsWhatArrives(Manner manner, Visitors visitors) throws Exception {
        var kari = visitors.comes(manner);
        var story = Story.signedUp(kari).addsNordlys();
        var line = kari.path();
        story.laysATable();
        var table = kari.path().replaceFirst("\\?.*", "");

        kari.comesBy("a[href*='/guests/add']")
                .page()
                .locator("main input[name=contact]")
                .first()
                .check();
        kari.presses("rsvp.add.do").opens(table).comesBy("form[action$='/invite'] button");
        looks(kari, "invitation", arrived("Kari"));
        kari.opens(table).comesBy("main a[href*='/dates/']").comesBy("form[action$='/cancel'] button");
        looks(kari, "cancel", arrived("Kari"));
        kari.comesBy("form[action$='/restore'] button");
        looks(kari, "change", arrived("Kari"));

        kari.opens("/settings/mail").comesBy("form[action$='/test'] button");
        looks(kari, "test", arrived(""));

        kari.opens(line);
        Story.of(kari).chooses("vendor-sunset").answersAsOnNordlys();
        kari.presses("winddown.review").comesBy("form[action$='/mail'] button[value=now]");
        looks(kari, "message", arrived("Kari"));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "NORWEGIAN"})
    void readsWhatWaits(Manner manner, Visitors visitors) throws Exception {
        var kari = visitors.comes(manner);
        Story.signedUp(kari);

        kari.presses("dashboard.way.sample").opens("/settings/digest").comesBy("form[action$='/now'] button");
        looks(kari, "digest", arrived(""));
    }

    private static void looks(Visitor visitor, String name, MimeMessage mail) throws Exception {
        var page = visitor.opensATab().page();
        page.setContent(html(mail));
        for (var width : List.of(390, 700))
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.setViewportSize(width, 600);
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(FOLDER.resolve("%s.%s.%s.%d.png"
                                .formatted(
                                        name,
                                        visitor.manner().language(),
                                        scheme.name().toLowerCase(Locale.ROOT),
                                        width))));
                assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                        .isEqualTo(true);
            }
        assertThat(Axe.violations(page)).isEmpty();
        page.close();
    }

    /** The one mail that has come since the last. */
    private static MimeMessage arrived(String from) throws Exception {
        assertThat(SERVER.waitForIncomingEmail(20_000, 1)).isTrue();
        var mails = SERVER.getReceivedMessages();
        SERVER.purgeEmailFromAllMailboxes();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getFrom()[0].toString()).contains(from);
        return mails[0];
    }

    private static String html(Part part) throws Exception {
        if (part.isMimeType("text/html")) return part.getContent().toString();
        if (!(part.getContent() instanceof Multipart parts)) return "";
        var html = "";
        for (var i = 0; i < parts.getCount() && html.isEmpty(); i++) html = html(parts.getBodyPart(i));
        return html;
    }
}
