package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.contact.ContactFacts;
import app.farvel.contact.ContactService;
import app.farvel.script.Channel;
import app.farvel.script.Facts;
import app.farvel.script.MessageAssembler;
import app.farvel.script.Playbook;
import app.farvel.script.PlaybookCatalogue;
import app.farvel.script.Register;
import app.farvel.shared.NotFound;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the message of a wind-down: answers in, text out. */
@Service
@Transactional
public class DraftService {

    private final WindDownRepository windDowns;
    private final MessageRepository messages;
    private final AnswerRepository answers;
    private final HistoryRepository history;
    private final ContactService contacts;
    private final PlaybookCatalogue playbooks;
    private final MessageAssembler assembler;
    private final LinkedContracts bindings;
    private final TableInvitations seats;
    private final PlanPage planPage;

    DraftService(
            WindDownRepository windDowns,
            MessageRepository messages,
            AnswerRepository answers,
            HistoryRepository history,
            ContactService contacts,
            PlaybookCatalogue playbooks,
            MessageAssembler assembler,
            LinkedContracts bindings,
            TableInvitations seats,
            PlanPage planPage) {
        this.windDowns = windDowns;
        this.messages = messages;
        this.answers = answers;
        this.history = history;
        this.contacts = contacts;
        this.playbooks = playbooks;
        this.assembler = assembler;
        this.bindings = bindings;
        this.seats = seats;
        this.planPage = planPage;
    }

    /** @throws NotFound when there is no such wind-down */
    @Transactional(readOnly = true)
    public Draft open(UUID windDownId, Account me, LocalDate today) {
        var windDown = find(windDownId);
        return draft(windDown, message(windDownId), answersOf(windDownId), me, today);
    }

    /** The draft as it would be with this change, which is not kept: for a form that has a mistake in it. */
    @Transactional(readOnly = true)
    public Draft preview(UUID windDownId, Map<String, String> typed, Account me, LocalDate today) {
        var all = answersOf(windDownId);
        all.putAll(typed);
        return draft(find(windDownId), message(windDownId), all, me, today);
    }

    /**
     * The wind-down's message as it was kept last, or was sent.
     *
     * @throws NotFound when there is no such wind-down
     */
    @Transactional(readOnly = true)
    public ReadyMessage outgoing(UUID windDownId, Account me, LocalDate today) {
        return ReadyMessage.of(open(windDownId, me, today));
    }

    /** Any message of the wind-down. */
    @Transactional(readOnly = true)
    public ReadyMessage outgoing(UUID windDownId, UUID messageId, Account me, LocalDate today) {
        var message = messages.findById(messageId)
                .filter(found -> found.winddownId().equals(windDownId))
                .orElseThrow(() -> new NotFound("Message", messageId));
        if (message.kind() == Message.Kind.FORMAL_NOTICE) return formal(find(windDownId), message, me, today);
        return ReadyMessage.of(draft(find(windDownId), message, answersOf(windDownId), me, today));
    }

    private ReadyMessage formal(WindDown windDown, Message message, Account me, LocalDate today) {
        var playbook = playbooks.get(windDown.playbook());
        var labels = new LinkedHashMap<>(playbooks.labels(message.language()));
        playbook.words(message.language()).fields().forEach((id, words) -> labels.put(id, words.blank()));
        var address = bindings.among(bindings.of(windDown.contactId()), windDown, today)
                .map(bound -> bound.contract().noticeAddress());
        var about = contacts.facts(windDown.contactId());
        var locale = about.contact().writing(message.language(), me);
        return new FormalLetter(message).outgoing(windDown, playbook, about, address, locale, labels);
    }

    /**
     * Keeps answers, choices and hand-written text.
     *
     * @throws StaleDraft when the draft was changed since the form was shown
     */
    public Draft save(UUID windDownId, DraftChange change, Account me, LocalDate today, Instant now) {
        var windDown = find(windDownId);
        var message = messageToChange(windDownId);
        if (message.version() != change.version()) return keptAlready(windDown, message, change, me, today);
        var playbook = playbooks.get(windDown.playbook());
        var before = message.language();
        message.choose(change.language(), change.tone(), change.channel(), now);
        if (keep(windDownId, playbook, change.answers())) message.answerIn(change.language());
        if (windDown.stage() == Stage.DECIDING) beginDraft(windDown, today, now);
        carryPlan(windDown, message, now);
        var contact = contacts.get(windDown.contactId());
        seats.translate(windDownId, contact.writing(before, me), contact.writing(change.language(), me), now);
        var draft = draft(windDown, message, answersOf(windDownId), me, today);
        var written = change.written();
        if (written != null) message.write(written.subject(), written.parts());
        else if (!message.isEdited())
            message.assemble(draft.assembled().subjectText(), draft.assembled().partTexts());
        messages.saveAndFlush(message);
        return draft;
    }

