package app.farvel.winddown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface TaskRepository extends JpaRepository<Task, UUID> {

    Optional<Task> findByIdAndWinddownId(UUID id, UUID winddownId);

    List<Task> findByWinddownIdOrderByPosition(UUID winddownId);

    void deleteByWinddownIdAndSourceAndDoneOnIsNull(UUID winddownId, String source);

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
