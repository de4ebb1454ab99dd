package app.farvel.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The lines of an envelope. Where an address was written in lines, they are these; one that was written in a row is broken
 * at its commas, but for those within a line: "12 Main St, New York, NY 10012" has two.
 */
final class PostalLines {

    private static final Pattern ROW = Pattern.compile("\\s*(?:,\\s*)+");

    /** Postal abbreviations of the states, provinces and territories of the United States, Canada and Australia. */
    private static final String STATE =
            "(?:A[BKLRZ]|ACT|BC|C[AOT]|D[CE]|FL|G[AU]|HI|I[ADLN]|K[SY]|LA|M[ABDEINOST]|N[BCDEHJLMSTUVY]|NSW"
                    + "|O[HKNR]|P[AER]|QC|QLD|RI|S[ACDK]|T[NX]|TAS|UT|V[AIT]|VIC|W[AIVY]|YT)";

    private static final String US_CODE = "\\d{5}(?:-\\d{4})?";

    private static final String STATE_CODE = "(?:" + US_CODE + "|\\d{4}|[A-Z]\\d[A-Z] ?\\d[A-Z]\\d)";

    /** What stands behind a comma in one line with the town: a state, with its code or before it. */
    private static final Pattern REGION = Pattern.compile(STATE + "(?: +" + STATE_CODE + ")?");

    /** A state in words goes with the town where its code follows: the town of New York has the name of its state. */
    private static final Pattern REGION_IN_WORDS = Pattern.compile("(?:[A-Z][a-z]+ ){1,3}" + US_CODE);

    private static final Pattern ENDS_WITH_STATE = Pattern.compile(".*, " + STATE);

    /** What belongs to the name before the comma. */
    private static final Pattern COMPANY_FORM =
            Pattern.compile("(?:Inc|Ltd|LLC|LLP|Corp|Co|PLC|GmbH|AG|AS|AB|A/S)\\.?");

    /** A code that stands before the town. */
    private static final Pattern CODE = Pattern.compile("(?:[A-Z]{1,2}-)?(?:\\d{3} ?\\d{2}|\\d{4})|\\d{5}-\\d{4}");

    private PostalLines() {}

    static List<String> of(String address) {
        var written = Arrays.stream(address.split("\\R"))
                .map(PostalLines::withoutCommas)
                .filter(line -> !line.isEmpty())
                .toList();
        return written.size() == 1 ? row(written.get(0)) : written;
    }

    private static String withoutCommas(String line) {
        return line.replaceAll("^[\\s,]+|[\\s,]+$", "");
    }

    private static List<String> row(String address) {
        var lines = new ArrayList<String>();
        for (var part : ROW.split(address)) {
            var last = lines.size() - 1;
            var joint = last < 0 ? "" : joint(lines.get(last), part, last == 0);
            if (joint.isEmpty()) lines.add(part);
            else lines.set(last, lines.get(last) + joint + part);
        }
        return List.copyOf(lines);
    }

    /** What stands between a line and what goes on in it; empty when a new one begins. */
    private static String joint(String line, String next, boolean first) {
        if (COMPANY_FORM.matcher(next).matches()) return ", ";
        if (first) return CODE.matcher(line).matches() ? " " : "";
        if (REGION.matcher(next).matches() || REGION_IN_WORDS.matcher(next).matches()) return ", ";
        var goesOn = CODE.matcher(line).matches()
                || CODE.matcher(next).matches() && ENDS_WITH_STATE.matcher(line).matches();
        return goesOn ? " " : "";
    }
}
