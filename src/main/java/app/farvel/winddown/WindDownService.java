package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.contact.ContactService;
import app.farvel.contact.Tel;
import app.farvel.contract.Contract;
import app.farvel.gathering.Gathering;
import app.farvel.script.Channel;
import app.farvel.script.PlanRoles;
import app.farvel.script.Playbook;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.shared.Languages;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Carries a wind-down from the decision to its end. */
@Service
@Transactional
public class WindDownService {

    private static final UUID LAST = new UUID(-1, -1);
    private static final String COFFEE = "coffee-date";

    /** The line of the checklist that is done when Farvel puts them on the guest list. */
    private static final String GUEST_ADDED = "add-guest";

    private final WindDownRepository windDowns;
    private final MessageRepository messages;
    private final AnswerRepository answers;
    private final ChecklistService checklist;
    private final CaseDays caseDays;
    private final HistoryRepository history;
    private final CaseLog log;
    private final FollowUpService followUps;
    private final ContactService contacts;
    private final PlaybookCatalogue playbooks;
    private final Languages languages;
    private final LinkedContracts bindings;
    private final TableInvitations seats;
    private final ApplicationEventPublisher published;

    WindDownService(
            WindDownRepository windDowns,
            MessageRepository messages,
            AnswerRepository answers,
            ChecklistService checklist,
            CaseDays caseDays,
            HistoryRepository history,
            CaseLog log,
            FollowUpService followUps,
            ContactService contacts,
            PlaybookCatalogue playbooks,
            Languages languages,
            LinkedContracts bindings,
            TableInvitations seats,
            ApplicationEventPublisher published) {
        this.windDowns = windDowns;
        this.messages = messages;
        this.answers = answers;
        this.checklist = checklist;
        this.caseDays = caseDays;
        this.history = history;
        this.log = log;
        this.followUps = followUps;
        this.contacts = contacts;
        this.playbooks = playbooks;
        this.languages = languages;
        this.bindings = bindings;
        this.seats = seats;
        this.published = published;
    }

    /**
     * Begins a wind-down with an empty draft and the playbook's checklist. The same id a second time changes nothing.
     *
     * @param batchId of the batch that makes it, if one does
     * @throws AlreadyInFlight when the contact has one already
     */
    public WindDown start(
            UUID id,
            UUID contactId,
            String playbookId,
            Account me,
            LocalDate today,
            Instant now,
            @Nullable UUID batchId) {
        var contact = contacts.hold(contactId);
        var known = windDowns.findById(id);
        if (known.isPresent()) return known.get();
        inFlightWith(contactId).ifPresent(other -> {
            throw new AlreadyInFlight(other.id());
        });
        if (contact.isTrashed()) throw new NotFound("Contact", contactId);
        var playbook = playbooks.get(playbookId);
        var windDown = new WindDown(id, contactId, playbookId, today, now, batchId);
        if (contact.isFormer()) windDown.beginWithFormer();
        windDowns.saveAndFlush(windDown);
        var language = languages.languages().contains(contact.language()) ? contact.language() : me.language();
        messages.save(new Message(id, language, me.tone(), way(contactId), now));
        checklist.begin(windDown, playbook);
        bindings.only(contactId, playbook.scenario()).ifPresent(only -> endContract(id, only, today));
        if (TableInvitations.invites(playbook)) seats.offerAtOnly(windDown, contact.writing(language, me), now);
        log.record(windDown, HistoryEntry.Kind.STARTED, Stage.DECIDING, "", now);
        return windDown;
    }

    /** A message goes by e-mail, but for somebody who can be reached by text message only. */
    private Channel way(UUID contactId) {
        var card = contacts.card(contactId);
        return card.email().isEmpty() && card.phone().flatMap(Tel::texted).isPresent() ? Channel.TEXT : Channel.EMAIL;
    }

    @Transactional(readOnly = true)
    public WindDown get(UUID id) {
        return windDowns.findById(id).orElseThrow(() -> new NotFound("Wind-down", id));
    }

    /** Held until the transaction ends: its steps are taken one at a time. */
    public WindDown hold(UUID id) {
        return windDowns.findForUpdateById(id).orElseThrow(() -> new NotFound("Wind-down", id));
    }

