package app.farvel.account;

import app.farvel.shared.Tenant;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * People for tests, each with an account of their own.
 *
 * <pre>{@code
 * @Autowired SignedIn accounts;
 * var kari = accounts.kari();
 * mvc.get().uri("/contacts").with(SignedIn.as(kari));                     // add .with(csrf()) to a POST
 * SignedIn.work(kari, () -> contacts.add(details));                       // a service, on her behalf
 * }</pre>
 */
@Component
public class SignedIn {

    public static final String PASSWORD = "fire hester under broen";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable String encoded;

    private final AccountService accounts;
    private final RecoveryCodes codes;
    private final Clock clock;

    SignedIn(AccountService accounts, RecoveryCodes codes, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.clock = clock;
    }

    /** Kari Nordmann, who reads English and lives in Oslo. A fresh account at each call. */
    public Account kari() {
        return register("Kari Nordmann", Locale.ENGLISH);
    }

    /** Ola Hansen, who reads Norwegian. A fresh account at each call. */
    public Account ola() {
        return register("Ola Hansen", Locale.forLanguageTag("nb"));
    }

    public Account register(String name, Locale language) {
        var email = "person" + COUNT.incrementAndGet() + "." + System.nanoTime() + "@example.com";
        var details = new NewAccount(name, email, PASSWORD, language, ZoneId.of("Europe/Oslo"));
        var account = accounts.add(details, encodedPassword(), clock.instant()).orElseThrow();
        work(account, () -> codes.first());
        return account;
    }

    /** From now on this is for whom the account signs. */
    public void signs(Account account, Signatory signatory) {
        var profile = new Profile(
                account.name(),
                account.email(),
                account.signature(),
                account.language(),
                account.region(),
                account.zone(),
                account.country(),
                "",
                account.hasHalfDaysOff(),
                signatory,
                account.tone(),
                account.sleepsOnIt());
        work(account, () -> accounts.changeProfile(profile, account.version()));
    }

    /** Hashing takes its time; once is enough for all people of a test run. */
    private static synchronized String encodedPassword() {
        if (encoded == null)
            encoded = new PasswordConfiguration().passwordEncoder().encode(PASSWORD);
        return encoded;
    }

    /** Makes a request of MockMvc this account's. */
    public static RequestPostProcessor as(Account account) {
        return SecurityMockMvcRequestPostProcessors.user(account.id().toString());
    }

    public static <T extends @Nullable Object> T work(Account account, Supplier<T> work) {
        return Tenant.run(account.id(), work);
    }

    public static void work(Account account, Runnable work) {
        Tenant.run(account.id(), () -> {
            work.run();
            return account;
        });
    }
}
