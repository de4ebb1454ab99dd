package app.farvel.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Farvel's mail looks from outside. The server is set by Spring's own {@code spring.mail.*}.
 *
 * @param from address all mail is sent from, such as {@code farvel@example.com}; default {@code spring.mail.username}, and
 *     where that is no address, the sender's own
 * @param patience how long the server may think once it has a whole mail, such as {@code 10m}, which is the default
 *     (RFC 5321, 4.5.3.2.6); all its other answers have {@code mail.smtp.timeout}
 */
@ConfigurationProperties("farvel.mail")
record MailSettings(
        @DefaultValue("") String from, @DefaultValue("10m") Duration patience) {}
