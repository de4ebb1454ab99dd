package app.farvel.gathering;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GivenAnswerRepository extends JpaRepository<GivenAnswer, UUID> {

    List<GivenAnswer> findByInvitationIdOrderByGivenAtAscIdAsc(UUID invitationId);

    List<GivenAnswer> findByInvitationIdInOrderByGivenAtAscIdAsc(Collection<UUID> invitationIds);

    /** The one that counts. */
    Optional<GivenAnswer> findFirstByInvitationIdAndAsideIsNullOrderByGivenAtDescIdDesc(UUID invitationId);

    /** An answer that came before, as its writer stamped it. */
    Optional<GivenAnswer> findFirstByInvitationIdAndStampedAtAndAnswerAndWordOrderByGivenAtDescIdDesc(
            UUID invitationId, Instant stampedAt, Answer answer, String word);
}
