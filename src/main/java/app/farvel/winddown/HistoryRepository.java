package app.farvel.winddown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface HistoryRepository extends JpaRepository<HistoryEntry, UUID> {

    List<HistoryEntry> findByWinddownIdOrderByHappenedAtDescIdDesc(UUID winddownId);

    boolean existsByWinddownIdAndKind(UUID winddownId, HistoryEntry.Kind kind);

    /** What brought the wind-down to the stage last. */
    @Query("""
            select e from HistoryEntry e
            where e.winddownId = :windDownId and e.stageTo = :stage and e.stageFrom <> e.stageTo
            order by e.happenedAt desc, e.id desc limit 1""")
    Optional<HistoryEntry> arrival(UUID windDownId, Stage stage);

    /** The changes of stage in a contact's wind-downs, newest first. */
    @Query("""
            select new app.farvel.winddown.HistoryRepository$TurningPoint(e, w.playbook)
            from HistoryEntry e join WindDown w on w.id = e.winddownId
            where w.contactId = :contactId and w.trashedAt is null
              and (e.stageFrom <> e.stageTo or e.kind = app.farvel.winddown.HistoryEntry.Kind.STARTED)
            order by e.happenedAt desc""")
    List<TurningPoint> turningPoints(UUID contactId);

    /** An event that moved a wind-down on, and its playbook. */
    record TurningPoint(HistoryEntry event, String playbook) {}

    void deleteByWinddownIdIn(Collection<UUID> winddownIds);
}