    /** A form sent twice, or sent while its last change was being kept, is no conflict: it says what is kept already. */
    private Draft keptAlready(WindDown windDown, Message message, DraftChange change, Account me, LocalDate today) {
        var all = answersOf(windDown.id());
        var same = change.answers().entrySet().stream()
                .allMatch(entry -> all.getOrDefault(entry.getKey(), "").equals(entry.getValue()));
        if (!same || !message.says(change)) throw new StaleDraft(windDown.id());
        return draft(windDown, message, all, me, today);
    }

    /** From now on the text belongs to its writer. */
    public void edit(UUID windDownId, Account me, LocalDate today, Instant now) {
        var draft = open(windDownId, me, today);
        if (draft.message().isEdited()) return;
        draft.message().write(draft.assembled().subjectText(), draft.assembled().partTexts());
        history.save(event(draft.windDown(), HistoryEntry.Kind.EDITED, now));
    }

    /** Takes the script's text again; the words written by hand are set aside, not lost. */
    public void startAgain(UUID windDownId, Account me, LocalDate today, Instant now) {
        var draft = open(windDownId, me, today);
        if (!draft.message().isEdited()) return;
        messages.save(draft.message().setAside(now));
        draft.message().startAgainFromScript();
        assembleAgain(draft.windDown(), draft.message(), me, today);
        history.save(event(draft.windDown(), HistoryEntry.Kind.RESTARTED, now));
    }

    /**
     * Says at which table the message offers a seat.
     *
     * @param gatheringId null: at none
     * @throws OutOfTurn when the message has gone, or is in the mail
     */
    public void offerSeat(UUID windDownId, @Nullable UUID gatheringId, Account me, LocalDate today, Instant now) {
        var windDown = find(windDownId);
        var message = messageToChange(windDownId);
        if (message.isSent() || message.isHeld()) throw new OutOfTurn(windDownId, "has its message sent");
        if (!TableInvitations.invites(playbooks.get(windDown.playbook())))
            throw new NotFound("Table for", windDown.playbook());
        if (gatheringId == null) seats.withdraw(windDownId);
        else {
            var locale = contacts.get(windDown.contactId()).writing(message.language(), me);
            seats.offer(windDown, gatheringId, locale, now);
        }
        assembleAgain(windDown, message, me, today);
    }

    private void assembleAgain(WindDown windDown, Message message, Account me, LocalDate today) {
        if (windDown.stage() == Stage.DECIDING || message.isEdited()) return;
        var draft = draft(windDown, message, answersOf(windDown.id()), me, today);
        message.assemble(draft.assembled().subjectText(), draft.assembled().partTexts());
    }

    /** The link to the plan's page goes with the message, unless it was left out or there is no page. */
    void carryPlan(UUID windDownId, Instant now) {
        carryPlan(find(windDownId), messageToChange(windDownId), now);
    }

    private void carryPlan(WindDown windDown, Message message, Instant now) {
        var isAsked = playbooks.get(windDown.playbook()).asksForPlan() && message.isWithPlan();
        var mayGo = windDown.stage().isBeforeSending() && !windDown.isTrashed();
        if (isAsked && mayGo && message.planToken().isEmpty()) message.carryPlan(planPage.open(windDown.id(), now));
    }

    /**
     * Says whether the link to the plan's page goes with the message.
     *
     * @throws OutOfTurn when the message has gone, or is in the mail
     */
    public void withPlan(UUID windDownId, boolean with, Account me, LocalDate today, Instant now) {
        var windDown = find(windDownId);
        var message = messageToChange(windDownId);
        if (!playbooks.get(windDown.playbook()).asksForPlan()) throw new NotFound("Plan for", windDown.playbook());
        if (with && message.planToken().isEmpty()) message.carryPlan(planPage.open(windDownId, now));
        if (!with) {
            planPage.close(message.planToken(), now);
            message.leaveOutPlan();
        }
        assembleAgain(windDown, message, me, today);
    }

    /**
     * The links to the plan's page have ended: none goes with a message that has not gone yet.
     *
     * @throws OutOfTurn when the message waits in the mail, with its link
     */
    void leaveOutPlan(UUID windDownId, Account me, LocalDate today) {
        var message = messageToChange(windDownId);
        if (message.planToken().isEmpty()) return;
        if (message.isHeld()) throw new OutOfTurn(windDownId, "has its message in the mail");
        message.leaveOutPlan();
        assembleAgain(find(windDownId), message, me, today);
    }