    /**
     * The same, of a case that has not ended.
     *
     * @throws OutOfTurn when it has
     */
    public WindDown holdGoingOn(UUID id) {
        var windDown = hold(id);
        if (!windDown.stage().inFlight()) throw new OutOfTurn(id, "has ended");
        return windDown;
    }

    @Transactional(readOnly = true)
    public CaseFile file(UUID id) {
        var windDown = get(id);
        return new CaseFile(
                windDown,
                contacts.get(windDown.contactId()),
                playbook(windDown),
                messages.findByWinddownIdOrderByCreatedAt(id),
                checklist.all(id),
                followUps.of(id),
                history.findByWinddownIdOrderByHappenedAtDescIdDesc(id));
    }

    @Transactional(readOnly = true)
    public Optional<WindDown> inFlightWith(UUID contactId) {
        return windDowns.findByContactIdAndInFlightTrueAndTrashedAtIsNull(contactId);
    }

    @Transactional(readOnly = true)
    public List<WindDown> with(UUID contactId) {
        return windDowns.findByContactIdAndTrashedAtIsNullOrderByCreatedAtDesc(contactId);
    }

    /** Those in flight, the ones that have stood still longest first. In two statements. */
    @Transactional(readOnly = true)
    public List<Overview> inFlight(int most) {
        return overviews(windDowns.inFlight(Limit.of(most)));
    }

    /** One stage's wind-downs, newest first, after the given one ({@code null}: from the beginning). */
    @Transactional(readOnly = true)
    public List<Overview> at(Stage stage, @Nullable UUID after, int most) {
        var last = after == null ? null : get(after);
        var since = last == null ? LocalDate.of(9999, 12, 31) : last.stageSince();
        return overviews(windDowns.atStage(stage, since, last == null ? LAST : last.id(), Limit.of(most)));
    }

    private List<Overview> overviews(List<WindDownRepository.Known> found) {
        var next = followUps.next(
                found.stream().map(known -> known.windDown().id()).toList());
        return found.stream()
                .map(known -> new Overview(
                        known.windDown(),
                        known.contact(),
                        Optional.ofNullable(next.get(known.windDown().id()))))
                .toList();
    }

    /**
     * The message went out by hand; its text is frozen, the checklist and the follow-ups get their days.
     *
     * @param version of the message that was shown
     * @throws StaleDraft when it has changed since
     * @throws IllegalStateException when a question is still open
     */
    public void sent(UUID id, int version, LocalDate on, Channel via, Instant now) {
        var windDown = hold(id);
        var message = messages.findByWinddownIdAndKind(id, Message.Kind.MESSAGE)
                .orElseThrow(() -> new NotFound("Message of wind-down", id));
        if (message.isSent()) return;
        if (message.version() != version || message.isHeld()) throw new StaleDraft(id);
        var playbook = playbooks.get(windDown.playbook());
        if (!OpenQuestion.in(playbook, message.language(), message.subject(), message.parts())
                .isEmpty()) throw new IllegalStateException("Message " + message.id() + " has a blank");
        send(windDown, message, on, via, now);
    }

    /** The outbox has sent the message: the same as when it went out by hand. */
    void went(WindDown windDown, Message message, LocalDate on, Instant now) {
        send(windDown, message, on, Channel.EMAIL, now);
    }

    private void send(WindDown windDown, Message message, LocalDate on, Channel via, Instant now) {
        var id = windDown.id();
        var playbook = playbook(windDown);
        message.freeze(on, via, now);
        var from = windDown.stage();
        var answered = caseDays.answered(id, playbook);
        windDown.send(on, answered.get(CaseDays.PAUSE_UNTIL));
        Optional.ofNullable(answered.get(CaseDays.LAST_DAY)).ifPresent(windDown::leaveOn);
        var days = caseDays.of(windDown, playbook, on);
        followUps.plan(id, playbook, days);
        checklist.sent(windDown, playbook, days, on);
        if (seats.give(windDown, message, on, now)) joinTable(windDown, on, now);
        log.record(windDown, HistoryEntry.Kind.SENT, from, via.id(), now);
        if (log.has(id, HistoryEntry.Kind.PLAN_SENT)) planCameBefore(id, playbook.plan(), on, now);
    }

