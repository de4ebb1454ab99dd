package app.farvel.account;

import java.time.Instant;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the command for a forgotten password prints. */
@Component
class ResetLinks {

    private final PasswordService passwords;
    private final AccountSettings settings;
    private final MessageSource messages;

    ResetLinks(PasswordService passwords, AccountSettings settings, MessageSource messages) {
        this.passwords = passwords;
        this.settings = settings;
        this.messages = messages;
    }

    String printed(String email, Instant now) {
        return passwords
                .resetToken(email, now)
                .map(token -> say("account.reset.printed", settings.address() + "/reset/" + token, email))
                .orElseGet(() -> say("account.reset.nobody", email));
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.getDefault());
    }
}
