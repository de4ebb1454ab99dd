package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.shared.Languages;
import app.farvel.shared.NotFound;
import app.farvel.shared.Typed;
import app.farvel.winddown.FormalDetails;
import app.farvel.winddown.FormalNotice;
import app.farvel.winddown.PaperService;
import app.farvel.winddown.StaleDraft;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The papers beside the message: the formal notice, the guide for the talk, and the contract they are about. */
@Controller
@RequestMapping("/wind-downs/{id}")
class PaperController {

    private static final String NOTICE = "winddown/notice";

    private final PaperService papers;
    private final WindDownService windDowns;
    private final Languages languages;
    private final Clock clock;

    PaperController(PaperService papers, WindDownService windDowns, Languages languages, Clock clock) {
        this.papers = papers;
        this.windDowns = windDowns;
        this.languages = languages;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "winddowns";
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute("channels", FormalForm.CHANNELS);
        model.addAttribute(
                "languages",
                languages.languages().stream().map(Locale::toLanguageTag).toList());
    }

    @GetMapping("/notice")
    String notice(@PathVariable UUID id, Account me, Model model) {
        var notice = papers.notice(id, me, today(me));
        if (notice.isGiven() || notice.isHeld())
            return "redirect:" + letter(notice.kept().orElseThrow().id(), id);
        model.addAttribute("form", FormalForm.of(notice));
        return page(notice, me, model);
    }

    /** Keeps the notice; then shows it again, or goes on to its ways out. */
    @PostMapping("/notice")
    String keep(
            @PathVariable UUID id,
            @ModelAttribute("form") FormalForm form,
            BindingResult errors,
            @RequestParam(name = "_then", defaultValue = "") String then,
            Account me,
            Model model,
            RedirectAttributes flash) {
        var stored = papers.notice(id, me, today(me));
        if (stored.isGiven() || stored.isHeld())
            return "redirect:" + letter(stored.kept().orElseThrow().id(), id);
        form.check(errors, languages, today(me));
        if (errors.hasErrors()) return page(stored, me, model);
        var details = form.toDetails();
        try {
            var kept = papers.keep(id, form.versionNumber(), details, me, today(me), clock.instant());
            flash.addFlashAttribute("notice", "paper.notice.kept");
            var whole = !papers.notice(id, me, today(me)).assembled().hasBlanks();
            return "redirect:"
                    + (then.equals("review") && whole ? letter(kept.id(), id) : "/wind-downs/" + id + "/notice");
        } catch (StaleDraft | OptimisticLockingFailureException changed) {
            return conflict(id, details, errors, me, model);
        }
    }

    /** The paper as it would be with what is typed, while it is typed; nothing is kept. What is wrong is left blank. */
    @PostMapping("/notice/preview")
    String preview(@PathVariable UUID id, @ModelAttribute("form") FormalForm form, Account me, Model model) {
        var checked = form.rightOnes(languages, today(me));
        return page(papers.preview(id, checked.toDetails(), me, today(me)), me, model);
    }

    /** What was typed stays in the form; kept once more, it takes the place of what was kept meanwhile. */
    private String conflict(UUID id, FormalDetails details, BindingResult errors, Account me, Model model) {
        var notice = papers.preview(id, details, me, today(me));
        errors.reject("paper.mistake.changed-meanwhile");
        model.addAttribute("again", notice.version());
        return page(notice, me, model);
    }

    @GetMapping("/guide")
    String guide(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String language, Account me, Model model) {
        if (language != null && !languages.speaks(language)) throw new NotFound("Language", language);
        var chosen = language == null ? null : Locale.forLanguageTag(language);
        model.addAttribute("page", new GuidePage(papers.guide(id, chosen, me, today(me))));
        return "winddown/guide";
    }

    /** Chooses the contract that ends with the case; an empty choice: none does. */
    @PostMapping("/contract")
    String contract(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String contract,
            @RequestParam(defaultValue = "") String from,
            Account me,
            RedirectAttributes flash) {
        windDowns.get(id);
        var chosen =
                contract.isEmpty() ? null : Typed.id(contract).orElseThrow(() -> new NotFound("Contract", contract));
        windDowns.endContract(id, chosen, today(me));
        flash.addFlashAttribute("notice", chosen == null ? "paper.contract.none-ends" : "paper.contract.ends");
        return "redirect:/wind-downs/" + id + (from.equals("message") ? "/message" : "");
    }

    private String page(FormalNotice notice, Account me, Model model) {
        model.addAttribute("page", new FormalPage(notice, today(me)));
        return NOTICE;
    }

    private static String letter(UUID messageId, UUID id) {
        return "/wind-downs/" + id + "/messages/" + messageId;
    }

    private LocalDate today(Account me) {
        return me.today(clock.instant());
    }
}
