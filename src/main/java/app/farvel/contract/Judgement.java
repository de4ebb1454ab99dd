package app.farvel.contract;

import app.farvel.contract.Timeliness.Verdict;
import java.time.LocalDate;

/**
 * What is to be thought of a notice, by the terms of its contract.
 *
 * @param asked the way the contract asks for
 * @param counts the day that counts: on which it was sent, or was there
 * @param expected whether it was posted, and that day is only when letters usually are there
 */
public record Judgement(Notice notice, NoticeForm asked, LocalDate counts, boolean expected, Timeliness timeliness) {

    /** Whether it was given in another way than the contract asks for. */
    public boolean isOtherWay() {
        return !asked.isMetBy(notice.how());
    }

    /** Whether nothing is left to worry about: way and day are right, and known. */
    public boolean isRight() {
        return isInTime() && !expected && !isOtherWay();
    }

    /** Whether it was there on a working day early enough, or will be. */
    public boolean isInTime() {
        return timeliness.verdict() == Verdict.IN_TIME;
    }
}
