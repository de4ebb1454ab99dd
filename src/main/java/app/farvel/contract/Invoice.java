package app.farvel.contract;

import app.farvel.shared.Money;
import java.time.LocalDate;

/**
 * What is paid for one billing period.
 *
 * @param due the period's first day when it is paid in advance, else the day after the last
 * @param first the period's first day
 * @param last its last day, or the contract's where that comes before
 * @param isWhole whether the contract lasts as long as the period; if not, its days are paid
 */
public record Invoice(LocalDate due, LocalDate first, LocalDate last, Money amount, boolean isWhole) {}
