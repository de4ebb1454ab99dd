package app.farvel.gathering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface InvitationRepository extends JpaRepository<Invitation, UUID> {

    List<Invitation> findByOccurrenceId(UUID occurrenceId);

    Optional<Invitation> findByOccurrenceIdAndGuestId(UUID occurrenceId, UUID guestId);
}
