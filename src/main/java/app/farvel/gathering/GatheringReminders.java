package app.farvel.gathering;

import app.farvel.calendar.SpecialDay;
import app.farvel.gathering.InvitationRepository.Queue;
import app.farvel.gathering.InvitationRepository.Written;
import app.farvel.mail.Outbox;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderSource;
import app.farvel.shared.Dates;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a host should see to. One statement where there is no gathering, ten at most where there are. */
@Component
class GatheringReminders implements ReminderSource {

    static final String SOURCE = "gathering";

    private static final int MOST = 20;
    private static final int LONGEST_WORD = 120;
    private static final int REMEMBERED_DAYS = 60;
    private static final int WEEKS_AHEAD = 5;

    private final GatheringService gatherings;
    private final OccurrenceRepository occurrences;
    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final Outbox outbox;
    private final MessageSource messages;
    private final Clock clock;

    GatheringReminders(
            GatheringService gatherings,
            OccurrenceRepository occurrences,
            GuestRepository guests,
            InvitationRepository invitations,
            Outbox outbox,
            MessageSource messages,
            Clock clock) {
        this.gatherings = gatherings;
        this.occurrences = occurrences;
        this.guests = guests;
        this.invitations = invitations;
        this.outbox = outbox;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public String id() {
        return SOURCE;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Reminder> due(LocalDate today, Locale language) {
        var all = gatherings.overview(clock.instant());
        if (all.isEmpty()) return List.of();
        var tables = all.stream()
                .map(GatheringView::gathering)
                .collect(Collectors.toMap(Gathering::id, Function.identity()));
        var due = new ArrayList<Reminder>();
        var withGuests = guests.gatheringsWithRegulars();
        for (var view : all)
            due.addAll(next(view, withGuests.contains(view.gathering().id()), today, language));
        due.addAll(toTell(tables, today, language));
        due.addAll(toNote(tables, today, language));
        due.addAll(written(tables, today, language));
        due.addAll(queues(tables, today, language));
        due.addAll(absent(tables, today, language));
        due.addAll(stopAsked(tables, today, language));
        return due;
    }

    private List<Reminder> next(GatheringView view, boolean hasGuests, LocalDate today, Locale language) {
        if (view.next().isEmpty()) return List.of();
        var date = view.next().get();
        var asks = date.asks() && !date.day().isAfter(today.plusWeeks(WEEKS_AHEAD));
        if (asks) return List.of(holiday(view.gathering(), date, today, language));
        var days = Objects.requireNonNullElse(
                view.gathering().schedule().invite(), Objects.requireNonNull(Schedule.USUAL.invite()));
        var from = date.day().minusDays(days);
        var bySelf = outbox.isConfigured() && view.gathering().schedule().invite() != null;
        if (bySelf || !hasGuests || date.isInvited() || today.isBefore(from)) return List.of();
        return List.of(reminder(
                "invite",
                view.gathering(),
                date.plannedOn(),
                from,
                "",
                words(today, language, view.gathering()).full(date.day()),
                language));
    }

    private Reminder holiday(Gathering gathering, DateView date, LocalDate today, Locale language) {
        var day = words(today, language, gathering).full(date.day());
        var special = date.special().orElseThrow();
        var name = messages.getMessage(special.name(), language);
        var kind = special.kind() == SpecialDay.Kind.BRIDGE ? "bridge" : "holiday";
        return new Reminder(
                SOURCE,
                gathering.id(),
                "holiday-" + date.plannedOn(),
                date.day().minusWeeks(WEEKS_AHEAD),
                say(kind, language, day, name),
                say(kind + ".hint", language),
                "/gatherings/" + gathering.id() + "?date=" + date.plannedOn(),
                gathering.title());
    }

    private List<Reminder> toTell(Map<UUID, Gathering> tables, LocalDate today, Locale language) {
        return occurrences.toTell(today, Limit.of(MOST)).stream()
                .filter(date -> tables.containsKey(date.gatheringId()))
                .map(date -> {
                    var table = table(tables, date);
                    var day = words(today, language, table).full(date.heldOn());
                    return reminder("tell", table, date.plannedOn(), today, "-" + date.sequence(), day, language);
                })
                .toList();
    }

    private List<Reminder> toNote(Map<UUID, Gathering> tables, LocalDate today, Locale language) {
        return occurrences.toNote(today.minusDays(REMEMBERED_DAYS), today, Limit.of(MOST)).stream()
                .filter(date -> tables.containsKey(date.gatheringId()))
                .filter(date -> isOver(date, table(tables, date)))
                .map(date -> note(date, table(tables, date), today, language))
                .toList();
    }

    private boolean isOver(Occurrence date, Gathering table) {
        return !date.start(table).plus(table.length()).toInstant().isAfter(clock.instant());
    }

    private Reminder note(Occurrence date, Gathering table, LocalDate today, Locale language) {
        return new Reminder(
                SOURCE,
                date.id(),
                "came",
                date.heldOn(),
                say("came", language, table.title()),
                say("came.hint", language, words(today, language, table).full(date.heldOn())),
                "/gatherings/" + table.id() + "/dates/" + date.plannedOn() + "/attendance",
                table.title());
    }

    /** Questions and words that came with answers, one reminder a date, until the host has seen them. */
    private List<Reminder> written(Map<UUID, Gathering> tables, LocalDate today, Locale language) {
        return invitations.written(today, Limit.of(MOST)).stream()
                .filter(one -> tables.containsKey(one.date().gatheringId()))
                .collect(Collectors.groupingBy(one -> one.date().id(), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(all -> written(all, table(tables, all.get(0).date()), today, language))
                .toList();
    }

    /** @param all to one date, the newest first */
    private Reminder written(List<Written> all, Gathering table, LocalDate today, Locale language) {
        var newest = all.get(0);
        var day = words(today, language, table).full(newest.date().heldOn());
        var name = newest.contact().displayName();
        var names = all.stream().map(one -> one.contact().displayName()).collect(Collectors.joining(", "));
        var answeredAt = newest.invitation().answeredAt().orElseThrow();
        return new Reminder(
                SOURCE,
                table.id(),
                "word-" + newest.date().plannedOn() + "-" + answeredAt.toEpochMilli() + "-" + all.size(),
                earlier(answeredAt.atZone(table.zone()).toLocalDate(), today),
                all.size() == 1 ? say("word", language, name, word(newest)) : say("words", language, all.size(), day),
                all.size() == 1 ? say("word.hint", language, table.title(), day) : names,
                "/gatherings/" + table.id() + "?date=" + newest.date().plannedOn(),
                all.size() == 1 ? name : table.title());
    }

    private static String word(Written one) {
        var word = one.invitation().word().replaceAll("\\s+", " ").strip();
        return word.length() > LONGEST_WORD ? word.substring(0, LONGEST_WORD) + "…" : word;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private List<Reminder> queues(Map<UUID, Gathering> tables, LocalDate today, Locale language) {
        return invitations.queues(today, Limit.of(MOST)).stream()
                .filter(queue -> tables.containsKey(queue.gatheringId()))
                .map(queue -> queue(queue, Objects.requireNonNull(tables.get(queue.gatheringId())), today, language))
                .toList();
    }

    private Reminder queue(Queue queue, Gathering table, LocalDate today, Locale language) {
        return new Reminder(
                SOURCE,
                table.id(),
                "waiting-" + queue.plannedOn() + "-" + queue.waiting(),
                today,
                say(
                        "waiting",
                        language,
                        queue.waiting(),
                        words(today, language, table).full(queue.heldOn())),
                say("waiting.hint", language, table.title()),
                "/gatherings/" + table.id() + "?date=" + queue.plannedOn(),
                table.title());
    }

    private List<Reminder> absent(Map<UUID, Gathering> tables, LocalDate today, Locale language) {
        return guests.absent(Attendance.MANY, Limit.of(MOST)).stream()
                .filter(row -> tables.containsKey(row.guest().gatheringId()))
                .map(row -> new Reminder(
                        SOURCE,
                        row.guest().id(),
                        "absent-" + row.guest().absences(),
                        today,
                        say("absent", language, row.contact().displayName()),
                        say("absent.hint", language, row.guest().absences()),
                        "/gatherings/" + row.guest().gatheringId() + "/guests/"
                                + row.guest().id() + "/absent",
                        row.contact().displayName()))
                .toList();
    }

    private List<Reminder> stopAsked(Map<UUID, Gathering> tables, LocalDate today, Locale language) {
        return guests.stopAsked(Limit.of(MOST)).stream()
                .filter(row -> tables.containsKey(row.guest().gatheringId()))
                .map(row -> new Reminder(
                        SOURCE,
                        row.guest().id(),
                        "stop-" + row.guest().stopAskedAt().orElseThrow().getEpochSecond(),
                        today,
                        say("stop", language, row.contact().displayName()),
                        say("stop.hint", language),
                        "/gatherings/" + row.guest().gatheringId() + "/guests/"
                                + row.guest().id(),
                        row.contact().displayName()))
                .toList();
    }

    private Reminder reminder(
            String kind,
            Gathering table,
            LocalDate plannedOn,
            LocalDate from,
            String times,
            String day,
            Locale language) {
        return new Reminder(
                SOURCE,
                table.id(),
                kind + "-" + plannedOn + times,
                from,
                say(kind, language, day),
                say(kind + ".hint", language),
                "/gatherings/" + table.id() + "/dates/" + plannedOn + "/letters",
                table.title());
    }

    private static Gathering table(Map<UUID, Gathering> tables, Occurrence date) {
        return Objects.requireNonNull(tables.get(date.gatheringId()));
    }

    private static Dates words(LocalDate today, Locale language, Gathering table) {
        return new Dates(language, table.zone(), today);
    }

    private String say(String key, Locale language, Object... about) {
        return messages.getMessage("invitation.due." + key, about, language);
    }
}
