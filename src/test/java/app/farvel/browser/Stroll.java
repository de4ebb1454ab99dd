package app.farvel.browser;

import com.microsoft.playwright.APIResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Follows links from page to page, and remembers the fullest page of each kind. */
final class Stroll {

    /** Pages of one kind that are looked into for further links. */
    private static final int OF_A_KIND = 12;

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\shref=\"(/[^\"]*)\"");

    private record Page(String address, int length) {}

    private final Visitor visitor;
    private final Atlas atlas;
    private final Map<String, Page> fullest = new TreeMap<>();
    private final Map<String, Integer> opened = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private final List<String> deadEnds = new ArrayList<>();

    Stroll(Visitor visitor, Atlas atlas) {
        this.visitor = visitor;
        this.atlas = atlas;
    }

    /** Addresses by pattern. */
    Map<String, String> from(String... addresses) {
        for (var address : addresses) note(address);
        while (!ahead.isEmpty()) open(ahead.poll());
        var found = new TreeMap<String, String>();
        fullest.forEach((pattern, page) -> found.put(pattern, page.address));
        return found;
    }

    /** Links that led nowhere. */
    List<String> deadEnds() {
        return deadEnds;
    }

    private void open(String address) {
        var pattern = atlas.patternOf(address);
        if (pattern.isEmpty() || opened.merge(pattern.get(), 1, Integer::sum) > OF_A_KIND) return;
        var answer = visitor.asksFor(address);
        if (!answer.ok()) deadEnds.add(answer.status() + " " + address);
        if (answer.headers().getOrDefault("content-type", "").startsWith("text/html")) lookAround(answer);
    }

    private void lookAround(APIResponse answer) {
        var address = answer.url().replaceFirst("^https?://[^/]+", "");
        var html = answer.text();
        atlas.patternOf(address)
                .ifPresent(pattern -> fullest.merge(
                        pattern, new Page(address, html.length()), (a, b) -> a.length >= b.length ? a : b));
        LINK.matcher(html).results().forEach(link -> note(link.group(1).replace("&amp;", "&")));
    }

    private void note(String address) {
        var plain = address.replaceFirst("#.*$", "");
        if (known.add(plain)) ahead.add(plain);
    }
}
