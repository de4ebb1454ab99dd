package app.farvel.gathering;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GivenAnswerRepository extends JpaRepository<GivenAnswer, UUID> {

    List<GivenAnswer> findByInvitationIdOrderByGivenAtAscIdAsc(UUID invitationId);

    List<GivenAnswer> findByInvitationIdInOrderByGivenAtAscIdAsc(Collection<UUID> invitationIds);

    Optional<GivenAnswer> findFirstByInvitationIdOrderByGivenAtDescIdDesc(UUID invitationId);
}
