package app.farvel.gathering;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface RsvpEntryRepository extends JpaRepository<RsvpEntry, UUID> {

    List<RsvpEntry> findByInvitationIdOrderByGivenAtAscIdAsc(UUID invitationId);

    List<RsvpEntry> findByInvitationIdInOrderByGivenAtAscIdAsc(Collection<UUID> invitationIds);

    /** The one that counts. */
    Optional<RsvpEntry> findFirstByInvitationIdAndAsideIsNullOrderByGivenAtDescIdDesc(UUID invitationId);

    /** An answer that came before, as its writer stamped it. */
    Optional<RsvpEntry> findFirstByInvitationIdAndStampedAtAndAnswerAndWordOrderByGivenAtDescIdDesc(
            UUID invitationId, Instant stampedAt, Rsvp answer, String word);
}
