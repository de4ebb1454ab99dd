package app.farvel.contact;

import app.farvel.contact.Likeness.By;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds who may be there already, before somebody is added a second time. The trash is left alone. */
@Service
@Transactional(readOnly = true)
public class Likenesses {

    private static final int MOST = 3;

    private final ContactIndex index;
    private final ContactRepository contacts;

    Likenesses(ContactIndex index, ContactRepository contacts) {
        this.index = index;
        this.contacts = contacts;
    }

    /**
     * Those with the same name in any order and spelling, or with one of the addresses; each of them once, at most three of a
     * kind.
     *
     * @param name of the person, or of the organisation where there is no person
     * @param but left out: who is being added
     */
    public List<Likeness> of(String name, Collection<String> emails, Collection<String> phones, UUID but) {
        var found = new ArrayList<Likeness>();
        named(name).stream().map(row -> Likeness.of(By.NAME, row)).forEach(found::add);
        found.addAll(at(By.EMAIL, emails.stream().map(PointKind.EMAIL::compared).toList()));
        found.addAll(at(
                By.PHONE,
                phones.stream().flatMap(phone -> Tel.sought(phone).stream()).toList()));
        var seen = new HashSet<>(Set.of(but));
        return found.stream().filter(likeness -> seen.add(likeness.id())).toList();
    }

    private List<ContactRow> named(String name) {
        var words = Folding.allWords(name);
        if (words.isEmpty()) return List.of();
        return index.withWords(Folding.words(name)).stream()
                .filter(row -> isNamed(row.displayName(), words))
                .limit(MOST)
                .toList();
    }

    private static boolean isNamed(String known, List<String> words) {
        var own = new ArrayList<>(Folding.allWords(known));
        if (own.size() != words.size()) return false;
        var spellings = Folding.otherSpellings(known);
        return words.stream().allMatch(word -> own.remove(word) || spellings.contains(word));
    }

    private List<Likeness> at(By by, Collection<String> compared) {
        if (compared.isEmpty()) return List.of();
        var kind = PointKind.valueOf(by.name());
        return contacts.at(kind, compared, Limit.of(MOST)).stream()
                .map(contact -> Likeness.of(by, contact))
                .toList();
    }
}
