package app.farvel.gathering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface InvitationRepository extends JpaRepository<Invitation, UUID> {

    List<Invitation> findByOccurrenceId(UUID occurrenceId);

    /** So many gave an answer to a date, and so many of them wait for a seat. */
    record Counted(UUID occurrenceId, Answer answer, long all, long waiting) {}

    @Query("""
            select new app.farvel.gathering.InvitationRepository$Counted(
                i.occurrenceId, i.answer, count(i.id), count(i.waitingSince))
            from Invitation i where i.occurrenceId in :occurrenceIds
            group by i.occurrenceId, i.answer""")
    List<Counted> counts(Collection<UUID> occurrenceIds);

    Optional<Invitation> findByOccurrenceIdAndGuestId(UUID occurrenceId, UUID guestId);
}
