package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.contact.ContactService;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractService;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages about leaving a contract share: the contract, whose it is, and the day. */
@Component
class ClauseFrame {

    private final ContractService contracts;
    private final ContactService contacts;
    private final Clock clock;

    ClauseFrame(ContractService contracts, ContactService contacts, Clock clock) {
        this.contracts = contracts;
        this.contacts = contacts;
        this.clock = clock;
    }

    Contract fill(Model model, UUID contractId, Account me) {
        var contract = contracts.get(contractId);
        model.addAttribute("contract", contract);
        model.addAttribute("contact", contacts.get(contract.contactId()));
        model.addAttribute("nav", "contracts");
        model.addAttribute("today", today(me));
        return contract;
    }

    LocalDate today(Account me) {
        return me.today(clock.instant());
    }

    Instant now() {
        return clock.instant();
    }
}
