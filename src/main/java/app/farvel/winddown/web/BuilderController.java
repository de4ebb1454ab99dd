package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.script.Channel;
import app.farvel.script.TextChecks;
import app.farvel.shared.Languages;
import app.farvel.shared.NotFound;
import app.farvel.shared.Tone;
import app.farvel.winddown.Draft;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.StaleDraft;
import app.farvel.winddown.Suggestions;
import app.farvel.winddown.WindDownService;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The builder: answers left, the message on paper right; a draft that is kept at every change. */
@Controller
@RequestMapping("/wind-downs/{id}/message")
class BuilderController {

    private static final String VIEW = "winddown/message";
    private static final String CARET = "caret";

    private final DraftService drafts;
    private final WindDownService windDowns;
    private final TextChecks checks;
    private final Languages languages;
    private final Clock clock;

    BuilderController(
            DraftService drafts, WindDownService windDowns, TextChecks checks, Languages languages, Clock clock) {
        this.drafts = drafts;
        this.windDowns = windDowns;
        this.checks = checks;
        this.languages = languages;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("tones", Arrays.stream(Tone.values()).map(Tone::id).toList());
        model.addAttribute(
                "channels", Arrays.stream(Channel.values()).map(Channel::id).toList());
        model.addAttribute(
                "languages",
                languages.languages().stream().map(Locale::toLanguageTag).toList());
    }

    @GetMapping
    Object show(@PathVariable UUID id, Account me, Locale locale, Model model) {
        var draft = drafts.open(id, me, today(me));
        if (draft.message().isSent())
            return "redirect:/wind-downs/" + id + "/messages/" + draft.message().id();
        if (draft.message().isHeld()) return "redirect:/wind-downs/" + id + "/message/review";
        return page(draft, me, locale, Map.of(), model);
    }

    /** Keeps the draft; then shows it again, or does what the pressed button says. */
    @PostMapping
    Object save(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> params,
            Account me,
            Locale locale,
            HtmxRequest htmx,
            HttpServletResponse response,
            Model model,
            RedirectAttributes flash) {
        var playbook = drafts.open(id, me, today(me)).playbook();
        var typed = new DraftParams(params, playbook);
        if (!languages.speaks(typed.language().toLanguageTag())) throw new NotFound("Language", typed.language());
        if (!typed.mistakes().isEmpty()) return mistaken(id, typed, me, locale, model);
        try {
            var draft = drafts.save(id, typed.toChange(), me, today(me), clock.instant());
            if (htmx.isHtmxRequest()) return page(drafts.open(id, me, today(me)), me, locale, Map.of(), model);
            return next(id, draft, params, me, flash);
        } catch (StaleDraft stale) {
            if (isEditedAlready(id, typed, me)) return "redirect:/wind-downs/" + id + "/message";
            takeWholePage(response);
            return conflict(id, typed, me, locale, model);
        }
    }

    /** "Write it by hand", pressed twice: the text is theirs already, and the form has none that could be lost. */
    private boolean isEditedAlready(UUID id, DraftParams typed, Account me) {
        if (!"edit".equals(typed.params().getFirst("_then")) || typed.isWritten()) return false;
        var stored = drafts.open(id, me, today(me));
        return stored.message().isEdited()
                && typed.answers().entrySet().stream()
                        .allMatch(typedOne -> stored.answers()
                                .getOrDefault(typedOne.getKey(), "")
                                .equals(typedOne.getValue()));
    }

    private String next(
            UUID id, Draft draft, MultiValueMap<String, String> params, Account me, RedirectAttributes flash) {
        var builder = "redirect:/wind-downs/" + id + "/message";
        var use = params.getFirst("_use");
        if (use != null) return use(id, draft, use, me, flash);
        var then = params.getFirst("_then");
        if (then == null) return builder;
        switch (then) {
            case "edit" -> drafts.edit(id, me, today(me), clock.instant());
            case "restart" -> {
                drafts.startAgain(id, me, today(me), clock.instant());
                flash.addFlashAttribute("notice", "winddown.restarted");
            }
            case "review" -> builder += "/review";
            default -> throw new NotFound("Button", then);
        }
        return builder;
    }

    /** Takes the suggestion under a question as its answer; words of the log that do not fit the sentence are reworded first. */
    private String use(UUID id, Draft draft, String fieldId, Account me, RedirectAttributes flash) {
        var field = draft.playbook().field(fieldId).orElseThrow(() -> new NotFound("Question", fieldId));
        Suggestions.of(field, draft, today(me)).ifPresent(suggestion -> {
            var isToReword = suggestion.isQuotation()
                    && !checks.fitsSentence(draft.message().language(), suggestion.value());
            flash.addFlashAttribute(CARET, new BuilderPage.Caret(fieldId, isToReword));
            if (isToReword) return;
            var params = new LinkedMultiValueMap<String, String>();
            params.add(
                    "version",
                    String.valueOf(drafts.open(id, me, today(me)).message().version()));
            params.add("language", draft.message().language().toLanguageTag());
            params.add("tone", draft.message().tone().id());
            params.add("channel", draft.message().channel().id());
            params.add(fieldId, suggestion.value());
            drafts.save(id, new DraftParams(params, draft.playbook()).toChange(), me, today(me), clock.instant());
        });
        return "redirect:/wind-downs/" + id + "/message";
    }

    private ModelAndView mistaken(UUID id, DraftParams typed, Account me, Locale locale, Model model) {
        var draft = drafts.preview(id, typed.answers(), me, today(me));
        page(draft, me, locale, typed.mistakes(), model);
        var page = BuilderPage.of(draft, locale, today(me), checks, typed.mistakes())
                .withTyped(typed);
        return new ModelAndView(VIEW, Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The two texts have forms of their own, and a form cannot stand in a form. */
    private static void takeWholePage(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "main");
        response.setHeader("HX-Reselect", "main");
        response.setHeader("HX-Reswap", "outerHTML show:window:top");
    }

    private ModelAndView conflict(UUID id, DraftParams typed, Account me, Locale locale, Model model) {
        var stored = drafts.open(id, me, today(me));
        page(stored, me, locale, Map.of(), model);
        var mine = typed.isWritten()
                ? typed.parts()
                : drafts.preview(id, typed.answers(), me, today(me)).parts();
        model.addAttribute("mine", mine);
        model.addAttribute("typed", typed.params());
        return new ModelAndView("winddown/conflict", model.asMap(), HttpStatus.CONFLICT);
    }

    private String page(Draft draft, Account me, Locale locale, Map<String, String> mistakes, Model model) {
        if (draft.invites()) showTables(draft, model);
        var page = BuilderPage.of(draft, locale, today(me), checks, mistakes);
        model.addAttribute(
                "page", model.getAttribute(CARET) instanceof BuilderPage.Caret caret ? page.at(caret) : page);
        return VIEW;
    }

    private void showTables(Draft draft, Model model) {
        var tables = windDowns.tables(clock.instant());
        var chosen = draft.seat()
                .flatMap(seat -> tables.stream()
                        .filter(table -> table.id().equals(seat.gatheringId()))
                        .findFirst());
        model.addAttribute("tables", tables);
        model.addAttribute("table", chosen);
    }

    private LocalDate today(Account me) {
        return me.today(clock.instant());
    }
}
