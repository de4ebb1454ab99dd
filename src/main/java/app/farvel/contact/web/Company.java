package app.farvel.contact.web;

import app.farvel.contact.ContactMatches;
import app.farvel.contact.ContactRow;
import app.farvel.contact.ContactService;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Who took part in a touch: found by what was typed of their names, asked back where that fits several. */
@Component
class Company {

    private static final int MOST_CANDIDATES = 8;

    private final ContactService contacts;

    Company(ContactService contacts) {
        this.contacts = contacts;
    }

    /** Somebody to tick. */
    record Person(UUID id, String name, String place, boolean isChosen) {}

    /** Those who are known to have taken part, and those to choose from. */
    record Found(List<UUID> ids, List<Person> people) {}

    Found find(InteractionForm form, Errors errors) {
        var people = new LinkedHashMap<UUID, Person>();
        for (var contact : contacts.byIds(form.chosen()).values())
            people.put(contact.id(), new Person(contact.id(), contact.displayName(), contact.organization(), true));
        for (var typed : form.with()) add(typed, people, errors);
        var ids = people.values().stream()
                .filter(Person::isChosen)
                .map(Person::id)
                .toList();
        return new Found(ids, List.copyOf(people.values()));
    }

    /** Names that fit what was typed, for the browser to propose. */
    List<String> names(Collection<String> typed) {
        return typed.stream()
                .filter(text -> !text.isBlank())
                .flatMap(text -> contacts.matches(text).all().stream())
                .map(ContactRow::displayName)
                .distinct()
                .limit(MOST_CANDIDATES)
                .toList();
    }

    private void add(String typed, LinkedHashMap<UUID, Person> people, Errors errors) {
        var matches = contacts.matches(typed);
        if (matches.candidates().stream().anyMatch(row -> isChosen(people, row.id()))) return;
        var one = matches.theOne(typed);
        if (one.isPresent()) people.put(one.get().id(), person(one.get(), true));
        else if (matches.isEmpty()) errors.rejectValue("with", "contact.log.with.none", new Object[] {typed}, null);
        else ask(typed, matches, people, errors);
    }

    private static void ask(String typed, ContactMatches matches, LinkedHashMap<UUID, Person> people, Errors errors) {
        var code = matches.named().isEmpty() ? "contact.log.with.unnamed" : "contact.log.with.several";
        matches.candidates().stream()
                .limit(MOST_CANDIDATES)
                .forEach(row -> people.putIfAbsent(row.id(), person(row, false)));
        errors.rejectValue("with", code, new Object[] {typed}, null);
    }

    private static boolean isChosen(LinkedHashMap<UUID, Person> people, UUID id) {
        var person = people.get(id);
        return person != null && person.isChosen;
    }

    private static Person person(ContactRow row, boolean isChosen) {
        return new Person(row.id(), row.displayName(), row.place(), isChosen);
    }
}
