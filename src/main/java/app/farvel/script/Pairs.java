package app.farvel.script;

import app.farvel.script.PlaybookWords.PairWords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Two answers side by side, the first line of one beside the first of the other.
 *
 * @param rows without those in which neither side says anything
 */
public record Pairs(List<Row> rows) {

    private static final Pattern SAYS_SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern NAME = Pattern.compile("\\{([^}]*)}");

    /** As typed, on one line; either side is empty where nothing was. */
    public record Row(String left, String right) {

        /** A dash alone says as little as nothing. */
        boolean isWhole() {
            return SAYS_SOMETHING.matcher(left).find()
                    && SAYS_SOMETHING.matcher(right).find();
        }

        boolean isEmpty() {
            return left.isEmpty() && right.isEmpty();
        }
    }

    /** @param left one item a line, and so is {@code right}; an empty line keeps its place */
    public static Pairs of(String left, String right) {
        return of(List.of(left.split("\\R", -1)), List.of(right.split("\\R", -1)));
    }

    /** Lines beyond the shorter of both stand alone. */
    public static Pairs of(List<String> left, List<String> right) {
        var rows = new ArrayList<Row>();
        for (var i = 0; i < Math.max(left.size(), right.size()); i++) {
            var row = new Row(line(left, i), line(right, i));
            if (!row.isEmpty()) rows.add(row);
        }
        return new Pairs(List.copyOf(rows));
    }

    private static String line(List<String> lines, int at) {
        return at < lines.size() ? AnswerText.line(lines.get(at)) : "";
    }

    /** A line for each row down to the last that has one, as it is kept. */
    public String left() {
        return column(Row::left);
    }

    /** The same of the other side. */
    public String right() {
        return column(Row::right);
    }

    private String column(Function<Row, String> side) {
        return String.join("\n", rows.stream().map(side).toList()).stripTrailing();
    }

    boolean isWhole() {
        return !rows.isEmpty() && rows.stream().allMatch(Row::isWhole);
    }

    /**
     * The pairs in words; those with the same right side are said together.
     *
     * @param ids of the two lists
     * @param item gives an item of a list, by its id, its form within a sentence
     */
    String in(PairWords words, List<String> ids, Wording wording, BinaryOperator<String> item) {
        var said = new ArrayList<String>();
        for (var together : together()) {
            var left = wording.list(together.stream()
                    .map(row -> item.apply(ids.get(0), row.left()))
                    .toList());
            var right = item.apply(ids.get(1), together.get(0).right());
            var form = said.isEmpty() ? words.first() : words.next();
            said.add(form(form, ids, left, right));
        }
        return joined(said, words.and());
    }

    private List<List<Row>> together() {
        var groups = new LinkedHashMap<String, List<Row>>();
        for (var row : rows)
            groups.computeIfAbsent(row.right().toLowerCase(Locale.ROOT), same -> new ArrayList<>())
                    .add(row);
        return List.copyOf(groups.values());
    }

    /** In one pass: what was typed may hold braces of its own. */
    private static String form(String form, List<String> ids, String left, String right) {
        return NAME.matcher(form)
                .replaceAll(name -> Matcher.quoteReplacement(name.group(1).equals(ids.get(0)) ? left : right));
    }

    /** "A can help with X, B with Y, and C with Z": each holds several words, so all are set off. */
    private static String joined(List<String> said, String and) {
        if (said.size() == 1) return said.get(0);
        var last = said.size() - 1;
        return String.join(", ", said.subList(0, last)) + ", " + and + " " + said.get(last);
    }
}
