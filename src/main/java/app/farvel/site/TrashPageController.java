package app.farvel.site;

import app.farvel.shared.NotFound;
import app.farvel.shared.TrashSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All that was thrown away, by its kind; nothing of it is shown elsewhere until it is put back. */
@Controller
class TrashPageController {

    private static final int PAGE = 25;
    private static final int LAST_PAGE = 400;

    private final List<TrashSource> sources;

    TrashPageController(List<TrashSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparingInt(TrashSource::order))
                .toList();
    }

    @GetMapping("/trash")
    String show(
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "0") int page,
            Locale language,
            Model model) {
        var source = source(kind);
        var at = Math.max(0, Math.min(page, LAST_PAGE));
        var found = source.trashed(at * PAGE, PAGE + 1, language);
        model.addAttribute("nav", "settings");
        model.addAttribute("kinds", sources.stream().map(TrashSource::kind).toList());
        model.addAttribute("kind", source.kind());
        model.addAttribute("rows", found.subList(0, Math.min(PAGE, found.size())));
        model.addAttribute("page", at);
        model.addAttribute("isLast", found.size() <= PAGE);
        return "site/trash";
    }

    private TrashSource source(String kind) {
        if (kind.isEmpty()) return sources.get(0);
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new NotFound("Trash", kind));
    }
}
