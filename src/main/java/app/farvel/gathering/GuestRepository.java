package app.farvel.gathering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GuestRepository extends JpaRepository<Guest, UUID> {

    Optional<Guest> findByGatheringIdAndContactId(UUID gatheringId, UUID contactId);

    List<Guest> findByGatheringId(UUID gatheringId);

    List<Guest> findByContactId(UUID contactId);
}
