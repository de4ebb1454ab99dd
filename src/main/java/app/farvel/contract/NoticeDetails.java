package app.farvel.contract;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a notice that was given.
 *
 * @param id given by whoever asks, so that asking twice records once
 * @param givenOn when it was sent, or handed over
 * @param arrivedOn when it was there; null while that is not known
 * @param recipient who got it; may be empty
 * @param reference by which it is found again; may be empty
 * @param endsOn the contract's last day, as the notice says; not before {@code givenOn}
 * @param documentId the contract's document that proves it, or null
 */
public record NoticeDetails(
        UUID id,
        LocalDate givenOn,
        @Nullable LocalDate arrivedOn,
        Notice.How how,
        String recipient,
        String reference,
        LocalDate endsOn,
        String note,
        @Nullable UUID documentId) {

    NoticeDetails provenBy(UUID document) {
        return new NoticeDetails(id, givenOn, arrivedOn, how, recipient, reference, endsOn, note, document);
    }
}