    /** They were quicker than whoever notes that the message was sent. */
    private void planCameBefore(UUID id, PlanRoles roles, LocalDate on, Instant now) {
        followUps.settled(id, roles.expected());
        answered(id, roles.answer(), on, now);
        if (log.has(id, HistoryEntry.Kind.PLAN_AGREED)) handOver(id, on, now);
    }

    /** From now on they meet at the table: what was planned for the two alone is over. */
    private void joinTable(WindDown windDown, LocalDate today, Instant now) {
        checklist.settle(windDown.id(), GUEST_ADDED, today, now);
        for (var other : windDowns.findByContactId(windDown.contactId()))
            if (!other.id().equals(windDown.id()) && isCoffee(other)) followUps.stopAllBut(other.id(), List.of());
    }

    private boolean isCoffee(WindDown windDown) {
        return playbook(windDown).scenario().equals(COFFEE);
    }

    /**
     * They answered; the same answer a second time changes nothing, as with the other steps.
     *
     * @param answer one of the playbook's answers
     */
    public void answered(UUID id, String answer, LocalDate today, Instant now) {
        var windDown = hold(id);
        requireOneOf(playbook(windDown).answers(), answer);
        if (windDown.hasHeard(answer)) return;
        var from = windDown.stage();
        windDown.hear(answer, today);
        followUps.heard(id);
        log.record(windDown, HistoryEntry.Kind.ANSWERED, from, answer, now);
    }

    public void handOver(UUID id, LocalDate today, Instant now) {
        var windDown = hold(id);
        if (windDown.stage() == Stage.TRANSITION) return;
        var from = windDown.stage();
        windDown.handOver(today);
        log.record(windDown, HistoryEntry.Kind.HANDED_OVER, from, "", now);
    }

    /** @throws IllegalArgumentException when it would end before the message went out */
    public void close(UUID id, Closing ending, LocalDate today, Instant now) {
        var windDown = hold(id);
        requireOneOf(playbook(windDown).outcomes(), ending.outcome());
        if (windDown.isClosedBy(ending)) return;
        for (var line : ending.done()) checklist.tick(id, line, true, today, now);
        var from = windDown.stage();
        windDown.close(ending, today);
        end(windDown, ending.kept());
        log.record(windDown, HistoryEntry.Kind.CLOSED, from, ending.outcome(), now);
    }

    public void callOff(UUID id, String note, LocalDate today, Instant now) {
        var windDown = hold(id);
        if (windDown.isCalledOff(note)) return;
        var from = windDown.stage();
        windDown.callOff(note, today);
        if (windDown.sentOn().isEmpty()) seats.withdraw(id);
        end(windDown, List.of());
        log.record(windDown, HistoryEntry.Kind.CALLED_OFF, from, "", now);
    }

    private void end(WindDown windDown, Collection<UUID> kept) {
        followUps.stopAllBut(windDown.id(), kept);
        checklist.stopAllBut(windDown.id(), kept);
        published.publishEvent(new WindDownEnded(windDown.id(), windDown.stage() == Stage.CALLED_OFF));
    }

