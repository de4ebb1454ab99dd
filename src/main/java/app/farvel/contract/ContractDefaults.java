package app.farvel.contract;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a new contract begins with. */
@Component
public class ContractDefaults {

    private final ContractSettings settings;

    ContractDefaults(ContractSettings settings) {
        this.settings = settings;
    }

    /** Days before the last day of notice, the earliest first. */
    public List<Integer> remindBefore() {
        return settings.remindBefore();
    }
}
