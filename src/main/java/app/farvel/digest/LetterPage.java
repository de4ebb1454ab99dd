package app.farvel.digest;

import app.farvel.account.SiteAddress;
import app.farvel.digest.Content.Line;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;

/** The letter as a calm, light page; each thing leads to its own. */
class LetterPage implements Sheet {

    private final StringBuilder body = new StringBuilder();
    private final Locale language;
    private final SiteAddress site;

    LetterPage(Locale language, SiteAddress site) {
        this.language = language;
        this.site = site;
    }

    @Override
    public void paragraph(String text) {
        body.append("<p>").append(escape(text)).append("</p>\n");
    }

    @Override
    public void list(String title, List<Line> lines, String more) {
        body.append("<h2>").append(escape(title)).append("</h2>\n<ul>\n");
        for (var line : lines) body.append("<li>").append(words(line)).append("</li>\n");
        if (!more.isEmpty())
            body.append("<li>").append(anchor(more, site.of("/"))).append("</li>\n");
        body.append("</ul>\n");
    }

    private String words(Line line) {
        var title = anchor(line.title(), site.of(line.href()));
        return line.time().isEmpty() ? title : escape(line.time()) + ": " + title;
    }

    @Override
    public void link(String text, String address) {
        body.append("<p>").append(anchor(text, address)).append("</p>\n");
    }

    private static String anchor(String text, String address) {
        return "<a href=\"" + escape(address) + "\">" + escape(text) + "</a>";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    @Override
    public String toString() {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
                <meta name="color-scheme" content="light dark"></head>
                <body>
                %s</body>
                </html>
                """.formatted(language.toLanguageTag(), body);
    }
}