    /** @throws AlreadyInFlight when the contact has another one by now */
    public void reopen(UUID id, LocalDate today, Instant now) {
        var windDown = hold(id);
        if (windDown.stage().inFlight()) return;
        contacts.hold(windDown.contactId());
        inFlightWith(windDown.contactId())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new AlreadyInFlight(other.id());
                });
        var from = windDown.stage();
        windDown.reopen(stageBefore(windDown), today);
        followUps.resume(id);
        checklist.resume(windDown);
        log.record(windDown, HistoryEntry.Kind.REOPENED, from, "", now);
        published.publishEvent(new WindDownReopened(id, now));
    }

    /** Where the case stood before it ended. */
    private Stage stageBefore(WindDown windDown) {
        return history.arrival(windDown.id(), windDown.stage())
                .map(HistoryEntry::stageFrom)
                .orElse(Stage.DECIDING);
    }

    /** The pause goes on, or ends earlier; what was to happen at its end moves along. */
    public void pause(UUID id, LocalDate until, LocalDate today, Instant now) {
        var windDown = hold(id);
        if (windDown.pausedUntil().filter(until::equals).isPresent()) return;
        var playbook = playbook(windDown);
        windDown.pause(until);
        var days = caseDays.of(windDown, playbook, today);
        followUps.pauseEnds(id, playbook, days);
        checklist.count(windDown, playbook, days, today);
        log.record(windDown, HistoryEntry.Kind.PAUSED, windDown.stage(), until.toString(), now);
    }

    /** Ticks or unticks a line of the checklist. */
    public void tick(UUID id, UUID taskId, boolean done, LocalDate today, Instant now) {
        checklist.tick(id, taskId, done, today, now);
    }

    /** The last day together moves, and with it whatever is counted from it and is not done. */
    public Rescheduled moveExit(UUID id, LocalDate to, LocalDate today, Instant now) {
        var windDown = hold(id);
        var from = windDown.exitOn().map(LocalDate::toString).orElse("");
        var playbook = playbook(windDown);
        windDown.leaveOn(to);
        var days = caseDays.of(windDown, playbook, today);
        var moves = checklist.exitMoves(id, playbook, days).and(followUps.exitMoves(id, playbook, days));
        log.record(windDown, HistoryEntry.Kind.EXIT_MOVED, windDown.stage(), from + " " + to, now);
        return moves;
    }

    /**
     * Says which contract ends with the case: what is to be done before the notice gets its days, and the kind of vendor is
     * known, unless one was chosen.
     *
     * @param contractId null: none does
     */
    public void endContract(UUID id, @Nullable UUID contractId, LocalDate today) {
        var windDown = hold(id);
        var playbook = playbook(windDown);
        var kind =
                contractId == null ? "" : agreement(windDown, contractId).kind().id();
        windDown.endContract(contractId);
        if (!windDown.stage().inFlight()) return;
        if (windDown.variant().isEmpty() && playbook.variants().contains(kind)) checklist.choose(id, kind, today);
        else checklist.count(windDown, playbook, caseDays.of(windDown, playbook, today), today);
    }

    /** The tables at which a message may offer a seat. */
    @Transactional(readOnly = true)
    public List<Gathering> tables(Instant now) {
        return seats.tables(now);
    }

    private Contract agreement(WindDown windDown, UUID contractId) {
        return bindings.of(windDown.contactId()).stream()
                .filter(known -> known.id().equals(contractId))
                .findFirst()
                .orElseThrow(() -> new NotFound("Contract", contractId));
    }

    /**
     * Adds lines to the checklist, each with its own day; a line that is there already stays as it is.
     *
     * @param source the module whose lines they are
     */
    public void addTasks(UUID id, String source, List<NewTask> lines) {
        checklist.addAll(id, source, lines);
    }

    /** Takes the source's lines out of the checklist again, but for those that are done. */
    public void dropTasks(UUID id, String source) {
        checklist.drop(id, source);
    }

    private Playbook playbook(WindDown windDown) {
        return playbooks.get(windDown.playbook());
    }

    private static void requireOneOf(List<String> known, String word) {
        if (!known.contains(word)) throw new NotFound("Choice", word);
    }

    /** All wind-downs of a batch, gone with everything that hangs on them. */
    public void erase(UUID batchId) {
        erase(windDowns.findByBatchId(batchId));
    }

    /** All wind-downs with a contact that is removed for good, and everything that hangs on them. */
    public void eraseWith(UUID contactId) {
        erase(windDowns.findByContactId(contactId));
    }

    private void erase(List<WindDown> gone) {
        var ids = gone.stream().map(WindDown::id).toList();
        if (ids.isEmpty()) return;
        published.publishEvent(new WindDownsErased(ids));
        history.deleteByWinddownIdIn(ids);
        checklist.erase(ids);
        followUps.erase(ids);
        seats.erase(ids);
        answers.deleteByWinddownIdIn(ids);
        messages.deleteByWinddownIdIn(ids);
        windDowns.deleteAllById(ids);
    }
}
