package app.farvel.winddown;

import app.farvel.contract.Contract;
import app.farvel.contract.Exit;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeEngine;
import app.farvel.contract.Outlook;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The contract that ends with a wind-down, and how one gets out of it.
 *
 * @param notice the one that was given, when one was
 */
public record Binding(Contract contract, NoticeEngine engine, Outlook outlook, Optional<Notice> notice) {

    /** The day on which it best ends: as noticed, at the coming deadline, or as soon as it can. */
    public Optional<LocalDate> exit() {
        return notice.map(Notice::endsOn)
                .or(() -> outlook.deadline().map(Exit::endsOn))
                .or(() -> outlook.hasEnded() ? Optional.empty() : outlook.endsByItself())
                .or(outlook::ifGivenToday);
    }

    /** The last day on which notice must be given for that exit; nothing when it was given, or any day will do. */
    public Optional<LocalDate> noticeBy() {
        return notice.isPresent() ? Optional.empty() : outlook.deadline().map(Exit::noticeBy);
    }
}
