package app.farvel.digest.web;

import app.farvel.account.AccountService;
import app.farvel.account.GuestLanguage;
import app.farvel.digest.DigestService;
import app.farvel.digest.StopLinks;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Stops the digest, from the mail and without signing in: looking asks, a POST does, whoever sends it (RFC 8058). */
@Controller
@RequestMapping("/digest/stop/{token}")
class StopController {

    private final StopLinks links;
    private final DigestService digests;
    private final AccountService accounts;
    private final Clock clock;

    StopController(StopLinks links, DigestService digests, AccountService accounts, Clock clock) {
        this.links = links;
        this.digests = digests;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What the page tells: whose language it speaks, and whether the digest comes. */
    record Standing(Locale language, boolean comes) {}

    /** The button needs no proof of where it was pressed, so the address is told to nobody. */
    @ModelAttribute
    void keepOutOfSearch(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    @GetMapping
    String ask(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        return page(links.enter(token, clock.instant(), this::standing), request, response, model);
    }

    @PostMapping
    String stop(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var stopped = links.enter(token, clock.instant(), () -> {
            digests.stop();
            return standing();
        });
        return page(stopped, request, response, model);
    }

    private Standing standing() {
        return new Standing(accounts.current().language(), digests.timetable().isOn());
    }

    private static String page(
            Optional<Standing> found, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "digest/gone";
        }
        GuestLanguage.propose(found.get().language(), request);
        model.addAttribute("comes", found.get().comes());
        return "digest/stop";
    }
}
