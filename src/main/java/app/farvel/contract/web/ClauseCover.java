package app.farvel.contract.web;

import app.farvel.contract.ClauseKind;
import app.farvel.contract.ClauseService.Listed;
import java.util.List;

/** Which of the kinds a contract needs are on its list. */
record ClauseCover(List<Kind> kinds) {

    /** A kind: on the list, and perhaps agreed already. */
    record Kind(String id, boolean isThere, boolean isAgreed) {}

    static ClauseCover of(List<Listed> clauses) {
        return new ClauseCover(ClauseKind.needed().stream()
                .map(kind -> {
                    var own = clauses.stream()
                            .map(Listed::clause)
                            .filter(clause -> clause.kind() == kind)
                            .toList();
                    return new Kind(kind.id(), !own.isEmpty(), own.stream().anyMatch(clause -> clause.isAgreed()));
                })
                .toList());
    }

    public long covered() {
        return kinds.stream().filter(Kind::isThere).count();
    }
}
