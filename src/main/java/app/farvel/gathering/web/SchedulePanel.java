package app.farvel.gathering.web;

import app.farvel.account.Account;
import app.farvel.gathering.DateView;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.Rounds;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What goes out about the date beneath it, and what has gone. */
@Component
class SchedulePanel {

    private final Rounds rounds;
    private final Clock clock;

    SchedulePanel(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    void show(Gathering gathering, DateView date, Account me, Model model) {
        model.addAttribute("schedule", rounds.schedule(gathering, date, clock.instant()));
    }
}