    /** The link in a message that has not gone opens nothing any more; another takes its place when the case goes on. */
    void losePlan(UUID windDownId) {
        var message = messageToChange(windDownId);
        if (!message.isSent()) message.forgetPlan();
    }

    private void beginDraft(WindDown windDown, LocalDate today, Instant now) {
        var event = new HistoryEntry(windDown.id(), HistoryEntry.Kind.DRAFTED, windDown.stage(), Stage.DRAFT, "", now);
        windDown.draft(today);
        history.save(event);
        contacts.windDownStage(windDown.contactId(), windDown.stage().id());
    }

    private static HistoryEntry event(WindDown windDown, HistoryEntry.Kind kind, Instant now) {
        return new HistoryEntry(windDown.id(), kind, windDown.stage(), windDown.stage(), "", now);
    }

    /** @return whether words of a language changed */
    private boolean keep(UUID windDownId, Playbook playbook, Map<String, String> typed) {
        var known = new LinkedHashMap<String, Answer>();
        for (var answer : answers.findByWinddownId(windDownId)) known.put(answer.field(), answer);
        var wordsChanged = false;
        for (var entry : typed.entrySet()) {
            if (playbook.field(entry.getKey()).isEmpty()) continue;
            var answer = known.get(entry.getKey());
            var changed = answer == null ? !entry.getValue().isEmpty() : answer.say(entry.getValue());
            if (answer == null && changed) answers.save(new Answer(windDownId, entry.getKey(), entry.getValue()));
            wordsChanged |= changed && Wordy.is(playbook, entry.getKey());
        }
        return wordsChanged;
    }

    private Draft draft(WindDown windDown, Message message, Map<String, String> all, Account me, LocalDate today) {
        var playbook = playbooks.get(windDown.playbook());
        var about = contacts.facts(windDown.contactId());
        var contracts = bindings.of(windDown.contactId());
        var binding = bindings.among(contracts, windDown, today);
        var seat = TableInvitations.invites(playbook) ? seats.of(windDown.id()) : Optional.<Seat>empty();
        var facts = facts(about, me, today)
                .ending(binding.map(bound -> bound.contract().title()).orElse(""))
                .answeringAt(seat.map(seats::link).orElseGet(() -> planAddress(message)));
        var register = register(playbook, message);
        var assembled =
                assembler.assemble(playbook, about.contact().writing(message.language(), me), register, facts, all);
        var offer = seat.map(known -> new SeatOffered(known.gatheringId(), known.token(), seats.link(known)));
        return new Draft(windDown, message, playbook, about, facts, all, assembled, contracts, binding, offer);
    }

    /** What was written by hand, or has gone, may still have the greeting of its tone. */
    private static Register register(Playbook playbook, Message message) {
        var isTheirs = message.isEdited() || message.isSent();
        return isTheirs ? Register.of(message.tone()) : playbook.register(message.tone(), message.channel());
    }

    /** A link is not spoken. */
    private String planAddress(Message message) {
        return message.planToken().isEmpty() || message.channel() == Channel.TALK
                ? ""
                : planPage.address(message.planToken());
    }

    private static Facts facts(ContactFacts about, Account me, LocalDate today) {
        var contact = about.contact();
        return new Facts(
                contact.name(),
                contact.organization(),
                contact.addressForm(),
                me.name(),
                me.signature(),
                contact.since().orElse(null),
                about.touches(),
                today);
    }

    private Map<String, String> answersOf(UUID windDownId) {
        var all = new LinkedHashMap<String, String>();
        for (var answer : answers.findByWinddownId(windDownId)) all.put(answer.field(), answer.text());
        return all;
    }

    private Message message(UUID windDownId) {
        return messages.findByWinddownIdAndKind(windDownId, Message.Kind.MESSAGE)
                .orElseThrow(() -> new NotFound("Message of wind-down", windDownId));
    }

    /** Holds the case's message until the transaction ends: what is written beside it is written by one at a time. */
    void hold(UUID windDownId) {
        messageToChange(windDownId);
    }

    private Message messageToChange(UUID windDownId) {
        return messages.findForUpdateByWinddownIdAndKind(windDownId, Message.Kind.MESSAGE)
                .orElseThrow(() -> new NotFound("Message of wind-down", windDownId));
    }

    private WindDown find(UUID id) {
        return windDowns.findById(id).orElseThrow(() -> new NotFound("Wind-down", id));
    }
}
