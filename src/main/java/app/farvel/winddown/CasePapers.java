package app.farvel.winddown;

import app.farvel.contract.Contract;
import app.farvel.contract.Judgement;
import java.util.List;
import java.util.Optional;

/**
 * The contract that ends with a case, for playbooks that know of contracts.
 *
 * @param contracts those it may be
 * @param judgement what is to be thought of the notice, when one was given
 * @param clash where it contradicts the last day together
 */
public record CasePapers(
        List<Contract> contracts, Optional<Binding> binding, Optional<Judgement> judgement, Optional<Clash> clash) {}
