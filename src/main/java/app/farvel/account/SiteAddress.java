package app.farvel.account;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where people reach this Farvel, for every link that leaves it. The setting says it; without one it is what the first
 * account's first page was asked for under, until that account changes it. Nobody else's request counts: whoever asks for a
 * page may name any host.
 */
@Component
public class SiteAddress {

    /** Another instance may have changed it meanwhile. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final AccountSql sql;
    private final String setting;
    private final String fallback;
    private volatile @Nullable Kept kept;

    private record Kept(String root, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < FRESH.toNanos();
        }
    }

    SiteAddress(
            AccountSql sql,
            AccountSettings settings,
            @Value("${server.port:8080}") int port,
            @Value("${server.servlet.context-path:}") String path) {
        this.sql = sql;
        var told = settings.address() == null ? "" : WebAddress.trimmed(settings.address());
        this.setting = WebAddress.read(told).orElse(told);
        this.fallback = WebAddress.trimmed("http://localhost:" + port + path);
    }

    /**
     * A whole address.
     *
     * @param path from the root, with a slash before it
     */
    public String of(String path) {
        return root() + path;
    }

    /** What every whole address begins with; no slash at its end. */
    public String root() {
        if (isFixed()) return setting;
        var known = kept;
        if (known == null || !known.isFresh()) known = read();
        return known == null ? fallback : known.root();
    }

    /**
     * A whole address for someone to copy from a page: while the known one leads to this machine or network alone, the one
     * they are here by may reach further.
     *
     * @param path from the root, with a slash before it
     */
    public String shown(String path) {
        var here = here();
        return (Reach.of(here).compareTo(Reach.of(root())) > 0 ? here : root()) + path;
    }

    /** What the page at work was asked for under. */
    public String here() {
        return WebAddress.trimmed(
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }

    /** From where an address can be opened. */
    public Reach reach(String address) {
        return Reach.of(address);
    }

    /** What a whole address begins with. */
    public String rootOf(String address) {
        return address.replaceFirst("(?<=[^/:])/.*", "");
    }

    /** Whether whoever runs this Farvel has set it, so that no page changes it. */
    public boolean isFixed() {
        return !setting.isEmpty();
    }

    /** Whether this account may change it: the first one, which let itself in when there was nobody. */
    public boolean isKeptBy(UUID account) {
        return sql.firstAccount().filter(account::equals).isPresent();
    }

    /** Keeps what the page at work was asked for under, unless an address is known or it is not this account's to say. */
    public void learn(UUID account) {
        if (isFixed() || kept != null || read() != null || !isKeptBy(account)) return;
        WebAddress.read(here()).ifPresent(sql::keepAddress);
        kept = null;
    }

    /** @param address as {@link WebAddress#read} gives it */
    public void change(String address) {
        sql.keepAddress(address);
        sql.changeAddress(address);
        kept = null;
    }

    private @Nullable Kept read() {
        var stored =
                sql.address().map(root -> new Kept(root, System.nanoTime())).orElse(null);
        kept = stored;
        return stored;
    }
}
