package app.farvel.gathering;

import app.farvel.shared.EmailAddress;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface GuestRepository extends JpaRepository<Guest, UUID> {

    Optional<Guest> findByGatheringIdAndContactId(UUID gatheringId, UUID contactId);

    List<Guest> findByGatheringId(UUID gatheringId);

    List<Guest> findByGatheringIdAndContactIdIn(UUID gatheringId, Collection<UUID> contactIds);

    List<Guest> findByContactId(UUID contactId);

    /** The regulars who were not asked to the date; by name. */
    @Query("""
            select new app.farvel.gathering.GuestRow(null, g, c, '')
            from Guest g join Contact c on c.id = g.contactId
            where g.gatheringId = :gatheringId and g.regular = true and g.leftAt is null and c.trashedAt is null
              and not exists (
                select 1 from Invitation i join Occurrence o on o.id = i.occurrenceId
                where i.guestId = g.id and o.gatheringId = :gatheringId and o.plannedOn = :plannedOn)
            order by c.sortKey, g.id""")
    List<GuestRow> unasked(UUID gatheringId, LocalDate plannedOn);

    /** How many guests there are. */
    record Count(long regulars, long left, long once, long silent) {}

    /** The regulars, then who comes to single dates, then who left; by name. */
    @Query("""
            select new app.farvel.gathering.GuestRow(null, g, c, p.address)
            from Guest g
            join Contact c on c.id = g.contactId
            left join ContactPoint p on p.contactId = c.id and p.kind = EMAIL and p.preferred = true
            where g.gatheringId = :gatheringId
            order by case when g.leftAt is not null then 2 when g.regular = true then 0 else 1 end, c.sortKey, g.id""")
    List<GuestRow> roster(UUID gatheringId, Pageable page);

    @Query("""
            select new app.farvel.gathering.GuestRepository$Count(
                count(case when g.leftAt is null and g.regular = true then 1 end),
                count(case when g.leftAt is not null then 1 end),
                count(case when g.leftAt is null and g.regular = false then 1 end),
                count(case when g.leftAt is null and p.id is null then 1 end))
            from Guest g
            left join ContactPoint p on p.contactId = g.contactId and p.kind = EMAIL and p.preferred = true
            where g.gatheringId = :gatheringId""")
    Count count(UUID gatheringId);

    /** The guests whom any of their addresses names, however it is written. */
    default List<Guest> withEmail(UUID gatheringId, String email) {
        return withCompared(gatheringId, EmailAddress.compared(EmailAddress.clean(email)));
    }

    @Query("""
            select distinct g from Guest g join ContactPoint p on p.contactId = g.contactId
            where g.gatheringId = :gatheringId and p.kind = EMAIL and p.compared = :compared""")
    List<Guest> withCompared(UUID gatheringId, String compared);

    @Query(
            "select p.contactId from ContactPoint p where p.kind = EMAIL and p.preferred = true and p.contactId in :contactIds")
    List<UUID> withAnyEmail(Collection<UUID> contactIds);

    /** Who keeps promising and does not come, by name. */
    @Query("""
            select new app.farvel.gathering.GuestRow(null, g, c, '')
            from Guest g join Contact c on c.id = g.contactId
            where g.absences >= :many and g.leftAt is null and c.trashedAt is null order by c.sortKey, g.id""")
    List<GuestRow> absent(int many, Limit limit);

    /** For whom somebody asked, by a link that is over, that they be invited no more; by name. */
    @Query("""
            select new app.farvel.gathering.GuestRow(null, g, c, '')
            from Guest g join Contact c on c.id = g.contactId
            where g.stopAskedAt is not null and g.leftAt is null and c.trashedAt is null order by c.sortKey, g.id""")
    List<GuestRow> stopAsked(Limit limit);

    @Query("select distinct g.gatheringId from Guest g where g.regular = true and g.leftAt is null")
    Set<UUID> gatheringsWithRegulars();

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("delete from Guest g where g.contactId = :contactId")
    void eraseOf(UUID contactId);
}
