package app.farvel.winddown;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

interface MessageRepository extends JpaRepository<Message, UUID> {

    Optional<Message> findByWinddownIdAndKind(UUID winddownId, Message.Kind kind);

    /** The newest of a kind of which there may be several. */
    Optional<Message> findFirstByWinddownIdAndKindOrderByCreatedAtDescIdDesc(UUID winddownId, Message.Kind kind);

    /** The same, held for this transaction: two answers kept at once come one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Message> findForUpdateByWinddownIdAndKind(UUID winddownId, Message.Kind kind);

    /** Any message, held for this transaction. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Message> findForUpdateByIdAndWinddownId(UUID id, UUID winddownId);

    Optional<Message> findByMailId(UUID mailId);

    List<Message> findByHeldTrueAndWinddownIdIn(Collection<UUID> winddownIds);

    List<Message> findByWinddownIdOrderByCreatedAt(UUID winddownId);

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
