package app.farvel.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Farvel's mail looks from outside. The server is set by Spring's own {@code spring.mail.*}.
 *
 * @param from address all mail is sent from, such as {@code farvel@example.com}; default {@code spring.mail.username}, and
 *     where that is no address, the sender's own
 */
@ConfigurationProperties("farvel.mail")
record MailSettings(@DefaultValue("") String from) {}
