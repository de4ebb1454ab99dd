package app.farvel.site;

import app.farvel.account.AccountService;
import app.farvel.shared.Dates;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page {@link Dates} in the reader's language and zone. */
@ControllerAdvice
class DatesAdvice {

    private final AccountService accounts;
    private final Clock clock;

    DatesAdvice(AccountService accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @ModelAttribute("dates")
    Dates dates(Locale locale) {
        var zone = accounts.signedIn().map(me -> me.zone()).orElse((ZoneId) ZoneOffset.UTC);
        return new Dates(locale, zone, clock.instant().atZone(zone).toLocalDate());
    }
}
