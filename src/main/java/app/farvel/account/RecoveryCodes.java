package app.farvel.account;

import app.farvel.account.SecurityLog.Deed;
import app.farvel.shared.NewId;
import app.farvel.shared.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Eight one-time codes an account, shown once, for the day the password is forgotten. */
@Component
public class RecoveryCodes {

    private static final int COUNT = 8;

    private final RecoveryCodeRepository codes;
    private final AccountRepository accounts;
    private final SecurityLog log;

    RecoveryCodes(RecoveryCodeRepository codes, AccountRepository accounts, SecurityLog log) {
        this.codes = codes;
        this.accounts = accounts;
        this.log = log;
    }

    /**
     * Makes new codes for the account at work; the old ones are worth nothing from now on.
     *
     * @param token as the form carried it; sent again, the form makes the same codes
     */
    @Transactional
    public List<String> renew(String token) {
        accounts.findForUpdateById(Tenant.id());
        var fresh = fresh(Secret.isToken(token) ? token : Secret.token());
        if (codes.existsByHash(hash(fresh.get(0)))) return fresh;
        codes.forgetAll();
        return add(fresh);
    }

    /** Codes for an account at work that never had any; none when it had. */
    @Transactional
    public List<String> first() {
        return codes.count() == 0 ? add(fresh(Secret.token())) : List.of();
    }

    private static List<String> fresh(String token) {
        return IntStream.range(0, COUNT).mapToObj(n -> Secret.code(token, n)).toList();
    }

    private List<String> add(List<String> fresh) {
        fresh.forEach(code -> codes.save(new RecoveryCode(NewId.next(), hash(code))));
        log.note(Deed.RECOVERY_CODES_MADE);
        return fresh;
    }

    /** How many of the current account's codes are still unused. */
    @Transactional(readOnly = true)
    public int left() {
        return codes.left();
    }

    boolean use(String typed, Instant now) {
        return codes.use(hash(typed), now) == 1;
    }

    private static String hash(String code) {
        return Secret.hash(Secret.plainCode(code));
    }
}
