package app.farvel.winddown;

import app.farvel.script.PlaybookCatalogue;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back that a message was sent by hand, as long as nothing has built on it. */
@Service
@Transactional
public class SentByMistake {

    private final WindDownService windDowns;
    private final ChecklistService checklist;
    private final FollowUpService followUps;
    private final TableInvitations seats;
    private final DraftService drafts;
    private final CaseDays caseDays;
    private final CaseLog log;
    private final PlaybookCatalogue playbooks;
    private final PlanPage planPage;

    SentByMistake(
            WindDownService windDowns,
            ChecklistService checklist,
            FollowUpService followUps,
            TableInvitations seats,
            DraftService drafts,
            CaseDays caseDays,
            CaseLog log,
            PlaybookCatalogue playbooks,
            PlanPage planPage) {
        this.windDowns = windDowns;
        this.checklist = checklist;
        this.followUps = followUps;
        this.seats = seats;
        this.drafts = drafts;
        this.caseDays = caseDays;
        this.log = log;
        this.playbooks = playbooks;
        this.planPage = planPage;
    }

    /** Whether the case is as it was left when the message was noted as sent. */
    @Transactional(readOnly = true)
    public boolean canBeTakenBack(CaseFile file) {
        var id = file.windDown().id();
        return byHand(file).isPresent() && seats.of(id).isEmpty() && planPage.isUntouched(id);
    }

    /** A seat at a table that was offered has been given, and a mail has gone: these stay. */
    private static Optional<Message> byHand(CaseFile file) {
        var isUntouched = file.windDown().stage() == Stage.SENT
                && !file.events().isEmpty()
                && file.events().get(0).kind() == HistoryEntry.Kind.SENT
                && file.followUps().stream().allMatch(FollowUp::isOpen);
        if (!isUntouched) return Optional.empty();
        return file.messages().stream()
                .filter(message -> message.kind() == Message.Kind.MESSAGE && message.isSent())
                .filter(message -> message.mailId().isEmpty())
                .findFirst();
    }

    /** @return whether it was possible; once it was done, doing it again changes nothing */
    public boolean takeBack(UUID windDownId, LocalDate today, Instant now) {
        var windDown = windDowns.hold(windDownId);
        var file = windDowns.file(windDownId);
        if (!canBeTakenBack(file)) return windDown.sentOn().isEmpty();
        byHand(file)
                .orElseThrow(() -> new NotFound("Message of wind-down", windDownId))
                .thaw();
        windDown.unsend(file.events().get(0).stageFrom(), today);
        drafts.carryPlan(windDownId, now);
        followUps.erase(List.of(windDownId));
        var playbook = playbooks.get(windDown.playbook());
        checklist.unsent(windDown, playbook, caseDays.of(windDown, playbook, today), today);
        log.record(windDown, HistoryEntry.Kind.NOT_SENT, Stage.SENT, "", now);
        return true;
    }
}
