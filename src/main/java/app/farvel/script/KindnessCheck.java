package app.farvel.script;

/**
 * What a look at the text found.
 *
 * @param id {@code thanks-first} (the first step says thanks) or {@code no-blame} (no blaming word anywhere)
 * @param word the word that was found, as the list has it: the thanks, or the blame; empty when none was
 */
public record KindnessCheck(String id, boolean passed, String word) {}
