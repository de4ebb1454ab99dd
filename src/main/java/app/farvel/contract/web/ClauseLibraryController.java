package app.farvel.contract.web;

import app.farvel.contract.ClauseLibrary;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The clauses to take as they are. */
@Controller
class ClauseLibraryController {

    private final ClauseLibrary library;

    ClauseLibraryController(ClauseLibrary library) {
        this.library = library;
    }

    @GetMapping("/clauses")
    String library(@RequestParam(defaultValue = "") String language, Locale locale, Model model) {
        var read = language.isEmpty() ? locale : Locale.forLanguageTag(language);
        model.addAttribute("nav", "contracts");
        model.addAttribute("chapters", library.in(read));
        model.addAttribute("languages", library.languages());
        model.addAttribute("language", library.spoken(read).toLanguageTag());
        return "clause/library";
    }
}
