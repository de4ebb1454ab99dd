package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.ContractService;
import app.farvel.shared.Typed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One contract, and what can be decided about it. */
@Controller
class ContractController {

    private final ContractService contracts;
    private final ContractPages pages;
    private final Clock clock;

    ContractController(ContractService contracts, ContractPages pages, Clock clock) {
        this.contracts = contracts;
        this.pages = pages;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "contracts";
    }

    @GetMapping("/contracts/{id}")
    String page(@PathVariable UUID id, Account me, Model model) {
        return pages.fill(model, id, me);
    }

    @PostMapping("/contracts/{id}/keep")
    String keep(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String noticeBy,
            Account me,
            RedirectAttributes flash) {
        var decided = Typed.date(noticeBy).orElse(LocalDate.EPOCH);
        if (!contracts.keep(id, decided, me.today(clock.instant()))) {
            flash.addFlashAttribute("notice", "contract.keep.late");
            return "redirect:/contracts/" + id;
        }
        flash.addFlashAttribute("notice", "contract.kept");
        flash.addFlashAttribute("noticeUndo", "/contracts/" + id + "/decide");
        return "redirect:/contracts/" + id;
    }

    /** No day: none any more. */
    @PostMapping("/contracts/{id}/out-by")
    String outBy(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String day, Account me, RedirectAttributes flash) {
        var today = me.today(clock.instant());
        var wish = Typed.date(day);
        if (day.isBlank()) {
            contracts.wishOutBy(id, null, today);
            flash.addFlashAttribute("notice", "contract.outBy.cleared");
        } else if (wish.filter(date -> date.isAfter(today)).isEmpty()) {
            contracts.get(id);
            flash.addFlashAttribute("notice", "contract.outBy.wrong");
        } else {
            contracts.wishOutBy(id, wish.get(), today);
            flash.addFlashAttribute("notice", "contract.outBy.set");
        }
        return "redirect:/contracts/" + id;
    }

    @PostMapping("/contracts/{id}/decide")
    String decide(@PathVariable UUID id, RedirectAttributes flash) {
        contracts.decideAgain(id);
        flash.addFlashAttribute("notice", "contract.undecided");
        return "redirect:/contracts/" + id;
    }

    @PostMapping("/contracts/{id}/trash")
    String trash(@PathVariable UUID id, RedirectAttributes flash) {
        var contract = contracts.evenTrashed(id);
        contracts.trash(id, clock.instant());
        flash.addFlashAttribute("notice", "contract.trashed");
        flash.addFlashAttribute("noticeArgs", new Object[] {contract.title()});
        flash.addFlashAttribute("noticeUndo", "/contracts/" + id + "/restore");
        return "redirect:/contacts/" + contract.contactId();
    }

    @PostMapping("/contracts/{id}/restore")
    String restore(@PathVariable UUID id, RedirectAttributes flash) {
        var contract = contracts.evenTrashed(id);
        contracts.restore(id);
        flash.addFlashAttribute("notice", "contract.restored");
        flash.addFlashAttribute("noticeArgs", new Object[] {contract.title()});
        return "redirect:/contracts/" + id;
    }
}
