package app.farvel.gathering;

import app.farvel.shared.TrashSource;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tables in the trash, with their dates and guests. */
@Component
class GatheringTrash implements TrashSource {

    private final GatheringRepository gatherings;

    GatheringTrash(GatheringRepository gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public String kind() {
        return "gathering";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Trashed> trashed(int from, int most, Locale language) {
        return gatherings.trashed(Limit.of(from + most)).stream()
                .skip(from)
                .map(table -> new Trashed(
                        table.id(),
                        table.title(),
                        table.place().onOneLine(),
                        table.trashedAt().orElseThrow(),
                        "/gatherings/" + table.id() + "/restore"))
                .toList();
    }
}
