package app.farvel.script;

import java.util.List;

/** A text in one language and tone, parsed: a subject and its sections. */
public record Script(List<Token> subject, List<Section> sections) {

    /** What stands under one {@code ## step}. */
    record Section(String step, List<Token> tokens) {}
}
