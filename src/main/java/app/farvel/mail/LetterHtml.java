package app.farvel.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A plain text as a calm, light page for mail programs: paragraphs, lines, and addresses of the web to click. */
public final class LetterHtml {

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)]");

    private LetterHtml() {}

    /** @param language the text's */
    public static String of(String text, Locale language) {
        var paragraphs = Arrays.stream(text.strip().split("(\\R[ \\t]*){2,}"))
                .map(LetterHtml::paragraph)
                .collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"></head>
                <body>
                %s
                </body>
                </html>
                """.formatted(language.toLanguageTag(), paragraphs);
    }

    private static String paragraph(String text) {
        var html = new StringBuilder("<p>");
        var link = LINK.matcher(text);
        var from = 0;
        while (link.find()) {
            html.append(escape(text.substring(from, link.start())));
            var address = escape(link.group());
            html.append("<a href=\"")
                    .append(address)
                    .append("\">")
                    .append(address)
                    .append("</a>");
            from = link.end();
        }
        return html.append(escape(text.substring(from))).append("</p>").toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replaceAll("\\R", "<br>\n");
    }
}
