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
 * @param runningOn those that would run on once the case is closed: the one that ends with it, or any where none was chosen
 * @param clash where it contradicts the last day together
 */
public record CasePapers(
        List<Contract> contracts,
        Optional<LinkedContract> binding,
        Optional<Judgement> judgement,
        List<Contract> runningOn,
        Optional<ContractMismatch> clash) {}
