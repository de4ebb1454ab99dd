package app.farvel.script;

import app.farvel.shared.NotFound;
import app.farvel.shared.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One way to wind a relationship down.
 *
 * @param scenario the relation it is for: {@code vendor}, {@code mentee}, {@code coffee-date}
 * @param steps the ids of its three steps, in order
 * @param fields its questions, in order
 * @param proposedFor the kinds of vendor for whom it comes before the scenario's other playbooks; may be empty
 * @param variants the ids of the kinds its checklist tells apart, the one that fits any last; may be empty
 * @param answers the ids of the answers one may get from the other person
 * @param papers what there is beside the scripts
 * @param wordsByLanguage complete for every language of ours
 * @param scriptsByLanguage complete for every language of ours and every tone; the other registers in all languages or none
 * @param papersByLanguage complete for every language of ours and every paper
 */
public record Playbook(
        String id,
        String scenario,
        int order,
        List<String> proposedFor,
        List<String> steps,
        List<Field> fields,
        List<String> variants,
        List<ChecklistItem> checklist,
        List<FollowUp> followUps,
        List<String> answers,
        List<String> outcomes,
        List<String> formerAfter,
        PlanRoles plan,
        List<Paper> papers,
        Map<Locale, PlaybookWords> wordsByLanguage,
        Map<Locale, Map<Register, Script>> scriptsByLanguage,
        Map<Locale, Map<Paper, Script>> papersByLanguage) {

    /** @throws NotFound for a language that is not ours */
    public PlaybookWords words(Locale language) {
        return inLanguage(wordsByLanguage, language);
    }

    /** @throws NotFound for a language that is not ours */
    public Script script(Locale language, Register register) {
        var script = inLanguage(scriptsByLanguage, language).get(register);
        if (script == null) throw new NotFound("Script " + id, register.id());
        return script;
    }

    /** In which register a message is written: the channel's own where the playbook has it, and else the tone's. */
    public Register register(Tone tone, Channel channel) {
        return channel.register().filter(this::has).orElse(Register.of(tone));
    }

    /** Whether there are scripts in this register. */
    public boolean has(Register register) {
        return scriptsByLanguage.values().stream().anyMatch(scripts -> scripts.containsKey(register));
    }

    /** @throws NotFound for a language that is not ours, and when the playbook has no such paper */
    public Script paper(Locale language, Paper paper) {
        var script = inLanguage(papersByLanguage, language).get(paper);
        if (script == null) throw new NotFound("Paper of " + id, paper.id());
        return script;
    }

    public boolean has(Paper paper) {
        return papers.contains(paper);
    }

    public Optional<Field> field(String fieldId) {
        for (var field : fields) if (field.id().equals(fieldId)) return Optional.of(field);
        return Optional.empty();
    }

    /** Whether it is asked in a column of pairs. */
    public boolean isInPairs(Field field) {
        return fields.stream().anyMatch(pairs -> pairs.of().contains(field.id()));
    }

    /** The questions of one step, in order. */
    public List<Field> fieldsOf(String step) {
        return fields.stream().filter(field -> field.step().equals(step)).toList();
    }

    /** The checklist of a variant; of the one that fits any, for a word that names none. */
    public List<ChecklistItem> checklist(String variant) {
        var anyway = variants.isEmpty() ? "" : variants.get(variants.size() - 1);
        var chosen = variants.contains(variant) ? variant : anyway;
        return checklist.stream().filter(item -> item.isFor(chosen)).toList();
    }

    Playbook with(
            Map<Locale, PlaybookWords> words,
            Map<Locale, Map<Register, Script>> scripts,
            Map<Locale, Map<Paper, Script>> paperScripts) {
        return new Playbook(
                id,
                scenario,
                order,
                proposedFor,
                steps,
                fields,
                variants,
                checklist,
                followUps,
                answers,
                outcomes,
                formerAfter,
                plan,
                papers,
                words,
                scripts,
                paperScripts);
    }

    /** Whether the other side is asked for a plan. */
    public boolean asksForPlan() {
        return !plan.equals(PlanRoles.NONE);
    }

    /** What belongs to the language, whatever the region: British English is English. */
    static <T> T inLanguage(Map<Locale, T> all, Locale language) {
        var exact = all.get(language);
        if (exact != null) return exact;
        var anyRegion = all.get(Locale.forLanguageTag(language.getLanguage()));
        if (anyRegion == null) throw new NotFound("Language", language.toLanguageTag());
        return anyRegion;
    }
}
