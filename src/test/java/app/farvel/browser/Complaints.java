package app.farvel.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the browser held against a page: errors in its console, things it was refused, files it did not find. */
final class Complaints {

    /** An answer of 404 to a whole page or to htmx is the page's own business. */
    private static final Set<String> ANSWERS = Set.of("document", "xhr", "fetch");

    /** What only https can promise, a browser leaves out over a network. */
    private static final String OVER_PLAIN_HTTP = "header has been ignored, because the URL's origin was untrustworthy";

    private final List<String> heard = new ArrayList<>();

    void listenTo(Page page) {
        page.onConsoleMessage(message -> {
            var failed = message.text().startsWith("Failed to load resource");
            var known = failed || message.text().contains(OVER_PLAIN_HTTP);
            if (Set.of("error", "warning").contains(message.type()) && !known) heard.add("console: " + message.text());
        });
        page.onPageError(error -> heard.add("script: " + error));
        page.onResponse(this::note);
    }

    private void note(Response response) {
        var isAnswer = ANSWERS.contains(response.request().resourceType());
        if (response.status() >= (isAnswer ? 500 : 400)) heard.add(response.status() + ": " + response.url());
    }

    /** What was heard since last asked. */
    List<String> take() {
        var all = List.copyOf(heard);
        heard.clear();
        return all;
    }
}
