package app.farvel.mail;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface MailAttachmentRepository extends JpaRepository<MailAttachment, UUID> {

    @Query("select a from MailAttachment a where a.mailId = :mailId order by a.position")
    List<MailAttachment> of(UUID mailId);

    @Modifying
    @Query("delete from MailAttachment a where a.mailId = :mailId")
    void deleteOf(UUID mailId);
}
