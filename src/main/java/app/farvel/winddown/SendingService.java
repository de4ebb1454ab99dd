package app.farvel.winddown;

import app.farvel.account.Account;
import app.farvel.mail.Delivery;
import app.farvel.mail.MailBody;
import app.farvel.mail.MailPages;
import app.farvel.mail.MailSettled;
import app.farvel.mail.MailState;
import app.farvel.mail.Mailbox;
import app.farvel.mail.Outbox;
import app.farvel.mail.OutgoingMail;
import app.farvel.script.Channel;
import app.farvel.shared.EmailAddress;
import app.farvel.shared.NotFound;
import app.farvel.winddown.SendOptions.Answer;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends a wind-down's messages by mail, when a person has pressed send. What has been sent is told by the outbox. */
@Service
@Transactional
public class SendingService {

    static final String PURPOSE = "wind-down";

    private final DraftService drafts;
    private final WindDownRepository windDowns;
    private final MessageRepository messages;
    private final HistoryRepository history;
    private final TableInvitations seats;
    private final MailListener news;
    private final Outbox outbox;
    private final MailPages pages;

    SendingService(
            DraftService drafts,
            WindDownRepository windDowns,
            MessageRepository messages,
            HistoryRepository history,
            TableInvitations seats,
            MailListener news,
            Outbox outbox,
            MailPages pages) {
        this.drafts = drafts;
        this.windDowns = windDowns;
        this.messages = messages;
        this.history = history;
        this.seats = seats;
        this.news = news;
        this.outbox = outbox;
        this.pages = pages;
    }

    /** Whether Farvel can send this, and how. Waiting for the morning is not for what has a deadline. */
    @Transactional(readOnly = true)
    public SendOptions offer(ReadyMessage outgoing, Account me, Instant now) {
        var to = outgoing.to();
        var maySleep = !outgoing.isFormalNotice();
        var morning = NextMorning.after(now, me.zone());
        return new SendOptions(answer(outgoing, to), to.address(), maySleep, maySleep && me.sleepsOnIt(), morning);
    }

    private Answer answer(ReadyMessage outgoing, Mailbox to) {
        if (!isForSending(outgoing)) return Answer.NO;
        if (!outbox.isConfigured()) return Answer.NO_SERVER;
        return to.isUsable() ? Answer.YES : Answer.NO_ADDRESS;
    }

    private static boolean isForSending(ReadyMessage outgoing) {
        var message = outgoing.message();
        var windDown = outgoing.windDown();
        if (message.isSent() || message.isHeld() || message.channel() != Channel.EMAIL) return false;
        if (windDown.isTrashed()) return false;
        return switch (message.kind()) {
            case MESSAGE -> windDown.stage().isBeforeSending();
            case FORMAL_NOTICE -> windDown.stage().inFlight();
            case SET_ASIDE -> false;
        };
    }

    /**
     * Makes a mail of the message, which is held from now on; a second time changes nothing.
     *
     * @param seen what the page said that was pressed on
     * @param sleep whether it waits for the next morning
     * @throws StaleDraft when words or address have changed since
     * @throws IllegalStateException when it has a blank, or cannot be sent
     */
    public void post(UUID windDownId, UUID messageId, Seen seen, boolean sleep, Account me, Instant now) {
        var message = messages.findForUpdateByIdAndWinddownId(messageId, windDownId)
                .orElseThrow(() -> new NotFound("Message", messageId));
        if (message.isHeld() || message.isSent()) return;
        windDowns.findForUpdateById(windDownId);
        var outgoing = drafts.outgoing(windDownId, messageId, me, me.today(now));
        var offer = offer(outgoing, me, now);
        if (message.version() != seen.version() || !offer.to().equals(seen.to())) throw new StaleDraft(windDownId);
        if (!offer.isPossible() || !outgoing.isReady())
            throw new IllegalStateException("Message " + messageId + " cannot be sent");
        var mail = mail(outgoing);
        if (sleep && offer.maySleep()) mail.notBefore(offer.morning());
        message.post(outbox.enqueue(mail, now));
        tell(outgoing.windDown(), HistoryEntry.Kind.POSTED, offer.to(), now);
    }

