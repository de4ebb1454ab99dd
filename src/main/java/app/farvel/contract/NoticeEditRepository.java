package app.farvel.contract;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface NoticeEditRepository extends JpaRepository<NoticeEdit, UUID> {

    List<NoticeEdit> findByNoticeIdOrderByEditedAtDescIdDesc(UUID noticeId);
}
