package app.farvel.script;

import java.util.ArrayList;
import java.util.List;

/** Reads a text file: comments, a subject line, then any number of {@code ## step} sections. */
final class ScriptParser {

    private static final String SUBJECT = "Subject:";
    private static final String HEADING = "## ";

    private final String[] lines;
    private final Faults faults;
    private int at;

    private ScriptParser(String text, Faults faults) {
        lines = withoutComments(text.replace("\ufeff", "").replace("\r\n", "\n"))
                .split("\n", -1);
        this.faults = faults;
    }

    static Script parse(String text, Faults faults) {
        return new ScriptParser(text, faults).script();
    }

    private Script script() {
        var subject = subject();
        if (!stretch().isBlank()) faults.add("", "text stands before the first ## step");
        var sections = new ArrayList<Script.Section>();
        while (at < lines.length) sections.add(section());
        return new Script(subject, List.copyOf(sections));
    }

    private List<Token> subject() {
        while (at < lines.length && lines[at].isBlank()) at++;
        if (at == lines.length || !lines[at].startsWith(SUBJECT)) {
            faults.add("", "the first line must be \"Subject: …\"");
            return List.of();
        }
        var line = lines[at++].substring(SUBJECT.length()).strip();
        if (line.isEmpty()) faults.add("subject", "is empty");
        return List.copyOf(TokenParser.parse(line, at, "subject", faults));
    }

    private Script.Section section() {
        var step = lines[at++].substring(HEADING.length()).strip();
        while (at < lines.length && lines[at].isBlank()) at++;
        var firstLine = at + 1;
        return new Script.Section(step, List.copyOf(TokenParser.parse(stretch(), firstLine, step, faults)));
    }

    /** The lines up to the next heading, without the blank ones around them and the spaces that end them. */
    private String stretch() {
        var text = new ArrayList<String>();
        while (at < lines.length && !lines[at].startsWith(HEADING)) text.add(lines[at++].stripTrailing());
        return String.join("\n", text).strip();
    }

    /** Comments at the top become empty lines, so that lines keep their numbers. */
    private static String withoutComments(String text) {
        var rest = text;
        var lineBreaks = new StringBuilder();
        while (rest.stripLeading().startsWith("<!--") && rest.contains("-->")) {
            var end = rest.indexOf("-->") + 3;
            rest.substring(0, end).chars().filter(c -> c == '\n').forEach(c -> lineBreaks.append('\n'));
            rest = rest.substring(end);
        }
        return lineBreaks + rest;
    }
}
