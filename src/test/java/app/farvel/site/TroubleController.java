package app.farvel.site;

import app.farvel.shared.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Every trouble a page can have, for the tests. */
@Controller
@RequestMapping("/problems")
class TroubleController {

    static final String TYPED = "what someone typed";

    @GetMapping("/missing")
    void missing() {
        throw new NotFound("Contact", UUID.randomUUID());
    }

    @GetMapping("/stale")
    void stale() {
        throw new ObjectOptimisticLockingFailureException("Contact", 1);
    }

    @GetMapping("/held")
    void held() {
        throw new CannotAcquireLockException("held");
    }

    @GetMapping("/things/{id}")
    @ResponseBody
    String thing(@PathVariable UUID id) {
        return id.toString();
    }

    @GetMapping("/number")
    @ResponseBody
    String number(@RequestParam int of) {
        return String.valueOf(of);
    }

    record Typed(@Nullable String name, @Nullable String longNote) {}

    /** What of a form's fields arrives. */
    @PostMapping("/typed")
    @ResponseBody
    String typed(Typed typed) {
        return Stream.of(typed.name(), typed.longNote())
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    /** Whom the server takes for the visitor, and itself for. */
    @GetMapping("/visitor")
    @ResponseBody
    String visitor(HttpServletRequest request) {
        return request.getRemoteAddr() + " "
                + ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    @GetMapping("/unforeseen")
    void unforeseen() throws IOException {
        throw new IOException("Value too long: '" + TYPED + "'");
    }

    @GetMapping("/database-away")
    void databaseAway() {
        throw new CannotCreateTransactionException("away", new SQLTransientConnectionException("away", "08001"));
    }

    @GetMapping("/disk-full")
    void diskFull() {
        throw new IllegalStateException(new SQLException("disk full", "90031", 90031));
    }
}
