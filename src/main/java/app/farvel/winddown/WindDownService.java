package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.contact.ContactService;
import app.farvel.script.Channel;
import app.farvel.script.ChecklistItem.When;
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

    /** Behind all lines of any playbook. */
    private static final int OWN_LINES_FROM = 1000;

    private final WindDownRepository windDowns;
    private final MessageRepository messages;
    private final TaskRepository tasks;
    private final EventRepository events;
    private final FollowUpService followUps;
    private final ContactService contacts;
    private final PlaybookCatalogue playbooks;
    private final Languages languages;
    private final Bindings bindings;
    private final ApplicationEventPublisher published;

    WindDownService(
            WindDownRepository windDowns,
            MessageRepository messages,
            TaskRepository tasks,
            EventRepository events,
            FollowUpService followUps,
            ContactService contacts,
            PlaybookCatalogue playbooks,
            Languages languages,
            Bindings bindings,
            ApplicationEventPublisher published) {
        this.windDowns = windDowns;
        this.messages = messages;
        this.tasks = tasks;
        this.events = events;
        this.followUps = followUps;
        this.contacts = contacts;
        this.playbooks = playbooks;
        this.languages = languages;
        this.bindings = bindings;
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
        var windDown = windDowns.saveAndFlush(new WindDown(id, contactId, playbookId, today, now, batchId));
        bindings.only(contactId, playbook.scenario()).ifPresent(windDown::endContract);
        var language = languages.languages().contains(contact.language()) ? contact.language() : me.language();
        messages.save(new Message(id, language, me.tone(), now));
        var position = 0;
        for (var item : playbook.checklist()) tasks.save(new Task(id, item, position++));
        record(windDown, Event.Kind.STARTED, Stage.DECIDING, "", now);
        return windDown;
    }

    @Transactional(readOnly = true)
    public WindDown get(UUID id) {
        return windDowns.findById(id).orElseThrow(() -> new NotFound("Wind-down", id));
    }

    @Transactional(readOnly = true)
    public CaseFile file(UUID id) {
        var windDown = get(id);
        return new CaseFile(
                windDown,
                contacts.get(windDown.contactId()),
                playbook(windDown),
                messages.findByWinddownIdOrderByCreatedAt(id),
                tasks.findByWinddownIdOrderByPosition(id),
                followUps.of(id),
                events.findByWinddownIdOrderByHappenedAtDescIdDesc(id));
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

    /** @param contractId of the contact's contract that ends with it, or null */
    public void endContract(UUID id, @Nullable UUID contractId) {
        var windDown = get(id);
        if (contractId != null
                && bindings.of(windDown.contactId()).stream()
                        .noneMatch(known -> known.id().equals(contractId))) throw new NotFound("Contract", contractId);
        windDown.endContract(contractId);
    }

    /**
     * The message went out by hand; its text is frozen, the checklist and the follow-ups get their days.
     *
     * @param version of the message that was shown
     * @throws StaleDraft when it has changed since
     * @throws IllegalStateException when a question is still open
     */
    public void sent(UUID id, int version, LocalDate on, Channel via, Instant now) {
        var windDown = get(id);
        var message = messages.findByWinddownIdAndKind(id, Message.Kind.MESSAGE)
                .orElseThrow(() -> new NotFound("Message of wind-down", id));
        if (message.isSent()) return;
        if (message.version() != version) throw new StaleDraft(id);
        var playbook = playbooks.get(windDown.playbook());
        if (!OpenQuestion.in(playbook, message.language(), message.subject(), message.parts())
                .isEmpty()) throw new IllegalStateException("Message " + message.id() + " has a blank");
        message.freeze(on, via, now);
        var from = windDown.stage();
        windDown.send(on, followUps.pauseOf(id));
        followUps.plan(id, playbook, on);
        record(windDown, Event.Kind.SENT, from, via.id(), now);
    }

    /** @param answer one of the playbook's answers */
    public void answered(UUID id, String answer, LocalDate today, Instant now) {
        var windDown = get(id);
        requireOneOf(playbook(windDown).answers(), answer);
        var from = windDown.stage();
        windDown.hear(answer, today);
        followUps.heard(id);
        record(windDown, Event.Kind.ANSWERED, from, answer, now);
    }

    public void handOver(UUID id, LocalDate today, Instant now) {
        var windDown = get(id);
        var from = windDown.stage();
        windDown.handOver(today);
        record(windDown, Event.Kind.HANDED_OVER, from, "", now);
    }

    /**
     * Ends the case.
     *
     * @param outcome one of the playbook's outcomes
     * @param kept the follow-ups that go on all the same
     */
    public void close(
            UUID id, String outcome, String note, LocalDate on, Collection<UUID> kept, LocalDate today, Instant now) {
        var windDown = get(id);
        requireOneOf(playbook(windDown).outcomes(), outcome);
        var from = windDown.stage();
        windDown.close(outcome, note, on, today);
        followUps.stopAllBut(id, kept);
        record(windDown, Event.Kind.CLOSED, from, outcome, now);
        published.publishEvent(new WindDownEnded(id));
    }

    public void callOff(UUID id, String note, LocalDate today, Instant now) {
        var windDown = get(id);
        var from = windDown.stage();
        windDown.callOff(note, today);
        followUps.stopAllBut(id, List.of());
        record(windDown, Event.Kind.CALLED_OFF, from, "", now);
        published.publishEvent(new WindDownEnded(id));
    }

    /** @throws AlreadyInFlight when the contact has another one by now */
    public void reopen(UUID id, LocalDate today, Instant now) {
        var windDown = get(id);
        contacts.hold(windDown.contactId());
        inFlightWith(windDown.contactId())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw new AlreadyInFlight(other.id());
                });
        var from = windDown.stage();
        windDown.reopen(stageBefore(windDown), today);
        followUps.resume(id);
        record(windDown, Event.Kind.REOPENED, from, "", now);
    }

    /** Where the case stood before it ended. */
    private Stage stageBefore(WindDown windDown) {
        return events.findFirstByWinddownIdAndStageToOrderByHappenedAtDescIdDesc(windDown.id(), windDown.stage())
                .map(Event::stageFrom)
                .orElse(Stage.DECIDING);
    }

    /** The pause goes on, or ends earlier; what was to happen at its end moves along. */
    public void pause(UUID id, LocalDate until, Instant now) {
        var windDown = get(id);
        windDown.pause(until);
        followUps.pauseEnds(id, playbook(windDown), until);
        record(windDown, Event.Kind.PAUSED, windDown.stage(), until.toString(), now);
    }

    /** Ticks or unticks a line of the checklist. */
    public void tick(UUID id, UUID taskId, boolean done, LocalDate today, Instant now) {
        var windDown = get(id);
        var task = tasks.findByIdAndWinddownId(taskId, id).orElseThrow(() -> new NotFound("Task", taskId));
        if (task.isDone() == done) return;
        if (done) task.tick(today);
        else task.untick();
        var kind = done ? Event.Kind.TICKED : Event.Kind.UNTICKED;
        events.save(new Event(id, kind, windDown.stage(), windDown.stage(), task.item(), now));
    }

    /**
     * Adds lines to the checklist, each with its own day; a line that is there already stays as it is.
     *
     * @param source the module whose lines they are
     */
    public void addTasks(UUID id, String source, List<NewTask> lines) {
        var windDown = get(id);
        if (!windDown.stage().inFlight()) throw new OutOfTurn(id, "has ended");
        var position = tasks.findByWinddownIdOrderByPosition(id).size() + OWN_LINES_FROM;
        for (var line : lines)
            if (!tasks.existsById(line.id())) tasks.save(new Task(id, source, line, When.AFTER, position++));
    }

    private void record(WindDown windDown, Event.Kind kind, Stage from, String note, Instant now) {
        events.save(new Event(windDown.id(), kind, from, windDown.stage(), note, now));
        contacts.windDownStage(
                windDown.contactId(),
                windDown.stage().inFlight() ? windDown.stage().id() : "");
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
        events.deleteByWinddownIdIn(ids);
        tasks.deleteByWinddownIdIn(ids);
        followUps.erase(ids);
        messages.deleteByWinddownIdIn(ids);
        windDowns.deleteAllById(ids);
    }
}
