package app.farvel.contract.web;

import app.farvel.account.Account;
import app.farvel.account.Places;
import app.farvel.calendar.PublicHolidays;
import app.farvel.contact.ContactService;
import app.farvel.contract.Contract;
import app.farvel.contract.ContractService;
import app.farvel.contract.DocumentService;
import app.farvel.contract.Exit;
import app.farvel.contract.NoticeService;
import app.farvel.contract.Outlook;
import app.farvel.contract.Step;
import app.farvel.shared.Money;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of a contract shows: five statements beside the account's. */
@Component
class ContractPages {

    private static final int MEGABYTE = 1024 * 1024;

    private final ContractService contracts;
    private final ContactService contacts;
    private final DocumentService documents;
    private final NoticeService notices;
    private final PublicHolidays holidays;
    private final Places places;
    private final Clock clock;

    ContractPages(
            ContractService contracts,
            ContactService contacts,
            DocumentService documents,
            NoticeService notices,
            PublicHolidays holidays,
            Places places,
            Clock clock) {
        this.contracts = contracts;
        this.contacts = contacts;
        this.documents = documents;
        this.notices = notices;
        this.holidays = holidays;
        this.places = places;
        this.clock = clock;
    }

    String fill(Model model, UUID id, Account me) {
        var today = me.today(clock.instant());
        var view = contracts.view(id, today);
        var contract = view.contract();
        model.addAttribute("contract", contract);
        model.addAttribute("vendor", view.contact());
        model.addAttribute("terms", contract.terms());
        model.addAttribute("outlook", view.outlook());
        var deadline = Deadline.of(contract, view.outlook());
        model.addAttribute("deadline", deadline);
        model.addAttribute("renewedOn", renewedOn(contract, deadline.nextEnd()));
        model.addAttribute(
                "reminds",
                view.outlook()
                        .deadline()
                        .map(exit -> contract.reminds(exit, view.contact()))
                        .orElse(true));
        model.addAttribute("steps", steps(contract, view.outlook()));
        model.addAttribute("given", notices.standing(id).orElse(null));
        model.addAttribute("manager", contract.managerId().map(contacts::get).orElse(null));
        model.addAttribute("feeAmount", feeAmount(contract));
        model.addAttribute("documents", documents.list(id));
        model.addAttribute("knowsHolidays", holidays.knows(me.country()));
        model.addAttribute("holidayPlaces", holidayPlaces(contract, me.language()));
        model.addAttribute("halfDays", me.hasHalfDaysOff());
        model.addAttribute("largest", DocumentService.LARGEST / MEGABYTE);
        model.addAttribute("space", documents.space(id));
        model.addAttribute("room", documents.room() / MEGABYTE);
        return "contract/page";
    }

    private @Nullable LocalDate renewedOn(Contract contract, @Nullable LocalDate end) {
        return end == null
                ? null
                : contracts.engine(contract).renewedBefore(end).orElse(null);
    }

    private List<String> holidayPlaces(Contract contract, Locale language) {
        return contracts.holidayPlaces(contract).stream()
                .map(place -> places.name(place, language))
                .toList();
    }

    private static @Nullable Money feeAmount(Contract contract) {
        var amount = contract.fee().amount();
        if (amount == null) return null;
        return contract.currency().map(currency -> new Money(amount, currency)).orElse(null);
    }

    private List<Step> steps(Contract contract, Outlook outlook) {
        return outlook.deadline()
                .or(() -> outlook.coming().stream().findFirst())
                .map((Exit exit) -> contracts.engine(contract).explain(exit))
                .orElse(List.of());
    }
}
