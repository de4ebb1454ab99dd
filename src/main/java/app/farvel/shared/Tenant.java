package app.farvel.shared;

import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The account on whose behalf this thread works. Every query of the account's tables carries it; where none is set,
 * nothing is found and nothing can be written.
 */
@Component
public class Tenant implements CurrentTenantIdentifierResolver<UUID> {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final ThreadLocal<@Nullable UUID> CURRENT = new ThreadLocal<>();

    /**
     * The account's id.
     *
     * @throws IllegalStateException when this thread works for nobody
     */
    public static UUID id() {
        var id = CURRENT.get();
        if (id == null) throw new IllegalStateException("No account is set");
        return id;
    }

    /** Whether this thread works for an account. */
    public static boolean isSet() {
        return CURRENT.get() != null;
    }

    /** Works for the account, then for whomever the thread worked before. Open the transaction inside, not around it. */
    public static <T extends @Nullable Object> T run(UUID accountId, Supplier<T> work) {
        var before = CURRENT.get();
        CURRENT.set(accountId);
        try {
            return work.get();
        } finally {
            if (before == null) CURRENT.remove();
            else CURRENT.set(before);
        }
    }

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        var id = CURRENT.get();
        return id == null ? NOBODY : id;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
