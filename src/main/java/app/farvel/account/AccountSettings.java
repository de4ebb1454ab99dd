package app.farvel.account;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in, and how.
 *
 * @param registration who may create an account: {@code first} (only the first person), {@code open} (anyone), {@code
 *     closed} (nobody); default {@code first}
 * @param attempts how often one may guess a password or code, or register, in a window, per e-mail and per network address;
 *     default 10
 * @param window how long the guesses are counted together; default 5 minutes
 * @param stay how long one stays signed in without a visit, having asked for it; default 30 days, never beyond {@code longest}
 * @param longest how long a sign-in lasts at most, however much it is used; default 30 days
 * @param address where people reach this Farvel, for every link that leaves it; default: what the first account first reached
 *     it under, which it can change
 * @param reset e-mail of someone who forgot the password: prints a one-time link at start, and stops; default none
 */
@ConfigurationProperties("farvel.account")
record AccountSettings(
        @DefaultValue("first") Registration registration,
        @DefaultValue("10") int attempts,
        @DefaultValue("5m") Duration window,
        @DefaultValue("30d") Duration stay,
        @DefaultValue("30d") Duration longest,
        @Nullable String address,
        @Nullable String reset) {

    enum Registration {
        FIRST,
        OPEN,
        CLOSED
    }
}
