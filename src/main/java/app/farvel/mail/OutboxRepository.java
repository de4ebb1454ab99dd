package app.farvel.mail;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface OutboxRepository extends JpaRepository<OutboxEntry, UUID> {

    @Query("select e from OutboxEntry e order by e.createdAt desc, e.id desc")
    List<OutboxEntry> newest(Limit limit);

    @Query("""
            select e from OutboxEntry e
            where e.createdAt <= :createdAt and (e.createdAt < :createdAt or e.id < :id)
            order by e.createdAt desc, e.id desc""")
    List<OutboxEntry> before(Instant createdAt, UUID id, Limit limit);

    @Query("select e from OutboxEntry e where e.subjectId in :subjects order by e.createdAt desc, e.id desc")
    List<OutboxEntry> about(Collection<UUID> subjects);

    @Query("""
            select e from OutboxEntry e
            where e.state = FAILED and (e.notAfter is null or e.notAfter > :now)
            order by e.settledAt desc, e.id desc""")
    List<OutboxEntry> failed(Instant now, Limit limit);
}
