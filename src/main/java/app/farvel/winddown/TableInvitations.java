package app.farvel.winddown;

import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringsErased;
import app.farvel.gathering.RsvpGiven;
import app.farvel.gathering.SeatOfferService;
import app.farvel.script.Playbook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The seats at gatherings that messages offer: in the draft, and when the message goes out. */
@Component
class TableInvitations {

    private static final String RULE = "rule";
    private static final String TIME = "start-time";
    private static final String PLACE = "place";
    private static final String FIRST = "first-date";

    private final SeatRepository seats;
    private final AnswerRepository answers;
    private final MessageRepository messages;
    private final SeatOfferService offers;

    TableInvitations(
            SeatRepository seats, AnswerRepository answers, MessageRepository messages, SeatOfferService offers) {
        this.seats = seats;
        this.answers = answers;
        this.messages = messages;
        this.offers = offers;
    }

    /** Whether a playbook's message invites to a gathering. */
    static boolean invites(Playbook playbook) {
        return List.of(RULE, TIME, PLACE, FIRST).stream()
                .allMatch(id -> playbook.field(id).isPresent());
    }

    List<Gathering> tables(Instant now) {
        return offers.tables(now);
    }

    Optional<Seat> of(UUID windDownId) {
        return seats.findByWinddownId(windDownId);
    }

    /** The address of the page on which the guest answers; empty when there is none to be told. */
    String link(Seat seat) {
        return seat.token().isEmpty() ? "" : offers.address(seat.token());
    }

    /** Offers a seat at the only table there is, if there is just one. */
    void offerAtOnly(WindDown windDown, Locale language, Instant now) {
        var tables = tables(now);
        if (tables.size() == 1) offer(windDown, tables.get(0).id(), language, now);
    }

    /** Offers a seat at this table instead of any other; what the message says of it is answered by it. */
    void offer(WindDown windDown, UUID gatheringId, Locale language, Instant now) {
        withdraw(windDown.id());
        seats.saveAndFlush(new Seat(windDown.id(), gatheringId, offers.offer(now)));
        words(gatheringId, language, now).forEach((field, text) -> answer(windDown.id(), field, text));
    }

    /** Offers none. The answers stay. */
    void withdraw(UUID windDownId) {
        of(windDownId).ifPresent(seat -> {
            offers.withdraw(seat.invitationId());
            seats.delete(seat);
            seats.flush();
        });
    }

    /** Says in another language what was answered by the table. */
    void translate(UUID windDownId, Locale from, Locale to, Instant now) {
        if (from.equals(to)) return;
        of(windDownId).ifPresent(seat -> {
            var said = words(seat.gatheringId(), from, now);
            var fresh = words(seat.gatheringId(), to, now);
            for (var answer : answers.findByWinddownId(windDownId))
                if (answer.text().equals(said.get(answer.field())))
                    answer.say(fresh.getOrDefault(answer.field(), answer.text()));
        });
    }

    /**
     * The message has gone: the seat is theirs, and nobody reads their link here any more.
     *
     * @return whether there was one
     */
    boolean give(WindDown windDown, Message message, LocalDate today, Instant now) {
        var offered = of(windDown.id()).filter(seat -> !seat.token().isEmpty());
        offered.ifPresent(seat -> {
            offers.give(seat.gatheringId(), seat.offer(), windDown.contactId(), today, now)
                    .ifPresent(seat::become);
            message.conceal(seat.token());
            for (var other : messages.findByWinddownIdOrderByCreatedAt(windDown.id())) other.conceal(seat.token());
            seat.forgetLink();
        });
        return offered.isPresent();
    }

    /** What is secret in the message, be it a seat's link or a plan's; empty when nothing is. */
    String secretOf(Message message) {
        if (!message.planToken().isEmpty()) return message.planToken();
        return of(message.winddownId()).map(Seat::token).orElse("");
    }

    /** The cases a guest's answer belongs to. */
    List<UUID> casesOf(RsvpGiven given) {
        return seats.findByInvitationId(given.invitationId()).stream()
                .map(Seat::winddownId)
                .toList();
    }

    @EventListener
    void on(GatheringsErased erased) {
        seats.deleteByGatheringIdIn(erased.gatheringIds());
        seats.flush();
    }

    void erase(List<UUID> windDownIds) {
        var gone = seats.findByWinddownIdIn(windDownIds);
        gone.forEach(seat -> offers.withdraw(seat.invitationId()));
        seats.deleteAll(gone);
        seats.flush();
    }

    private void answer(UUID windDownId, String field, String text) {
        answers.findByWinddownId(windDownId).stream()
                .filter(known -> known.field().equals(field))
                .findFirst()
                .ifPresentOrElse(known -> known.say(text), () -> answers.save(new Answer(windDownId, field, text)));
    }

    private Map<String, String> words(UUID gatheringId, Locale language, Instant now) {
        var said = new LinkedHashMap<String, String>();
        offers.words(gatheringId, language, now).ifPresent(words -> {
            said.put(RULE, words.rule());
            said.put(TIME, words.time());
            said.put(PLACE, words.place());
            said.put(FIRST, words.next().toString());
        });
        return said;
    }
}
