package app.farvel.winddown;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface FollowUpRepository extends JpaRepository<FollowUp, UUID> {

    List<FollowUp> findByWinddownIdOrderByDueOn(UUID winddownId);

    List<FollowUp> findByOpenTrueAndDueOnLessThanEqualOrderByDueOn(LocalDate day, Limit limit);

    List<FollowUp> findByWinddownIdInAndOpenTrueOrderByDueOn(Collection<UUID> winddownIds);

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
