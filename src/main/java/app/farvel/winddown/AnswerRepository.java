package app.farvel.winddown;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface AnswerRepository extends JpaRepository<Answer, UUID> {

    List<Answer> findByWinddownId(UUID winddownId);

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
