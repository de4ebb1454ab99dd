package app.farvel.contract;

import app.farvel.shared.TrashSource;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Documents in the trash; those of contracts that are in the trash themselves come back with them. */
@Component
class DocumentTrash implements TrashSource {

    private final DocumentRepository documents;

    DocumentTrash(DocumentRepository documents) {
        this.documents = documents;
    }

    @Override
    public String kind() {
        return "document";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Trashed> trashed(int from, int most, Locale language) {
        return documents.trashed(Limit.of(from + most)).stream()
                .skip(from)
                .map(DocumentTrash::trashed)
                .toList();
    }

    private static Trashed trashed(DocumentRepository.Known known) {
        var document = known.document();
        return new Trashed(
                document.id(),
                document.name(),
                known.contract(),
                document.trashedAt().orElseThrow(),
                "/contracts/" + document.contractId() + "/documents/" + document.id() + "/restore");
    }
}
