package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.script.PlaybookWords;
import app.farvel.winddown.Overview;
import app.farvel.winddown.Stage;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** All wind-downs, by stage. */
@Controller
class ListController {

    private static final int OF_EACH = 10;
    private static final int PAGE = 25;

    private final WindDownService windDowns;
    private final PlaybookCatalogue playbooks;
    private final Clock clock;

    ListController(WindDownService windDowns, PlaybookCatalogue playbooks, Clock clock) {
        this.windDowns = windDowns;
        this.playbooks = playbooks;
        this.clock = clock;
    }

    /** The wind-downs of one stage; {@code next} is the last one shown when there are more. */
    record Section(Stage stage, List<Row> rows, @Nullable UUID next) {}

    record Row(Overview overview, PlaybookWords words, long days) {}

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @GetMapping("/wind-downs")
    String list(
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(required = false) @Nullable UUID after,
            Account me,
            Locale locale,
            Model model) {
        var today = me.today(clock.instant());
        var sections = new ArrayList<Section>();
        if (stage.isEmpty()) for (var each : Stage.values()) add(section(each, null, OF_EACH, locale, today), sections);
        else add(section(Stage.of(stage), after, PAGE, locale, today), sections);
        model.addAttribute("sections", sections);
        model.addAttribute("stage", stage);
        model.addAttribute(
                "stages", Arrays.stream(Stage.values()).map(Stage::id).toList());
        return "winddown/list";
    }

    private Section section(Stage stage, @Nullable UUID after, int most, Locale locale, LocalDate today) {
        var found = windDowns.at(stage, after, most + 1);
        var shown = found.subList(0, Math.min(most, found.size()));
        var rows = shown.stream().map(overview -> row(overview, locale, today)).toList();
        var next = found.size() > most ? shown.get(most - 1).windDown().id() : null;
        return new Section(stage, rows, next);
    }

    private Row row(Overview overview, Locale locale, LocalDate today) {
        var words = playbooks.get(overview.windDown().playbook()).words(locale);
        return new Row(overview, words, overview.windDown().days(today));
    }

    private static void add(Section section, List<Section> sections) {
        if (!section.rows().isEmpty()) sections.add(section);
    }
}
