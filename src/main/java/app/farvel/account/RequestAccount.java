package app.farvel.account;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Keeps the account for the length of a request, so that it is read once however many ask. */
final class RequestAccount {

    private static final String NAME = RequestAccount.class.getName();

    private RequestAccount() {}

    static Account of(UUID id, Function<UUID, Account> read) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null) return read.apply(id);
        if (request.getAttribute(NAME, RequestAttributes.SCOPE_REQUEST) instanceof Account kept
                && kept.id().equals(id)) return kept;
        var account = read.apply(id);
        request.setAttribute(NAME, account, RequestAttributes.SCOPE_REQUEST);
        return account;
    }

    static void forget() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.removeAttribute(NAME, RequestAttributes.SCOPE_REQUEST);
    }
}
