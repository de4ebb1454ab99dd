package app.farvel.winddown;

import app.farvel.contract.Contract;
import app.farvel.contract.Exit;
import app.farvel.contract.Notice;
import app.farvel.contract.Outlook;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The contract that ends with a case.
 *
 * @param notice that was given and stands
 * @param clash where it contradicts the last day together
 */
public record CaseContract(Contract contract, Outlook outlook, Optional<Notice> notice, Optional<Clash> clash) {

    /**
     * The contract and the case do not end on the same day.
     *
     * @param runsOn whether the contract runs on beyond the last day; else it ends before that
     */
    public record Clash(LocalDate contractEnds, boolean runsOn) {}

    public Optional<LocalDate> noticeBy() {
        return outlook.deadline().map(Exit::noticeBy);
    }

    /** Days until the last day of notice; 0 on the day itself. */
    public long daysLeft() {
        return noticeBy()
                .map(day -> ChronoUnit.DAYS.between(outlook.today(), day))
                .orElse(0L);
    }
}
