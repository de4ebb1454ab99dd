package app.farvel.contract.web;

import app.farvel.contract.ContractView;
import app.farvel.contract.Notice;
import app.farvel.contract.Timeliness;
import app.farvel.contract.Timeliness.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof of notice, or the question for it.
 *
 * @param notice the one that stands; null when there is none
 * @param timeliness whether it was in time
 * @param withdrawn those taken back
 */
record ProofPage(
        ContractView view,
        @Nullable Notice notice,
        @Nullable Timeliness timeliness,
        List<Notice> withdrawn) {

    /** Whether it was given in another way than the contract asks for; in person is never less than a letter. */
    public boolean isOtherWay() {
        if (notice == null || notice.how() == Notice.How.IN_PERSON) return false;
        return !notice.how().id().equals(view.contract().noticeForm().id());
    }

    /** Whether both the way and the day are right. */
    public boolean isRight() {
        return timeliness != null && timeliness.verdict() == Verdict.IN_TIME && !isOtherWay();
    }
}
