package app.farvel.contact;

import app.farvel.shared.NewId;
import app.farvel.shared.NotFound;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people an account keeps track of. Names are sorted in an order of the caller's: the language of the account. */
@Service
@Transactional
public class ContactService {

    private final ContactRepository contacts;
    private final ContactSql sql;
    private final ContactIndex index;
    private final TermIndex terms;
    private final ContactBatchSql batches;
    private final TagsAndOrganizations labels;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    ContactService(
            ContactRepository contacts,
            ContactSql sql,
            ContactIndex index,
            TermIndex terms,
            ContactBatchSql batches,
            TagsAndOrganizations labels,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.contacts = contacts;
        this.sql = sql;
        this.index = index;
        this.terms = terms;
        this.batches = batches;
        this.labels = labels;
        this.entities = entities;
        this.events = events;
    }

    /**
     * The contact, even when it is in the trash.
     *
     * @throws NotFound when the account has none of this id
     */
    @Transactional(readOnly = true)
    public Contact get(UUID id) {
        return contacts.findById(id).orElseThrow(() -> new NotFound("Contact", id));
    }

    /**
     * The contact, held until the transaction ends: what is decided about it meanwhile is decided by one at a time.
     *
     * @throws NotFound when the account has none of this id
     */
    public Contact hold(UUID id) {
        return contacts.held(id).orElseThrow(() -> new NotFound("Contact", id));
    }

    /** The contact with its addresses, in one statement. */
    @Transactional(readOnly = true)
    public ContactCard card(UUID id) {
        var rows = contacts.withPoints(id);
        if (rows.isEmpty()) throw new NotFound("Contact", id);
        var points = rows.stream()
                .map(row -> (ContactPoint) row[1])
                .filter(Objects::nonNull)
                .toList();
        return new ContactCard((Contact) rows.get(0)[0], points);
    }

    /** Those of the ids the account has, trashed ones too. */
    @Transactional(readOnly = true)
    public Map<UUID, Contact> byIds(Collection<UUID> ids) {
        if (ids.isEmpty()) return Map.of();
        return contacts.findAllById(ids).stream().collect(Collectors.toMap(Contact::id, Function.identity()));
    }

    /** What the contact and its log tell a message, in two statements. */
    @Transactional(readOnly = true)
    public ContactFacts facts(UUID id) {
        var card = card(id);
        var log = sql.latestByKind(id);
        return new ContactFacts(
                card.contact(),
                log.touches(),
                log.latest(InteractionKind.WORK_DELIVERED),
                log.latest(InteractionKind.HELP_GIVEN),
                log.latest(),
                card.email(),
                card.phone());
    }

    /** One page of the list, in one statement unless it searches. */
    @Transactional(readOnly = true)
    public ContactPage list(ContactQuery query) {
        return index.page(query);
    }

    /** Who is meant by a name, or a part of one, that somebody typed. */
    @Transactional(readOnly = true)
    public ContactMatches matches(String typed) {
        var found = index.matches(typed);
        if (!found.named().isEmpty() || found.others().size() != 1) return found;
        return found.knowingTheirs(card(found.others().get(0).id()).isReachedAt(typed.strip()));
    }

    /** Adds the contact; with an id that is there already it adds nothing. */
    public Contact add(ContactDetails details, Locale order, Instant now) {
        var known = contacts.findById(details.id());
        if (known.isPresent()) return known.get();
        var contact = new Contact(details, labels.organization(details.organization()), order, now);
        entities.persist(contact);
        addAddresses(details);
        retag(contact);
        return contact;
    }

    /**
     * Saves what was edited.
     *
     * @param version the version that was edited
     * @throws EditConflict when it is not the newest
     */
    public Contact edit(int version, ContactDetails details, Locale order) {
        var contact = get(details.id());
        if (contact.version() != version) throw new EditConflict("Contact", details.id());
        entities.lock(contact, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        contact.edit(details, labels.organization(details.organization()), order);
        contacts.deletePoints(contact.id());
        addAddresses(details);
        retag(contact);
        return contact;
    }

    /** The contacts with this very tag, trashed ones aside; at most so many. */
    @Transactional(readOnly = true)
    public List<UUID> tagged(String tag, int most) {
        return contacts.tagged(tag, Limit.of(most));
    }

    /** The tags that contacts have, the commonest first; at most so many. */
    @Transactional(readOnly = true)
    public List<TagCount> tagCounts(int most) {
        return contacts.tagCounts(Limit.of(most));
    }

    /** Puts a tag on each of the contacts. */
    public void tag(Collection<UUID> ids, String name) {
        var tag = labels.tags(List.of(name)).get(0);
        for (var contact : byIds(ids).values()) if (contact.tag(tag)) retag(contact);
    }

    public void trash(Collection<UUID> ids, Instant now) {
        for (var contact : byIds(ids).values()) {
            contact.trash(now);
            events.publishEvent(new ContactTrashed(contact.id()));
        }
    }

    public void restore(Collection<UUID> ids) {
        for (var contact : byIds(ids).values()) {
            var since = contact.trashedAt();
            contact.restore();
            since.ifPresent(at -> events.publishEvent(new ContactRestored(contact.id(), at)));
        }
    }

    /** Notes the stage of the contact's wind-down in flight; {@code ""} when there is none any more. */
    public void windDownStage(UUID id, String stage) {
        if (contacts.windDownStage(id, stage) == 0) throw new NotFound("Contact", id);
    }

    /** Puts all contacts in another order, that of a language. */
    public void resort(Locale order) {
        sql.resort(order);
    }

    /** Whether something a batch made is there, in one statement. */
    @Transactional(readOnly = true)
    public boolean hasBatch(UUID batchId) {
        return batches.exists(batchId);
    }

    /** Removes for good the contacts a batch made, with all that hangs on them here. */
    public void removeBatch(UUID batchId) {
        batches.contacts(batchId).forEach(id -> events.publishEvent(new ContactErased(id)));
        entities.flush();
        batches.remove(batchId);
        entities.clear();
    }

    private void addAddresses(ContactDetails details) {
        var position = 0;
        for (var email : details.emails()) addPoint(details.id(), PointKind.EMAIL, email, position++);
        position = 0;
        for (var phone : details.phones()) addPoint(details.id(), PointKind.PHONE, phone, position++);
    }

    private void addPoint(UUID contactId, PointKind kind, String address, int position) {
        entities.persist(new ContactPoint(NewId.next(), contactId, kind, address, position == 0, position));
    }

    private void retag(Contact contact) {
        contacts.deleteTags(contact.id());
        for (var tag : labels.tags(contact.tags()))
            entities.persist(new ContactTag(NewId.next(), contact.id(), tag.id(), contact.sortKey()));
        entities.flush();
        terms.put(contact.id(), contact.searchText());
    }
}
