package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractQuery;
import app.farvel.contract.ContractQuery.State;
import app.farvel.contract.ContractService;
import app.farvel.contract.ContractView;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeService;
import app.farvel.contract.Outlook;
import app.farvel.shared.Typed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contracts, by the coming last day of notice; those that have ended stand apart. */
@Controller
class ContractListController {

    private static final int PAGE = 25;
    private static final int LONGEST = 200;

    private final ContractService contracts;
    private final NoticeService notices;
    private final Clock clock;

    ContractListController(ContractService contracts, NoticeService notices, Clock clock) {
        this.contracts = contracts;
        this.notices = notices;
        this.clock = clock;
    }

    /** A contract as the list shows it. */
    record Row(
            ContractView view, Deadline deadline, @Nullable Notice notice) {

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
    String list(
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String q,
            Account me,
            Model model) {
        var today = me.today(clock.instant());
        var words = Typed.line(q);
        var query = new ContractQuery(State.of(state), words.substring(0, Math.min(words.length(), LONGEST)), after);
        var found = contracts.list(query, PAGE + 1, today);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute("nav", "contracts");
        model.addAttribute("list", query);
        model.addAttribute("states", ContractQuery.STATES);
        model.addAttribute("contracts", rows(shown));
        model.addAttribute("sums", query.equals(ContractQuery.all()) ? contracts.aYear(today) : List.of());
        model.addAttribute(
                "next", found.size() > PAGE ? shown.get(PAGE - 1).contract().id() : null);
        return "contract/list";
    }

    private List<Row> rows(List<ContractView> shown) {
        var noticed =
                notices.noticed(shown.stream().map(view -> view.contract().id()).toList());
        return shown.stream()
                .map(view -> new Row(
                        view,
                        Deadline.of(view.contract(), view.outlook()),
                        noticed.get(view.contract().id())))
                .toList();
    }
}
