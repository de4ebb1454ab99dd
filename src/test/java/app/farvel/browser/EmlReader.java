package app.farvel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Opens a saved message as a mail program would. */
record EmlReader(String file, MimeMessage message) {

    static EmlReader of(Download download) {
        try (var content = download.createReadStream()) {
            return new EmlReader(download.suggestedFilename(), new MimeMessage(null, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void tells(String... words) {
        try {
            assertThat(message.getContent().toString()).contains(words);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void isFromKariToLineAndTells(String text) {
        try {
            assertThat(file).endsWith(".eml").contains("Line");
            assertThat(message.getRecipients(RecipientType.TO)[0].toString()).contains("line@nordlys.example");
            assertThat(message.getFrom()[0].toString()).contains("Kari Nordmann");
            assertThat(message.getSubject()).isNotBlank();
            assertThat(message.getContentType().toLowerCase()).contains("utf-8");
            assertThat(message.getContent().toString()).contains(text).contains("the new shop front");
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
