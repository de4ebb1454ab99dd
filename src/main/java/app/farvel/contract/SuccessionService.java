package app.farvel.contract;

import app.farvel.contact.Contact;
import app.farvel.contact.ContactRow;
import app.farvel.contact.ContactService;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which contract takes another one's place, and how the two meet in time. */
@Service
@Transactional
public class SuccessionService {

    private static final int MOST = 30;
    private static final UUID NOBODY = new UUID(0, 0);

    private final SuccessionRepository candidates;
    private final ContractService contracts;
    private final LeavingService leaving;
    private final ContactService contacts;

    SuccessionService(
            SuccessionRepository candidates,
            ContractService contracts,
            LeavingService leaving,
            ContactService contacts) {
        this.candidates = candidates;
        this.contracts = contracts;
        this.leaving = leaving;
        this.contacts = contacts;
    }

    /** A contract and whose it is. */
    public record Candidate(Contract contract, Contact contact) {}

    /** What a search found: contracts, and vendors who may get one. */
    public record Found(List<Candidate> contracts, List<ContactRow> contacts) {}

    /** What may take its place, at most 30 of each; without words the newest contracts, and nobody. */
    @Transactional(readOnly = true)
    public Found find(UUID contractId, String words) {
        contracts.get(contractId);
        if (words.isEmpty()) return new Found(listed(candidates.newest(contractId, Limit.of(MOST))), List.of());
        var people = contacts.matches(words).all().stream().limit(MOST).toList();
        var ids = people.isEmpty()
                ? List.of(NOBODY)
                : people.stream().map(ContactRow::id).toList();
        return new Found(listed(candidates.found(contractId, ids, like(words), Limit.of(MOST))), people);
    }

    private static List<Candidate> listed(List<ContractRepository.Known> known) {
        return known.stream()
                .map(one -> new Candidate(one.contract(), one.contact()))
                .toList();
    }

    private static String like(String words) {
        return "%" + words.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }

    /** The one that takes its place, unless it is in the trash. */
    @Transactional(readOnly = true)
    public Optional<Candidate> successor(UUID contractId) {
        return leaving.successor(contractId)
                .map(contract -> new Candidate(contract, contacts.get(contract.contactId())));
    }

    /**
     * Links the contract that takes its place.
     *
     * @return false when it cannot: it is the contract itself, or was replaced by it, near or far
     */
    public boolean link(UUID contractId, UUID successorId) {
        contracts.get(contractId);
        contracts.get(successorId);
        if (leadsTo(successorId, contractId)) return false;
        contracts.giveWay(contractId, successorId);
        return true;
    }

    public void unlink(UUID contractId) {
        contracts.giveWay(contractId, null);
    }

    private boolean leadsTo(UUID from, UUID to) {
        var seen = new HashSet<UUID>();
        for (@Nullable UUID at = from; at != null && seen.add(at); at = after(at)) if (at.equals(to)) return true;
        return false;
    }

    private @Nullable UUID after(UUID contractId) {
        return contracts.evenTrashed(contractId).successorId().orElse(null);
    }

    /** How the two meet; nothing while either is not known. */
    @Transactional(readOnly = true)
    public Optional<Succession> succession(UUID contractId, LocalDate today) {
        var old = contracts.get(contractId);
        var last = leaving.lastDay(old, today);
        if (last.isEmpty()) return Optional.empty();
        return leaving.successor(contractId)
                .map(next -> new Succession(
                        old.terms().start(),
                        last.get(),
                        next.terms().start(),
                        contracts.outlook(next, today).endsByItself()));
    }

    /** Whether the old one's last day is settled: notice was given, or it ends by itself. */
    @Transactional(readOnly = true)
    public boolean isSettled(UUID contractId, LocalDate today) {
        return leaving.isSettled(contracts.get(contractId), today);
    }
}
