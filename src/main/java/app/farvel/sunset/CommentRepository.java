package app.farvel.sunset;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CommentRepository extends JpaRepository<Comment, UUID> {

    List<Comment> findByPlanIdOrderByWrittenAtAscIdAsc(UUID planId);

    void deleteByPlanIdIn(Collection<UUID> planIds);
}
