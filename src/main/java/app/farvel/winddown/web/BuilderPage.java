package app.farvel.winddown.web;

import app.farvel.script.ChecklistItem.When;
import app.farvel.script.Field;
import app.farvel.script.FieldType;
import app.farvel.script.Pairs;
import app.farvel.script.Paper;
import app.farvel.script.PlaybookWords;
import app.farvel.script.Reading;
import app.farvel.script.TextCheck;
import app.farvel.script.TextChecks;
import app.farvel.winddown.Draft;
import app.farvel.winddown.OpenQuestion;
import app.farvel.winddown.Suggestion;
import app.farvel.winddown.Suggestions;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The builder: questions left, paper right.
 *
 * @param words the playbook's words in the reader's language
 * @param subject the subject as edited by hand
 * @param parts the text of each step as edited by hand
 * @param mistakes message keys by field
 * @param caret the question in which one goes on writing, when there is one
 */
record BuilderPage(
        Draft draft,
        PlaybookWords words,
        List<Step> steps,
        String subject,
        List<Written> parts,
        List<TextCheck> checks,
        Reading reading,
        List<OpenQuestion> open,
        Map<String, String> mistakes,
        @Nullable Caret caret) {

    /** @param isQuotation whether the words there are the log's, to be reworded before they are an answer */
    record Caret(String field, boolean isQuotation) implements Serializable {}

    /** One step of the script with its questions. */
    record Step(int number, String title, String purpose, List<Question> questions) {

        Step quoting(String field) {
            var quoted =
                    questions.stream().map(question -> question.quoting(field)).toList();
            return new Step(number, title, purpose, quoted);
        }
    }

    /**
     * @param value what was answered; of a choice, the option that holds
     * @param error a message key, when what was typed cannot be right
     * @param options the labels of a choice's options by their ids
     * @param columns of pairs only
     */
    record Question(
            String id,
            String type,
            String question,
            String hint,
            String value,
            boolean required,
            @Nullable String error,
            Optional<Suggestion> suggestion,
            Map<String, String> options,
            @Nullable Columns columns) {

        Question quoting(String id) {
            if (!this.id.equals(id) || suggestion.isEmpty()) return this;
            var words = suggestion.get().value();
            return new Question(id, type, question, hint, words, required, error, Optional.empty(), options, columns);
        }
    }

    /**
     * The two lists of pairs, side by side, with room for another row.
     *
     * @param isOpen whether the message still waits for the other half of a row
     */
    record Columns(Column left, Column right, List<Pairs.Row> rows, boolean isOpen) {

        private static final int AT_LEAST = 3;

        static List<Pairs.Row> rows(Pairs pairs) {
            var rows = new ArrayList<>(pairs.rows());
            do rows.add(new Pairs.Row("", ""));
            while (rows.size() < AT_LEAST);
            return rows;
        }

        /** Whether a row lacks one half, without which the message has a blank. */
        public boolean lacks(Pairs.Row row) {
            return isOpen && row.left().isEmpty() != row.right().isEmpty();
        }

        public boolean lacksAny() {
            return rows.stream().anyMatch(this::lacks);
        }
    }

    /** @param error a message key, when what was typed cannot be right */
    record Column(
            String id,
            String question,
            String hint,
            @Nullable String error) {}

    /** The text of one step in the hands of its writer. */
    record Written(String title, String text, @Nullable String error) {}

    static BuilderPage of(
            Draft draft, Locale reader, LocalDate today, TextChecks checks, Map<String, String> mistakes) {
        var words = draft.playbook().words(reader);
        var steps = new ArrayList<Step>();
        for (var id : draft.playbook().steps()) {
            var step = words.steps().get(id);
            var questions = draft.playbook().fieldsOf(id).stream()
                    .filter(field -> !draft.playbook().isInPairs(field))
                    .map(field -> question(field, draft, words, today, mistakes))
                    .toList();
            if (step != null) steps.add(new Step(steps.size() + 1, step.title(), step.purpose(), questions));
        }
        var language = draft.message().language();
        var text = String.join("\n\n", draft.parts());
        return new BuilderPage(
                draft,
                words,
                steps,
                draft.subject(),
                written(draft, draft.parts(), mistakes),
                draft.script()
                        .map(script -> checks.of(draft.playbook(), script))
                        .orElseGet(() -> checks.of(language, draft.subject(), draft.parts())),
                Reading.of(text, language),
                draft.openQuestions(),
                mistakes,
                null);
    }

    /** The same page, going on in one of its questions. */
    BuilderPage at(Caret caret) {
        var asked = caret.isQuotation()
                ? steps.stream().map(step -> step.quoting(caret.field())).toList()
                : steps;
        return new BuilderPage(draft, words, asked, subject, parts, checks, reading, open, mistakes, caret);
    }

    /** The same page with a hand-written text that was not kept, because something about it is wrong. */
    BuilderPage withTyped(DraftParams typed) {
        if (!typed.isWritten()) return this;
        return new BuilderPage(
                draft,
                words,
                steps,
                typed.subject(),
                written(draft, typed.parts(), mistakes),
                checks,
                reading,
                open,
                mistakes,
                caret);
    }

    private static List<Written> written(Draft draft, List<String> texts, Map<String, String> mistakes) {
        var parts = new ArrayList<Written>();
        for (var i = 0; i < texts.size(); i++) {
            var assembled = draft.assembled().parts();
            var title = i < assembled.size() ? assembled.get(i).title() : "";
            parts.add(new Written(title, texts.get(i), mistakes.get("part" + i)));
        }
        return parts;
    }

    private static Question question(
            Field field, Draft draft, PlaybookWords words, LocalDate today, Map<String, String> mistakes) {
        var said = words.fields().get(field.id());
        var typed = draft.answers().getOrDefault(field.id(), "");
        var value = field.type() == FieldType.CHOICE ? field.chosen(typed).orElse("") : typed;
        return new Question(
                field.id(),
                field.type().id(),
                said == null ? field.id() : said.question(),
                said == null ? "" : said.hint(),
                value,
                field.required(),
                mistakes.get(field.id()),
                Suggestions.of(field, draft, today)
                        .filter(suggestion -> !suggestion.value().equals(value)),
                said == null ? Map.of() : said.options(),
                field.of().isEmpty() ? null : columns(field, draft, words, mistakes));
    }

    private static Columns columns(Field pairs, Draft draft, PlaybookWords words, Map<String, String> mistakes) {
        var isOpen =
                draft.openQuestions().stream().anyMatch(open -> open.field().equals(pairs.id()));
        return new Columns(
                column(pairs.of().get(0), words, mistakes),
                column(pairs.of().get(1), words, mistakes),
                Columns.rows(pairs(pairs, draft)),
                isOpen);
    }

    private static Pairs pairs(Field pairs, Draft draft) {
        var answers = draft.answers();
        return Pairs.of(
                answers.getOrDefault(pairs.of().get(0), ""),
                answers.getOrDefault(pairs.of().get(1), ""));
    }

    private static Column column(String id, PlaybookWords words, Map<String, String> mistakes) {
        var said = words.fields().get(id);
        return new Column(id, said == null ? id : said.question(), said == null ? "" : said.hint(), mistakes.get(id));
    }

    /** What to look at before anything is sent, in the reader's words. */
    public List<String> before() {
        return draft.playbook().checklist(draft.windDown().variant()).stream()
                .filter(item -> item.when() == When.BEFORE)
                .map(item -> words.checklist().getOrDefault(item.id(), item.id()))
                .toList();
    }

    /** Only for a letter. */
    public @Nullable LetterheadView letterhead() {
        var message = draft.message();
        return LetterheadView.of(
                draft.letterhead(), message.channel(), draft.assembled().language());
    }

    /** Whether the playbook knows how to talk first. */
    public boolean hasGuide() {
        return draft.playbook().has(Paper.GUIDE);
    }

    /** Whether there is a contract to be chosen, other than the one that ends. */
    public boolean mayChoose() {
        return draft.contracts().size() > draft.binding().stream().count();
    }

    public boolean hasBlanks() {
        return !open.isEmpty();
    }
}
