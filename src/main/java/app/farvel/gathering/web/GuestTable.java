package app.farvel.gathering.web;

import app.farvel.account.Account;
import app.farvel.gathering.DateView;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.Roster;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The guests of a date beneath it, and how many there are of what kind. In three statements. */
@Component
class GuestTable {

    private final Roster roster;

    GuestTable(Roster roster) {
        this.roster = roster;
    }

    void show(Gathering gathering, DateView date, Account me, Model model) {
        page(date, 0, model);
        var sums = roster.sums(gathering.id());
        model.addAttribute("guestSums", sums);
        var asked = date.tally().yes()
                + date.tally().maybe()
                + date.tally().no()
                + date.tally().none()
                + date.tally().waiting();
        model.addAttribute("awaited", !date.isInvited() && asked > 0 && sums.regulars() > asked);
    }

    void page(DateView date, int number, Model model) {
        var page = roster.at(date, number);
        model.addAttribute("guestList", lines(page));
        model.addAttribute("moreGuests", page.more());
    }

    void all(Gathering gathering, int number, Model model) {
        var page = roster.of(gathering.id(), number);
        model.addAttribute("guestList", page.rows().stream().map(GuestLine::of).toList());
        model.addAttribute("moreGuests", page.more());
        model.addAttribute("guestSums", roster.sums(gathering.id()));
    }

    private static List<GuestLine> lines(Roster.Page page) {
        return page.rows().stream()
                .flatMap(row -> row.invitation().stream()
                        .map(one -> GuestLine.of(row, one, page.histories().getOrDefault(one.id(), List.of()))))
                .toList();
    }
}
