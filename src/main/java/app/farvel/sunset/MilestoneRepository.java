package app.farvel.sunset;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface MilestoneRepository extends JpaRepository<Milestone, UUID> {

    List<Milestone> findByPlanIdOrderByPosition(UUID planId);

    void deleteByPlanIdIn(Collection<UUID> planIds);
}
