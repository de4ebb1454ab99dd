package app.farvel.account;

import app.farvel.shared.Tenant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Writes down who came in, who was turned away and what was changed about coming in, at the logger {@code farvel.security}:
 * one line each, with the account's id and the network address. Never what anyone typed.
 */
@Component
public class SecurityLog {

    private static final Logger LOG = LoggerFactory.getLogger("farvel.security");
    private static final String NOBODY = "-";
    private static final int LONGEST_ADDRESS = 64;

    private final AccountRepository accounts;

    SecurityLog(AccountRepository accounts) {
        this.accounts = accounts;
    }

    /** What happened; in the log {@code SIGNED_IN} is {@code signed-in}. */
    public enum Deed {
        REGISTERED(Level.INFO),
        SIGNED_IN(Level.INFO),
        SIGN_IN_FAILED(Level.WARN),
        SIGNED_OUT(Level.INFO),
        SESSION_ENDED(Level.INFO),
        SESSION_RAN_OUT(Level.INFO),
        PASSWORD_WRONG(Level.WARN),
        PASSWORD_CHANGED(Level.INFO),
        RECOVERY_FAILED(Level.WARN),
        RECOVERY_USED(Level.WARN),
        RECOVERY_CODES_MADE(Level.INFO),
        RESET_LINK_MADE(Level.WARN),
        RESET_LINK_USED(Level.WARN),
        EMAIL_CHANGED(Level.INFO),
        THROTTLED(Level.WARN),
        REFUSED(Level.WARN),
        FORM_WITHOUT_TOKEN_REFUSED(Level.WARN),
        OTHER_SITE_REFUSED(Level.WARN);

        private final Level level;

        Deed(Level level) {
            this.level = level;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Notes what happened to the account at work, or to nobody's. */
    public void note(Deed deed) {
        note(deed, Tenant.isSet() ? Tenant.id() : null);
    }

    public void note(Deed deed, @Nullable UUID account) {
        LOG.atLevel(deed.level)
                .log("{} account={} address={}", deed.word(), account == null ? NOBODY : account, address());
    }

    /** Notes what someone did who is known by an e-mail only, which may be nobody's. */
    void noteFor(String email, Deed deed) {
        note(deed, accounts.named(email).map(Account::id).orElse(null));
    }

    /** A proxy's header may hold anything: what cannot stand in an address does not get into the log. */
    private static String address() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes))
            return NOBODY;
        var address =
                String.valueOf(attributes.getRequest().getRemoteAddr()).replaceAll("[^0-9A-Za-z.:%_\\[\\]-]", "?");
        return address.substring(0, Math.min(address.length(), LONGEST_ADDRESS));
    }
}
