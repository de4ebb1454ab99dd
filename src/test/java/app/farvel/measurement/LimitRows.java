package app.farvel.measurement;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Twenty contacts from a place of the alphabet on, by the plainest way there is. */
@Component
@Profile("measurement")
class LimitRows {

    private static final int COUNT = 20;

    private final EntityManager entities;

    LimitRows(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional(readOnly = true)
    public List<LimitRow> from(String sortKey) {
        return entities.createQuery("""
                        select new app.farvel.measurement.LimitRow(c.id, c.name, c.organization, c.role, c.lastTouchOn)
                        from Contact c where c.sortKey >= :from and c.trashedAt is null
                        order by c.accountId, c.sortKey, c.id""", LimitRow.class)
                .setParameter("from", sortKey)
                .setMaxResults(COUNT)
                .getResultList();
    }
}
