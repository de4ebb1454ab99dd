package app.farvel.contract;

import java.util.UUID;

/** Notice was given already, and not taken back. */
public class NoticeStands extends RuntimeException {

    NoticeStands(UUID contractId, UUID noticeId) {
        super("Notice " + noticeId + " of contract " + contractId + " stands");
    }
}
