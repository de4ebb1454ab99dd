package app.farvel.contract.web;

import app.farvel.contract.ContractView;
import app.farvel.contract.Judgement;
import app.farvel.contract.Notice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proof of notice, or the question for it.
 *
 * @param notice the one that stands; null when there is none
 * @param judgement whether it was given right, and in time
 * @param withdrawn those taken back
 */
record ProofPage(
        ContractView view,
        @Nullable Notice notice,
        @Nullable Judgement judgement,
        List<Notice> withdrawn) {}
