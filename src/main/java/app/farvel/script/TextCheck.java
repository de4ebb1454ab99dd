package app.farvel.script;

/**
 * What a look at the text found.
 *
 * @param id {@code thanks-first} (the first step says thanks), {@code no-blame} (no blaming word anywhere) or {@code reads} (no
 *     word twice in a row, and no second greeting)
 * @param word what was found: the thanks or the blame as the list has it, the doubled words, the second greeting; empty when
 *     nothing was
 */
public record TextCheck(String id, boolean passed, String word) {}
