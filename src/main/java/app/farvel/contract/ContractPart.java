package app.farvel.contract;

import java.time.LocalDate;
import java.util.Optional;

/** What another module, or another part of this one, shows beside a contract. Costs at most one SQL statement. */
public interface ContractPart {

    /** Place among the parts, lowest first. */
    int order();

    /** The part, or nothing when there is nothing to show. */
    Optional<Part> of(Contract contract, LocalDate today);

    /**
     * @param titleKey message key of the heading
     * @param fragment what to render, as in {@code winddown/contract :: part}; finds the model under the name {@code model}
     */
    record Part(String titleKey, String fragment, Object model) {}
}
