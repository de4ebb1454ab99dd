package app.farvel.winddown;

import app.farvel.account.AccountService;
import app.farvel.gathering.Rsvp;
import app.farvel.gathering.RsvpGiven;
import app.farvel.script.PlaybookCatalogue;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a guest answers to the seat they were offered is heard in the case as well. */
@Component
class AnswerListener {

    /** The playbook's words. */
    private static final Map<Rsvp, String> WORDS =
            Map.of(Rsvp.YES, "accepted", Rsvp.MAYBE, "tentative", Rsvp.NO, "declined");

    private final TableInvitations seats;
    private final WindDownService windDowns;
    private final PlaybookCatalogue playbooks;
    private final AccountService accounts;
    private final Clock clock;

    AnswerListener(
            TableInvitations seats,
            WindDownService windDowns,
            PlaybookCatalogue playbooks,
            AccountService accounts,
            Clock clock) {
        this.seats = seats;
        this.windDowns = windDowns;
        this.playbooks = playbooks;
        this.accounts = accounts;
        this.clock = clock;
    }

    @EventListener
    void on(RsvpGiven given) {
        var word = WORDS.get(given.now());
        if (word != null) seats.casesOf(given).forEach(id -> hear(id, word));
    }

    private void hear(UUID windDownId, String word) {
        var windDown = windDowns.get(windDownId);
        var waits = windDown.stage() == Stage.SENT || windDown.stage() == Stage.ANSWERED;
        if (!waits || windDown.answer().equals(word)) return;
        if (!playbooks.get(windDown.playbook()).answers().contains(word)) return;
        var now = clock.instant();
        windDowns.answered(windDownId, word, accounts.current().today(now), now);
    }
}
