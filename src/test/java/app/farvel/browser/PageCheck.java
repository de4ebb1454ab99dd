package app.farvel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds every page to what all pages promise: a heading, a title, labels, its own language, room enough, WCAG 2.2 AA. */
final class PageCheck {

    /** Kinds of elements axe has seen, by page and width: a page is examined again only when it shows a new one. */
    private static final Map<String, Set<Object>> EXAMINED = new HashMap<>();

    private final Visitor visitor;
    private final Page page;

    private PageCheck(Visitor visitor) {
        this.visitor = visitor;
        this.page = visitor.page();
    }

    static PageCheck of(Visitor visitor) {
        return new PageCheck(visitor);
    }

    void passes() {
        var wrong = new ArrayList<>(faults());
        if (visitor.manner().scripts() && showsSomethingNew()) wrong.addAll(barriers());
        wrong.addAll(visitor.complaints().take());
        assertThat(wrong)
                .as("%s for a visitor %s at %d", page.url(), visitor.manner(), visitor.width())
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<String> faults() {
        var english = visitor.manner().language().getLanguage().equals("nb")
                ? visitor.words().english()
                : Set.of();
        return (List<String>) page.evaluate(
                PageScripts.FAULTS,
                Map.of(
                        "language", visitor.manner().language().toLanguageTag(),
                        "english", english.toArray()));
    }

    private boolean showsSomethingNew() {
        var place = visitor.width() + visitor.path().replaceAll("\\?.*|[0-9a-f]{8}-[0-9a-f-]{27}", "");
        return EXAMINED.computeIfAbsent(place, key -> new HashSet<>())
                .addAll((List<?>) page.evaluate(PageScripts.KINDS));
    }

    private List<String> barriers() {
        var found = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            Axe.violations(page).forEach(violation -> found.add(scheme + " " + violation));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }
}
