package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.SuccessionService;
import app.farvel.shared.NotFound;
import app.farvel.shared.Typed;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The contract that takes another one's place, and both on one time line. */
@Controller
@RequestMapping("/contracts/{contractId}/next")
class SuccessionController {

    private static final int LONGEST_SEARCH = 100;

    private final ClauseFrame frame;
    private final SuccessionService successions;
    private final SuccessionWords words;

    SuccessionController(ClauseFrame frame, SuccessionService successions, SuccessionWords words) {
        this.frame = frame;
        this.successions = successions;
        this.words = words;
    }

    @GetMapping
    String show(
            @PathVariable UUID contractId,
            @RequestParam(defaultValue = "") String q,
            Account me,
            Locale locale,
            Model model) {
        frame.fill(model, contractId, me);
        var today = frame.today(me);
        var successor = successions.successor(contractId).orElse(null);
        model.addAttribute("successor", successor);
        successions.succession(contractId, today).ifPresent(found -> {
            model.addAttribute("succession", found);
            model.addAttribute("picture", SuccessionPicture.of(found));
            model.addAttribute("meeting", words.meeting(found, locale, today));
            model.addAttribute("settled", successions.isSettled(contractId, today));
        });
        var line = Typed.line(q);
        var typed = line.substring(0, Math.min(line.length(), LONGEST_SEARCH));
        model.addAttribute("q", typed);
        if (successor == null) model.addAttribute("found", successions.find(contractId, typed));
        return "clause/next";
    }

    @PostMapping
    String link(
            @PathVariable UUID contractId,
            @RequestParam(defaultValue = "") String successor,
            Account me,
            Model model,
            RedirectAttributes flash) {
        frame.fill(model, contractId, me);
        var id = Typed.id(successor).orElseThrow(() -> new NotFound("Contract", successor));
        var linked = successions.link(contractId, id);
        if (linked) flash.addFlashAttribute("noticeUndo", "/contracts/" + contractId + "/next/unlink");
        flash.addFlashAttribute("notice", linked ? "clause.next.isLinked" : "clause.next.circle");
        return "redirect:/contracts/" + contractId + "/next";
    }

    @PostMapping("/unlink")
    String unlink(@PathVariable UUID contractId, Account me, Model model, RedirectAttributes flash) {
        frame.fill(model, contractId, me);
        successions.unlink(contractId);
        flash.addFlashAttribute("notice", "clause.next.isUnlinked");
        return "redirect:/contracts/" + contractId + "/next";
    }
}
