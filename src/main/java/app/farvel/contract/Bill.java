package app.farvel.contract;

import app.farvel.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The invoices that are still to come.
 *
 * @param invoices the soonest first
 */
public record Bill(List<Invoice> invoices, Money total) {

    /** How many of them are for a whole period. */
    public long wholes() {
        return invoices.stream().filter(Invoice::isWhole).count();
    }

    /** The last of all, where the contract cuts its period off. */
    public Optional<Invoice> cutOff() {
        return invoices.stream().filter(invoice -> !invoice.isWhole()).findFirst();
    }

    /** When the first of the whole ones falls due; there has to be one. */
    public LocalDate firstDue() {
        return invoices.get(0).due();
    }

    /** When the last of the whole ones falls due; there has to be one. */
    public LocalDate lastDue() {
        return invoices.get((int) wholes() - 1).due();
    }
}
