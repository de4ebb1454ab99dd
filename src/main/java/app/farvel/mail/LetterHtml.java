package app.farvel.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A plain text as a calm, light page for mail programs: paragraphs, lines, and addresses of the web to click. */
public final class LetterHtml {

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
        var from = 0;
        for (var address : LinkInText.in(text)) {
            html.append(escape(text.substring(from, address.start())));
            html.append("<a href=\"")
                    .append(escape(address.href()))
                    .append("\">")
                    .append(escape(address.text()))
                    .append("</a>");
            from = address.end();
        }
        return html.append(escape(text.substring(from))).append("</p>").toString();
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replaceAll("\\R", "<br>\n");
    }
}
