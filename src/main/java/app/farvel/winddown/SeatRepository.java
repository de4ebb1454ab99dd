package app.farvel.winddown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SeatRepository extends JpaRepository<Seat, UUID> {

    Optional<Seat> findByWinddownId(UUID winddownId);

    List<Seat> findByInvitationId(UUID invitationId);

    void deleteByGatheringIdIn(Collection<UUID> gatheringIds);

    List<Seat> findByWinddownIdIn(Collection<UUID> winddownIds);
}
