package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerAdapter;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;

/**
 * A form that lost a race, for the same new row or for the same version of an old one, is handled once more from its
 * beginning: its transaction is rolled back, and it now finds what the winner made. So a form pressed twice shows the
 * row that is there, and handlers need not know of unique keys. Losers take turns, else they would race each other.
 */
@Component
class SecondTry implements HandlerAdapter, Ordered {

    /** Somebody who does not take turns, a first try or another instance, may be quicker once more. */
    private static final int TRIES = 3;

    private final RequestMappingHandlerAdapter handlers;
    /** Of one person at a time: nobody waits for a stranger. */
    private final Lock[] turns = Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    /** In seconds; whoever waited that long is told as if the race was lost. */
    private static final int LONGEST_WAIT = 10;

    SecondTry(RequestMappingHandlerAdapter handlers) {
        this.handlers = handlers;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public boolean supports(Object handler) {
        return handlers.supports(handler);
    }

    @Override
    public @Nullable ModelAndView handle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        try {
            return handlers.handle(request, response, handler);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException | QueryTimeoutException lost) {
            var turn = turns[Math.floorMod(who(request).hashCode(), turns.length)];
            if (!HttpMethod.POST.matches(request.getMethod())
                    || response.isCommitted()
                    || !turn.tryLock(LONGEST_WAIT, TimeUnit.SECONDS)) throw lost;
            try {
                response.setStatus(HttpStatus.OK.value());
                return again(request, response, handler, 2);
            } finally {
                turn.unlock();
            }
        }
    }

    /** Guests are told apart by the links they came by. */
    private static String who(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteUser(), request.getRequestURI());
    }

    private @Nullable ModelAndView again(
            HttpServletRequest request, HttpServletResponse response, Object handler, int tries) throws Exception {
        try {
            return handlers.handle(request, response, handler);
        } catch (ConcurrencyFailureException | DataIntegrityViolationException | QueryTimeoutException lost) {
            if (tries == TRIES || response.isCommitted()) throw lost;
            return again(request, response, handler, tries + 1);
        }
    }
}
