package app.farvel.account;

import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the command for a forgotten password prints. */
@Component
class ResetLinks {

    private final PasswordService passwords;
    private final SiteAddress site;
    private final MessageSource messages;

    ResetLinks(PasswordService passwords, SiteAddress site, MessageSource messages) {
        this.passwords = passwords;
        this.site = site;
        this.messages = messages;
    }

    String printed(String email, Instant now) {
        return passwords
                .resetToken(email, now)
                .map(token -> say("account.reset.printed", site.of("/reset/" + token), email))
                .orElseGet(() -> say("account.reset.nobody", email));
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.getDefault());
    }
}
