package app.farvel.winddown;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface EventRepository extends JpaRepository<Event, UUID> {

    List<Event> findByWinddownIdOrderByHappenedAtDescIdDesc(UUID winddownId);

    List<Event> findByWinddownIdInOrderByHappenedAtDesc(Collection<UUID> winddownIds);

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
