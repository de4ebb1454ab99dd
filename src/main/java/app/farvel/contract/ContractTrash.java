package app.farvel.contract;

import app.farvel.shared.TrashSource;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Contracts in the trash; those of vendors who are in the trash themselves come back with them. */
@Component
class ContractTrash implements TrashSource {

    private final ContractRepository contracts;

    ContractTrash(ContractRepository contracts) {
        this.contracts = contracts;
    }

    @Override
    public String kind() {
        return "contract";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Trashed> trashed(int from, int most, Locale language) {
        return contracts.trashed(Limit.of(from + most)).stream()
                .skip(from)
                .map(ContractTrash::trashed)
                .toList();
    }

    private static Trashed trashed(ContractRepository.Known known) {
        var contract = known.contract();
        return new Trashed(
                contract.id(),
                contract.title(),
                known.contact().displayName(),
                contract.trashedAt().orElseThrow(),
                "/contracts/" + contract.id() + "/restore");
    }
}
