package app.farvel.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether notice was given, beside the contract. */
@Component
class NoticePart implements ContractPart {

    private final NoticeService notices;

    NoticePart(NoticeService notices) {
        this.notices = notices;
    }

    /** @param notice the one that stands */
    public record Known(Contract contract, Optional<Notice> notice) {}

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Part> of(Contract contract, LocalDate today) {
        var known = new Known(contract, notices.standing(contract.id()));
        return Optional.of(new Part("paper.part", "contract/proof :: part", known));
    }
}
