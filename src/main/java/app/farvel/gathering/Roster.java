package app.farvel.gathering;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The guests as the host sees them, a page at a time. */
@Service
@Transactional(readOnly = true)
public class Roster {

    static final int SIZE = 50;

    private final GuestRepository guests;
    private final InvitationRepository invitations;
    private final RsvpService answers;

    Roster(GuestRepository guests, InvitationRepository invitations, RsvpService answers) {
        this.guests = guests;
        this.invitations = invitations;
        this.answers = answers;
    }

    /**
     * Some of the guests.
     *
     * @param histories the answers to each invitation, the oldest first
     * @param more whether others come after them
     */
    public record Page(List<GuestRow> rows, Map<UUID, List<RsvpEntry>> histories, boolean more) {

        static final Page NOBODY = new Page(List.of(), Map.of(), false);
    }

    /** @param silent how many of those who are invited have no e-mail address */
    public record Sums(long regulars, long left, long once, long silent) {}

    /** Those of a date. In two statements, however many they are. */
    public Page at(DateView date, int page) {
        if (date.occurrence().isEmpty()) return Page.NOBODY;
        var found = invitations.at(date.occurrence().get().id(), PageRequest.of(page, SIZE));
        var ids = found.stream()
                .flatMap(row -> row.invitation().stream())
                .map(Invitation::id)
                .toList();
        var histories = answers.histories(ids).stream().collect(Collectors.groupingBy(RsvpEntry::invitationId));
        return new Page(found, histories, found.size() == SIZE);
    }

    /** All guests of the gathering. */
    public Page of(UUID gatheringId, int page) {
        var found = guests.roster(gatheringId, PageRequest.of(page, SIZE));
        return new Page(found, Map.of(), found.size() == SIZE);
    }

    /** All of them, to choose one from; at most so many. */
    public List<GuestRow> all(UUID gatheringId, int most) {
        return guests.roster(gatheringId, PageRequest.of(0, most));
    }

    public Sums sums(UUID gatheringId) {
        var count = guests.count(gatheringId);
        return new Sums(count.regulars(), count.left(), count.once(), count.silent());
    }

    /** Which of the contacts are guests, and how. */
    public Map<UUID, Guest> among(UUID gatheringId, Collection<UUID> contactIds) {
        if (contactIds.isEmpty()) return Map.of();
        return guests.findByGatheringIdAndContactIdIn(gatheringId, contactIds).stream()
                .collect(Collectors.toMap(Guest::contactId, guest -> guest));
    }

    /** Which of the contacts have an e-mail address. */
    public Set<UUID> withEmail(Collection<UUID> contactIds) {
        return contactIds.isEmpty() ? Set.of() : Set.copyOf(guests.withAnyEmail(contactIds));
    }
}