    /** What a person saw before pressing send. */
    public record Seen(int version, String to) {}

    private OutgoingMail mail(ReadyMessage outgoing) {
        var message = outgoing.message();
        var to = outgoing.to();
        var text = outgoing.rendering().as(Channel.EMAIL);
        var mail = new OutgoingMail(PURPOSE, message.winddownId(), to, message.subject(), text)
                .html(pages.letter(message.subject(), MailBody.of(text), message.language()));
        var secret = seats.secretOf(message);
        if (!secret.isEmpty()) mail.secret(secret);
        var earlier = earlier(message.winddownId(), to);
        if (!earlier.isEmpty()) mail.inReplyTo(earlier.get(earlier.size() - 1), earlier.subList(0, earlier.size() - 1));
        return mail;
    }

    /** What has gone to the same person in the same case, oldest first. */
    private List<String> earlier(UUID windDownId, Mailbox to) {
        return outbox.about(List.of(windDownId)).stream()
                .filter(mail -> mail.state() == MailState.SENT
                        && EmailAddress.areSame(mail.to().address(), to.address()))
                .sorted(Comparator.comparing(SendingService::settledAt))
                .map(Delivery::messageId)
                .toList();
    }

    private static Instant settledAt(Delivery mail) {
        var settledAt = mail.settledAt();
        return settledAt == null ? mail.createdAt() : settledAt;
    }

    /**
     * Sends at once what waits, or failed. What has gone without the case having heard of it is told to the case.
     *
     * @throws Delivery.TooLate when it went just now
     */
    public void hurry(UUID windDownId, UUID messageId, Instant now) {
        var message = get(windDownId, messageId);
        if (!message.isHeld()) return;
        var mail = outbox.delivery(message.mailId().orElseThrow());
        if (mail.state() == MailState.SENT) news.on(new MailSettled(mail));
        else outbox.resend(mail.id(), now);
    }

    /**
     * Takes the mail back: the message can be changed again.
     *
     * @throws Delivery.TooLate when it has gone
     */
    public void takeBack(UUID windDownId, UUID messageId, Instant now) {
        var message = get(windDownId, messageId);
        if (message.isHeld()) message.mailId().ifPresent(mailId -> outbox.cancel(mailId, now));
    }

    /**
     * Takes back whatever has not gone in these cases.
     *
     * @return whether there was anything
     */
    boolean takeBackAll(Collection<UUID> windDownIds, Instant now) {
        // Whoever presses send at this moment waits for these cases to be let go of.
        windDowns.flush();
        var held = messages.findByHeldTrueAndWinddownIdIn(windDownIds);
        for (var message : held)
            message.mailId()
                    .filter(mailId -> outbox.delivery(mailId).state() != MailState.SENT)
                    .ifPresent(mailId -> outbox.cancel(mailId, now));
        return !held.isEmpty();
    }

    /** Whether a mail of the case has not gone yet. */
    @Transactional(readOnly = true)
    public boolean isHolding(UUID windDownId) {
        return !messages.findByHeldTrueAndWinddownIdIn(List.of(windDownId)).isEmpty();
    }

    /** The last mail of each of a case's messages, by the message's id. */
    @Transactional(readOnly = true)
    public Map<UUID, Delivery> mails(UUID windDownId, Collection<Message> ofCase) {
        var found = new HashMap<UUID, Delivery>();
        if (ofCase.stream().allMatch(message -> message.mailId().isEmpty())) return found;
        var all = outbox.about(List.of(windDownId));
        for (var message : ofCase)
            all.stream()
                    .filter(mail -> mail.id().equals(message.mailId().orElse(null)))
                    .forEach(mail -> found.put(message.id(), mail));
        return found;
    }

    private Message get(UUID windDownId, UUID messageId) {
        return messages.findById(messageId)
                .filter(message -> message.winddownId().equals(windDownId))
                .orElseThrow(() -> new NotFound("Message", messageId));
    }

    private void tell(WindDown windDown, HistoryEntry.Kind kind, String note, Instant now) {
        history.save(new HistoryEntry(windDown.id(), kind, windDown.stage(), windDown.stage(), note, now));
    }
}
