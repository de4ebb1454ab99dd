package app.farvel.contract;

import app.farvel.shared.Money;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract as it is written down.
 *
 * @param contactId the vendor
 * @param managerId the contact who looks after it on the vendor's side
 * @param destination where notice has to get
 * @param currency ISO 4217; empty while neither price nor fee is known
 * @param clause the words about notice
 * @param clausePage where they stand: a page or a paragraph
 * @param remindBefore days before the last day of notice, the earliest first
 * @param replaces the contract this one takes the place of
 */
public record ContractDetails(
        UUID id,
        UUID contactId,
        @Nullable UUID managerId,
        String title,
        String number,
        VendorKind kind,
        Terms terms,
        NoticeForm noticeForm,
        NoticeAddress noticeAddress,
        Destination destination,
        Fee fee,
        @Nullable Price price,
        String currency,
        String clause,
        String clausePage,
        List<Integer> remindBefore,
        String notes,
        @Nullable UUID replaces,
        @Nullable UUID batchId) {

    Optional<Money> amount() {
        return Optional.ofNullable(price).map(Price::amount);
    }
}
