package app.farvel.contact;

import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The log of touches, and with it the day of each contact's last one. */
@Service
@Transactional
public class InteractionService {

    private final InteractionRepository interactions;
    private final ContactRepository contacts;
    private final ContactSql sql;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    InteractionService(
            InteractionRepository interactions,
            ContactRepository contacts,
            ContactSql sql,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.interactions = interactions;
        this.contacts = contacts;
        this.sql = sql;
        this.entities = entities;
        this.events = events;
    }

    /** @throws NotFound when the account has none of this id */
    @Transactional(readOnly = true)
    public Interaction get(UUID id) {
        return interactions.findById(id).orElseThrow(() -> new NotFound("Interaction", id));
    }

    /** Who took part. */
    @Transactional(readOnly = true)
    public List<UUID> participants(UUID id) {
        return interactions.participants(id);
    }

    /** The newest touches with anybody, in one statement. */
    @Transactional(readOnly = true)
    public List<LoggedTouch> latest(int limit) {
        return sql.latest(limit);
    }

    /** A contact's touches, newest first, from a place on, in one statement. */
    @Transactional(readOnly = true)
    public List<LoggedTouch> history(UUID contactId, @Nullable Cursor before, int limit) {
        return sql.history(contactId, before, limit);
    }

    /** Day and length of a contact's touches since a day, in no order. */
    @Transactional(readOnly = true)
    public List<DatedMinutes> since(UUID contactId, LocalDate day) {
        return sql.since(contactId, day);
    }

    /**
     * Logs a touch; with an id that is there already it logs nothing.
     *
     * @throws NotFound when somebody who took part is not a contact of the account's
     */
    public Interaction log(InteractionDetails details, Instant now) {
        var known = interactions.findById(details.id());
        if (known.isPresent()) return known.get();
        requireContacts(details.contactIds());
        var interaction = new Interaction(details, now);
        entities.persist(interaction);
        addParticipants(details);
        contacts.touched(details.contactIds(), details.on());
        tell(details);
        return interaction;
    }

    /**
     * Logs many touches of a batch together, in a few statements; those whose ids are there already it leaves out.
     *
     * @throws NotFound when somebody who took part is not a contact of the account's, or in the trash
     */
    public void logAll(Collection<InteractionDetails> touches, Instant now) {
        var known = interactions
                .findAllById(touches.stream().map(InteractionDetails::id).toList())
                .stream()
                .map(Interaction::id)
                .collect(Collectors.toSet());
        var fresh = touches.stream().filter(each -> !known.contains(each.id())).toList();
        if (fresh.isEmpty()) return;
        var people = fresh.stream().flatMap(each -> each.contactIds().stream()).collect(Collectors.toSet());
        requireContacts(people);
        for (var details : fresh) entities.persist(new Interaction(details, now));
        fresh.forEach(this::addParticipants);
        contacts.recountLastTouch(people, Contact.NEVER);
        fresh.forEach(this::tell);
    }

    /**
     * Saves what was edited.
     *
     * @throws EditConflict when the version edited is not the newest
     */
    public Interaction edit(int version, InteractionDetails details) {
        var interaction = get(details.id());
        if (interaction.version() != version) throw new EditConflict("Interaction", details.id());
        var affected = new HashSet<>(interactions.participants(details.id()));
        requireContacts(details.contactIds().stream()
                .filter(id -> !affected.contains(id))
                .toList());
        affected.addAll(details.contactIds());
        entities.lock(interaction, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        interaction.edit(details);
        interactions.deleteParticipants(details.id());
        addParticipants(details);
        contacts.recountLastTouch(affected, Contact.NEVER);
        return interaction;
    }

    public void trash(UUID id, Instant now) {
        get(id).trash(now);
        contacts.recountLastTouch(interactions.participants(id), Contact.NEVER);
    }

    public void restore(UUID id) {
        get(id).restore();
        contacts.recountLastTouch(interactions.participants(id), Contact.NEVER);
    }

    /** Takes the day of every contact's last touch from the log again, should it ever have gone astray. */
    public void rebuildLastTouches() {
        contacts.recountAllLastTouches(Contact.NEVER);
    }

    private void tell(InteractionDetails details) {
        events.publishEvent(new InteractionLogged(details.id(), details.kind(), details.on(), details.contactIds()));
    }

    private void addParticipants(InteractionDetails details) {
        for (var contactId : details.contactIds())
            entities.persist(new InteractionParticipant(NewId.next(), details.id(), contactId, details.on()));
    }

    private void requireContacts(Collection<UUID> ids) {
        var found = contacts.findAllById(ids).stream().map(Contact::id).toList();
        for (var id : ids) if (!found.contains(id)) throw new NotFound("Contact", id);
    }
}
