package app.farvel.measurement;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a page costs that does no more than it must on this stack, in the same frame as the real ones: the measure of them. */
@Controller
@Profile("measurement")
class LimitPageController {

    private final LimitRows rows;

    LimitPageController(LimitRows rows) {
        this.rows = rows;
    }

    @GetMapping("/measurement/limit")
    String page(@RequestParam String from, Model model) {
        model.addAttribute("nav", "contacts");
        model.addAttribute("rows", rows.from(from));
        return "limit";
    }
}
