package app.farvel.winddown;

import app.farvel.reminder.ReminderService;
import app.farvel.script.DateRule;
import app.farvel.script.Playbook;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case asks about some time after the message. */
@Service
@Transactional
public class FollowUpService {

    /** The follow-up that waits for their answer, in every playbook that has one. */
    private static final String REPLY = "reply";

    private final FollowUpRepository followUps;
    private final ReminderService reminders;

    FollowUpService(FollowUpRepository followUps, ReminderService reminders) {
        this.followUps = followUps;
        this.reminders = reminders;
    }

    @Transactional(readOnly = true)
    public List<FollowUp> of(UUID windDownId) {
        return followUps.findByWinddownIdOrderByDueOn(windDownId);
    }

    /** The next open follow-up of each of these wind-downs that has one. */
    @Transactional(readOnly = true)
    public Map<UUID, FollowUp> next(Collection<UUID> windDownIds) {
        var next = new HashMap<UUID, FollowUp>();
        for (var followUp : followUps.findByWinddownIdInAndOpenTrueOrderByDueOn(windDownIds))
            next.putIfAbsent(followUp.winddownId(), followUp);
        return next;
    }

    void plan(UUID windDownId, Playbook playbook, Map<String, LocalDate> days) {
        for (var planned : playbook.followUps())
            CaseDays.day(planned.due(), days)
                    .ifPresent(day -> followUps.save(new FollowUp(windDownId, planned.id(), day)));
    }

    /** Moves what is counted from the pause's end; it comes again there, even when it was ticked off. */
    void pauseEnds(UUID windDownId, Playbook playbook, Map<String, LocalDate> days) {
        for (var followUp : of(windDownId))
            countedFrom(CaseDays.PAUSE_UNTIL, followUp, playbook)
                    .flatMap(rule -> CaseDays.day(rule, days))
                    .ifPresent(followUp::comeOn);
    }

    /** Moves what is counted from the last day and has not been ticked off. */
    Rescheduled exitMoves(UUID windDownId, Playbook playbook, Map<String, LocalDate> days) {
        var moves = Rescheduled.NONE;
        for (var followUp : of(windDownId)) {
            var day = countedFrom(CaseDays.LAST_DAY, followUp, playbook).flatMap(rule -> CaseDays.day(rule, days));
            if (day.isEmpty()) continue;
            if (followUp.isOpen()) followUp.comeOn(day.get());
            moves = followUp.isOpen() ? moves.andMoved() : moves.andDone();
        }
        return moves;
    }

    void stopAllBut(UUID windDownId, Collection<UUID> kept) {
        for (var followUp : of(windDownId)) if (!kept.contains(followUp.id())) followUp.endWithCase();
    }

    void resume(UUID windDownId) {
        for (var followUp : of(windDownId)) followUp.takeUpAgain();
    }

    /** An answer has come: there is no waiting for one any more. */
    void heard(UUID windDownId) {
        for (var followUp : of(windDownId)) if (followUp.item().equals(REPLY)) followUp.stop();
    }

    /** What the playbook's follow-up waited for has come. */
    public void settled(UUID windDownId, String item) {
        for (var followUp : followUps.findByWinddownIdOrderByDueOn(windDownId))
            if (followUp.item().equals(item)) followUp.stop();
    }

    void erase(Collection<UUID> windDownIds) {
        var gone = followUps.findByWinddownIdIn(windDownIds).stream()
                .map(FollowUp::id)
                .toList();
        reminders.forget(WindDownReminders.SOURCE, gone);
        followUps.deleteByWinddownIdIn(windDownIds);
    }

    private static Optional<DateRule> countedFrom(String anchor, FollowUp followUp, Playbook playbook) {
        return playbook.followUps().stream()
                .filter(planned -> planned.id().equals(followUp.item()))
                .map(app.farvel.script.FollowUp::due)
                .filter(rule -> rule.anchor().equals(anchor))
                .findFirst();
    }
}
