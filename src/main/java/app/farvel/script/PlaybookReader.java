package app.farvel.script;

import app.farvel.script.ChecklistItem.When;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code playbook.yaml}: everything of a playbook but its words. */
final class PlaybookReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> RESERVED =
            Set.of("tone", "language", "channel", "version", "id", "subject", "body", "playbook", "notice-by");
    private static final List<String> KEYS =
            List.of("scenario", "order", "steps", "fields", "checklist", "follow-ups", "answers", "outcomes");
    private static final Set<String> KNOWN_FACTS =
            Set.of("last-delivered-work", "last-help-given", "last-touch", "since");

    private final Entries file;

    private PlaybookReader(Entries file) {
        this.file = file;
    }

    static Playbook read(String id, String yaml, Faults faults) {
        return new PlaybookReader(Entries.parse(yaml, faults)).playbook(id);
    }

    private Playbook playbook(String id) {
        file.expect(KEYS, List.of("proposed-for", "variants", "papers", "former-after", "plan"));
        var steps = ids("steps", file.texts("steps"));
        if (steps.size() != 3) file.fault("steps", "must be exactly three, are " + steps.size());
        var fields = fields(steps);
        checkSuggestions(fields);
        checkPairs(fields);
        var variants = ids("variants", file.textsIfAny("variants"));
        var checklist = checklist(fields, variants);
        var followUps = followUps(fields);
        return new Playbook(
                id,
                file.text("scenario"),
                file.number("order"),
                ids("proposed-for", file.textsIfAny("proposed-for")),
                steps,
                fields,
                variants,
                checklist,
                followUps,
                ids("answers", file.texts("answers")),
                ids("outcomes", file.texts("outcomes")),
                formerAfter(),
                plan(checklist, followUps),
                papers(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    private PlanRoles plan(List<ChecklistItem> checklist, List<FollowUp> followUps) {
        if (!file.has("plan")) return PlanRoles.NONE;
        var roles = file.entries("plan");
        roles.expect(List.of("expected", "answer", "agreed"), List.of());
        return new PlanRoles(
                known(roles, "expected", followUps.stream().map(FollowUp::id).toList()),
                known(roles, "answer", file.texts("answers")),
                known(roles, "agreed", checklist.stream().map(ChecklistItem::id).toList()));
    }

    private static String known(Entries roles, String role, List<String> ids) {
        var id = roles.text(role);
        if (!ids.contains(id)) roles.fault(role, "unknown id " + id);
        return id;
    }

    private List<String> formerAfter() {
        var outcomes = file.texts("outcomes");
        var ending = file.textsIfAny("former-after");
        for (var outcome : ending)
            if (!outcomes.contains(outcome)) file.fault("former-after", "unknown outcome " + outcome);
        return ending;
    }

    private List<Paper> papers() {
        if (!file.has("papers")) return List.of();
        var papers = new ArrayList<Paper>();
        for (var id : ids("papers", file.texts("papers"))) {
            if (Paper.ids().contains(id)) papers.add(Paper.of(id));
            else file.fault("papers", "unknown paper " + id + "; known papers are " + String.join(", ", Paper.ids()));
        }
        return List.copyOf(papers);
    }

    private List<Field> fields(List<String> steps) {
        var entries = file.entries("fields");
        var fields = new ArrayList<Field>();
        for (var id : ids("fields", List.copyOf(entries.keys()))) {
            if (RESERVED.contains(id) || Facts.isFact(id) || PaperFact.named(id).isPresent())
                entries.fault(id, "is a reserved name");
            fields.add(field(id, entries.entries(id), steps));
        }
        return List.copyOf(fields);
    }

    private static Field field(String id, Entries entry, List<String> steps) {
        entry.allow(List.of("step", "type", "required", "suggest", "options", "silent", "of", "names"));
        var step = entry.text("step");
        if (!steps.contains(step))
            entry.fault("step", "unknown step " + step + "; known steps are " + String.join(", ", steps));
        var type = type(entry);
        return new Field(
                id,
                step,
                type,
                type == FieldType.PAIRS || entry.flag("required"),
                entry.textIfAny("suggest"),
                options(entry, type),
                silent(entry),
                halves(entry, type),
                entry.flag("names"));
    }

    private static List<String> options(Entries entry, FieldType type) {
        if (type != FieldType.CHOICE) {
            if (entry.has("options")) entry.fault("options", "only a choice has any");
            return List.of();
        }
        if (entry.flag("required")) entry.fault("required", "a choice always has an answer: its first option");
        var options = ids(entry, "options", entry.texts("options"));
        if (options.size() == 1) entry.fault("options", "must be two at least");
        return options;
    }

    private static List<String> silent(Entries entry) {
        var silent = entry.textsIfAny("silent");
        for (var id : silent)
            if (!entry.textsIfAny("options").contains(id)) entry.fault("silent", "unknown option " + id);
        return silent;
    }

    private static List<String> halves(Entries entry, FieldType type) {
        if (type != FieldType.PAIRS) {
            if (entry.has("of")) entry.fault("of", "only pairs are of anything");
            return List.of();
        }
        for (var key : List.of("required", "suggest", "names"))
            if (entry.has(key)) entry.fault(key, "belongs to the lists that the pairs are of");
        var halves = entry.texts("of");
        if (Set.copyOf(halves).size() != 2 || halves.size() != 2) entry.fault("of", "must be exactly two lists");
        return halves;
    }

    /** The two lists of pairs are asked in the same step, and both must be answered. */
    private void checkPairs(List<Field> fields) {
        for (var pairs : fields)
            for (var id : pairs.of()) {
                var list = fields.stream()
                        .filter(field -> field.id().equals(id) && field.type() == FieldType.LIST)
                        .filter(field -> field.step().equals(pairs.step()) && field.required())
                        .filter(field -> field.suggest() == null)
                        .findFirst();
                var isShared = fields.stream()
                        .anyMatch(other -> other != pairs && other.of().contains(id));
                if (list.isEmpty() || isShared)
                    file.fault(
                            "fields." + pairs.id() + ".of",
                            id
                                    + " is no required list of the same step, for these pairs alone and without a suggestion");
            }
    }

    private static FieldType type(Entries entry) {
        var type = entry.text("type");
        for (var known : FieldType.values()) if (known.id().equals(type)) return known;
        entry.fault("type", "unknown type " + type + "; known types are text, date, list, pairs, number, choice");
        return FieldType.TEXT;
    }

    private void checkSuggestions(List<Field> fields) {
        for (var field : fields) {
            var suggest = field.suggest();
            if (suggest == null || suggest.equals(Field.FIRST_FRIDAY) && field.type() == FieldType.DATE) continue;
            var place = "fields." + field.id() + ".suggest";
            if (field.type() == FieldType.DATE) rule(file, place, suggest, fields, DateRule.TODAY);
            else if (field.type() != FieldType.TEXT || !KNOWN_FACTS.contains(suggest))
                file.fault(
                        place,
                        "unknown suggestion " + suggest + " for a "
                                + field.type().id());
        }
    }

    private List<ChecklistItem> checklist(List<Field> fields, List<String> variants) {
        var items = new ArrayList<ChecklistItem>();
        for (var entry : file.list("checklist")) {
            entry.allow(List.of("id", "when", "due", "for", "owner"));
            var due = entry.has("due")
                    ? rule(entry, "due", entry.text("due"), fields, DateRule.SENT, DateRule.NOTICE_BY)
                    : null;
            items.add(new ChecklistItem(entry.text("id"), when(entry), due, variants(entry, variants), owner(entry)));
        }
        ids("checklist", items.stream().map(ChecklistItem::id).toList());
        return List.copyOf(items);
    }

    private static List<String> variants(Entries entry, List<String> known) {
        var variants = entry.textsIfAny("for");
        for (var variant : variants)
            if (!known.contains(variant))
                entry.fault("for", "unknown variant " + variant + "; known are " + String.join(", ", known));
        return variants;
    }

    private static String owner(Entries entry) {
        if (!entry.has("owner")) return ChecklistItem.OWNERS.get(0);
        var owner = entry.text("owner");
        if (!ChecklistItem.OWNERS.contains(owner))
            entry.fault("owner", "must be " + String.join(", ", ChecklistItem.OWNERS) + "; is " + owner);
        return owner;
    }

    private static When when(Entries entry) {
        var when = entry.text("when");
        for (var known : When.values()) if (known.id().equals(when)) return known;
        entry.fault("when", "must be before or after");
        return When.BEFORE;
    }

    private List<FollowUp> followUps(List<Field> fields) {
        var followUps = new ArrayList<FollowUp>();
        for (var entry : file.list("follow-ups")) {
            entry.expect(List.of("id", "due"));
            var due = rule(entry, "due", entry.text("due"), fields, DateRule.SENT);
            if (due != null) followUps.add(new FollowUp(entry.text("id"), due));
        }
        ids("follow-ups", followUps.stream().map(FollowUp::id).toList());
        return List.copyOf(followUps);
    }

    /** A rule counted from an anchor that is allowed here, or from a date field. */
    private static @Nullable DateRule rule(
            Entries entry, String key, String text, List<Field> fields, String... anchors) {
        var allowed = List.of(anchors);
        try {
            var rule = DateRule.parse(text);
            if (!allowed.contains(rule.anchor()) && !isDate(rule.anchor(), fields))
                entry.fault(
                        key,
                        "unknown anchor " + rule.anchor() + "; known are " + String.join(", ", allowed)
                                + " and the date fields");
            return rule;
        } catch (IllegalArgumentException unreadable) {
            entry.fault(key, unreadable.getMessage() + "; write <anchor> [+|- <n> days|weeks|months]");
            return null;
        }
    }

    private static boolean isDate(String id, List<Field> fields) {
        return fields.stream().anyMatch(field -> field.id().equals(id) && field.type() == FieldType.DATE);
    }

    private List<String> ids(String key, List<String> ids) {
        return ids(file, key, ids);
    }

    private static List<String> ids(Entries entry, String key, List<String> ids) {
        var seen = new HashSet<String>();
        for (var id : ids) {
            if (!ID.matcher(id).matches()) entry.fault(key, id + " is no id; use a-z, 0-9 and -");
            if (!seen.add(id)) entry.fault(key, id + " stands twice");
        }
        return ids;
    }
}
