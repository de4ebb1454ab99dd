package app.farvel.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.aop.support.AopUtils;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Asks the parts of many modules for what they have to show in one place. A part that fails is left out, logged once, and
 * remembered, so that the page can say what is missing: it never takes down what the others have.
 *
 * <p>Ask outside a transaction: each part then has its own. Inside one nothing is left out, since whatever fails in it makes
 * it worthless for all.
 */
@Component
public class Contributions {

    private static final Logger log = LoggerFactory.getLogger(Contributions.class);
    private static final String MISSING = Contributions.class.getName();
    private static final String OURS = "app.farvel.";

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /** What all parts give, in the parts' order. */
    public <S, T> Gathered<T> gather(Stream<S> parts, Function<? super S, ? extends Collection<? extends T>> ask) {
        var all = new ArrayList<T>();
        var missing = new TreeSet<String>();
        parts.forEach(part -> {
            try {
                all.addAll(ask.apply(part));
            } catch (RuntimeException failure) {
                if (isEverybodys(failure)) throw failure;
                missing.add(module(part));
                tell(part, failure);
            }
        });
        remember(missing);
        return new Gathered<>(all, missing);
    }

    /** The modules a part of which failed while this request was answered. */
    @SuppressWarnings("unchecked")
    public static Set<String> missing(RequestAttributes request) {
        return request.getAttribute(MISSING, RequestAttributes.SCOPE_REQUEST) instanceof Set<?> known
                ? (Set<String>) known
                : Set.of();
    }

    /** A database that is away is away for all of the page. */
    private static boolean isEverybodys(RuntimeException failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || TransactionSynchronizationManager.isActualTransactionActive();
    }

    private static void remember(Set<String> missing) {
        var request = RequestContextHolder.getRequestAttributes();
        if (request == null || missing.isEmpty()) return;
        var all = new TreeSet<>(missing(request));
        all.addAll(missing);
        request.setAttribute(MISSING, all, RequestAttributes.SCOPE_REQUEST);
    }

    /** The module's name, which is part of a message key; {@code other} for what is none of ours. */
    public static String module(Object part) {
        var name = AopUtils.getTargetClass(part).getName();
        return name.startsWith(OURS) ? name.substring(OURS.length()).replaceFirst("\\..*", "") : "other";
    }

    /** Without the exceptions' messages, which may quote what people wrote. */
    private void tell(Object part, RuntimeException failure) {
        var what = AopUtils.getTargetClass(part).getName() + " is left out: " + inShort(failure);
        if (told.add(what)) log.error(what);
    }

    private static String inShort(Throwable failure) {
        var said = new StringBuilder();
        for (var cause = failure; cause != null; cause = cause.getCause())
            said.append(said.isEmpty() ? "" : " < ")
                    .append(cause.getClass().getName())
                    .append(place(cause));
        return said.toString();
    }

    private static String place(Throwable cause) {
        return Stream.of(cause.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OURS))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
    }
}
