package app.farvel.gathering;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface GatheringRepository extends JpaRepository<Gathering, UUID> {

    List<Gathering> findByTrashedAtIsNullOrderByCreatedAtAscIdAsc();
}
