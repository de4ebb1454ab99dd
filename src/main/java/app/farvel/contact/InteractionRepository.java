package app.farvel.contact;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface InteractionRepository extends JpaRepository<Interaction, UUID> {

    @Query("select p.contactId from InteractionParticipant p where p.interactionId = :id order by p.id")
    List<UUID> participants(UUID id);

    @Modifying(flushAutomatically = true)
    @Query("delete from InteractionParticipant p where p.interactionId = :id")
    void deleteParticipants(UUID id);
}
