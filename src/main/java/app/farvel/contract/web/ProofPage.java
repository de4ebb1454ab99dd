package app.farvel.contract.web;

import app.farvel.contract.ContractView;
import app.farvel.contract.Notice;
import app.farvel.contract.Timeliness;
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
        List<Notice> withdrawn) {}
