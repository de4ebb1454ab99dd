package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractService;
import app.farvel.contract.ContractView;
import app.farvel.contract.NoticeService;
import app.farvel.contract.Outlook;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All contracts, by the coming last day of notice. */
@Controller
class ContractListController {

    private static final int PAGE = 25;

    private final ContractService contracts;
    private final NoticeService notices;
    private final Clock clock;

    ContractListController(ContractService contracts, NoticeService notices, Clock clock) {
        this.contracts = contracts;
        this.notices = notices;
        this.clock = clock;
    }

    /** A contract as the list shows it. */
    record Row(ContractView view, Deadline deadline, boolean isNoticed) {

        public Contract contract() {
            return view.contract();
        }

        public Outlook outlook() {
            return view.outlook();
        }

        public String vendor() {
            return view.contact().displayName();
        }

        public String initials() {
            return view.contact().initials();
        }

        public String hue() {
            return "h" + Math.floorMod(view.contact().id().hashCode(), 6);
        }
    }

    @GetMapping("/contracts")
    String list(@RequestParam(required = false) @Nullable UUID after, Account me, Model model) {
        var found = contracts.upcoming(after, PAGE + 1, me.today(clock.instant()));
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var noticed =
                notices.noticed(shown.stream().map(view -> view.contract().id()).toList());
        model.addAttribute("nav", "contracts");
        model.addAttribute(
                "contracts",
                shown.stream()
                        .map(view -> new Row(
                                view,
                                Deadline.of(view.contract(), view.outlook()),
                                noticed.contains(view.contract().id())))
                        .toList());
        model.addAttribute("isFirst", after == null);
        model.addAttribute(
                "next", found.size() > PAGE ? shown.get(PAGE - 1).contract().id() : null);
        return "contract/list";
    }
}
