package app.farvel.winddown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MessageRepository extends JpaRepository<Message, UUID> {

    Optional<Message> findByWinddownIdAndKind(UUID winddownId, Message.Kind kind);

    List<Message> findByWinddownIdOrderByCreatedAt(UUID winddownId);

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
