package app.farvel.contact;

import app.farvel.shared.NewId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organisations and tags by name: the one there is, or a new one. Safe when two people add the same name at once. */
@Component
class TagsAndOrganizations {

    private final ContactRepository contacts;
    private final ContactSql sql;

    TagsAndOrganizations(ContactRepository contacts, ContactSql sql) {
        this.contacts = contacts;
        this.sql = sql;
    }

    /** Null for a blank name. */
    @Nullable
    Organization organization(String name) {
        if (name.isBlank()) return null;
        var folded = Organization.folded(name);
        var found = contacts.organizations(folded);
        if (!found.isEmpty()) return found.get(0);
        sql.insert(new Organization(NewId.next(), name));
        return contacts.organizations(folded).get(0);
    }

    /** One tag for names that fold to the same. */
    List<Tag> tags(Collection<String> names) {
        var wanted = new LinkedHashMap<String, String>();
        names.forEach(name -> wanted.putIfAbsent(Tag.folded(name), name));
        var found = find(wanted.keySet());
        wanted.forEach((folded, name) -> {
            if (!found.containsKey(folded)) sql.insert(new Tag(NewId.next(), name));
        });
        return List.copyOf((found.size() == wanted.size() ? found : find(wanted.keySet())).values());
    }

    private Map<String, Tag> find(Collection<String> folded) {
        if (folded.isEmpty()) return Map.of();
        return contacts.tags(folded).stream().collect(Collectors.toMap(Tag::folded, Function.identity()));
    }
}
