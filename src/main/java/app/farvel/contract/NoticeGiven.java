package app.farvel.contract;

import java.time.LocalDate;
import java.util.UUID;

/** Published when notice was recorded, in the same transaction. */
public record NoticeGiven(UUID contractId, LocalDate givenOn, Notice.How how) {}
