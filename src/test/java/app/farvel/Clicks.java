package app.farvel;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import app.farvel.account.Account;
import app.farvel.account.SignedIn;
import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.util.HtmlUtils;

/** Somebody who presses every button of every page they can reach, each of them so many times at once. */
final class Clicks {

    /** The second round sees what the first one made. */
    private static final int ROUNDS = 5;

    /** As many links go as there were: a second press shows another one, since only its hash is kept. */
    private static final Set<String> MAY_VARY = Set.of("link_token");

    /** How many pages of one kind are looked at. */
    private static final int OF_A_KIND = 3;

    private static final Pattern HREF = Pattern.compile("<a [^>]*?href=\"(/[^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("https?://[^/\\s\"<]+(/(?:plan|rsvp)/[\\w-]{20,})");
    private static final String PUBLIC = "/(rsvp|plan|digest/stop|reset|register|forgot)\\b.*";
    private static final String LATER =
            ".*/(trash|remove|removed|end|end-others|off|revoked|withdrawn|unlink|stop|cancel|unsubscribe|titles)";
    private static final String TRASH =
            "/(contacts/bulk|contacts/\\{id}|gatherings/\\{gatheringId}|contracts/\\{id})/trash|/wind-downs/\\{id}/(closed|called-off)";
    /** What others are needed for, and ends their being there. */
    private static final String SECOND = ".* then=send";

    private static final String LAST = "/(sample/remove|.*unsubscribe|digest/stop/.*|reset.*)";

    /** What came of a button: the statuses, and how many rows were added to which table. */
    record Outcome(Set<Integer> statuses, Map<String, Long> grown) {

        boolean isWell() {
            return statuses.stream().allMatch(status -> status < 400);
        }
    }

    private final MockMvcTester mvc;
    private final JdbcClient jdbc;
    private final Account who;
    private final Values values;
    private final int times;
    private final ExecutorService threads;
    private final List<String> patterns;
    private final List<String> tables;

    private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private final Map<String, Integer> kinds = new TreeMap<>();
    private final Map<String, Set<String>> buttons = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> known = new HashSet<>();
    /** More where a button led: there is what it made. */
    private int ofAKind = OF_A_KIND;

    private @Nullable Cookie session;

    Clicks(Account who, int times, ExecutorService threads, Tools tools) {
        this.mvc = tools.mvc();
        this.jdbc = tools.jdbc();
        this.patterns = tools.patterns();
        this.tables = tools.tables();
        this.who = who;
        this.values = new Values();
        this.times = times;
        this.threads = threads;
    }

    /**
     * What every walk needs.
     *
     * @param patterns the addresses that take a form
     * @param tables whose rows are an account's
     */
    record Tools(MockMvcTester mvc, JdbcClient jdbc, List<String> patterns, List<String> tables) {}

    /** Stays on these pages and where their buttons lead. */
    Map<String, Outcome> stay(List<String> addresses) {
        ofAKind = 0;
        for (var address : addresses) known.add(address);
        pages.addAll(addresses);
        return walk();
    }

    /** Begins at this page and the first one, and goes wherever they lead. */
    Map<String, Outcome> walk(String from) {
        note(from);
        note("/");
        return walk();
    }

    private Map<String, Outcome> walk() {
        for (var round = 0; round < ROUNDS; round++)
            for (var at = 0; at < pages.size(); at++) exhaust(pages.get(at), round);
        return outcomes;
    }

    private void exhaust(String address, int round) {
        var pressed = !isExhausted(address, round);
        while (pressed) pressed = press(address, page(address), round);
    }

    /** What can be pressed on a page is known once it was looked at. */
    private boolean isExhausted(String address, int round) {
        var there = buttons.get(address);
        var mayHaveMore =
                round == 1 && address.matches("/(wind-downs|gatherings)/.*") || round == 2 && address.endsWith("/plan");
        return !mayHaveMore
                && there != null
                && there.stream().allMatch(key -> isDone(key) || round(key) > round || tried.contains(address + key));
    }

    /** A form that did not fit where it stood, for another stage of the case say, is tried elsewhere. */
    private boolean isDone(String key) {
        var outcome = outcomes.get(key);
        return outcome != null && !outcome.statuses().equals(Set.of(422));
    }

    /** Presses the first button that was not pressed before; false when there is none. */
    private boolean press(String address, String html, int round) {
        var forms = WebForm.of(html, address);
        buttons.computeIfAbsent(address, page -> new HashSet<>())
                .addAll(forms.stream()
                        .map(this::key)
                        .filter(key -> !key.isEmpty())
                        .toList());
        for (var form : forms) {
            var key = key(form);
            if (key.isEmpty() || isDone(key) || round(key) > round || !tried.add(address + key)) continue;
            var answer = send(key, form);
            after(answer, form, round);
            return true;
        }
        return false;
    }

    private static int round(String key) {
        var path = key.split(" ")[0];
        if (path.matches(LAST)) return 4;
        if (path.matches(TRASH)) return 3;
        if (path.matches(LATER)) return 2;
        return key.matches(SECOND) ? 1 : 0;
    }

    /** Goes where the form leads; a page that is shown once, with its undo or its link, is seen to at once. */
    private void after(MvcTestResult answer, WebForm form, int round) {
        var before = ofAKind;
        if (before > 0) ofAKind = 8;
        var to = answer.getResponse().getRedirectedUrl();
        var address = to == null ? form.action() : to;
        var html = to == null ? html(answer) : page(to);
        look(html);
        if (to != null) note(to);
        ofAKind = before;
        var more = press(address, html, round);
        while (more && to == null) more = press(address, html, round);
    }

    private MvcTestResult send(String key, WebForm form) {
        var before = counts();
        var answers = atOnce(form);
        var grown = new TreeMap<String, Long>();
        counts().forEach((table, count) -> {
            var more = count - before.getOrDefault(table, 0L);
            if (more > 0 || more < 0 && !MAY_VARY.contains(table)) grown.put(table, more);
        });
        var statuses = new LinkedHashSet<Integer>();
        answers.forEach(answer -> statuses.add(answer.getResponse().getStatus()));
        outcomes.put(key, new Outcome(statuses, grown));
        return answers.stream()
                .filter(answer -> answer.getResponse().getStatus() < 400)
                .findFirst()
                .orElse(answers.get(0));
    }

    private List<MvcTestResult> atOnce(WebForm form) {
        var typed = values.of(form);
        var start = new CyclicBarrier(times);
        var sent = IntStream.range(0, times)
                .mapToObj(n -> threads.submit(() -> {
                    start.await();
                    return post(form, typed);
                }))
                .toList();
        return sent.stream().map(Clicks::result).toList();
    }

    private static MvcTestResult result(Future<MvcTestResult> sent) {
        try {
            return sent.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private MvcTestResult post(WebForm form, Values.Typed typed) {
        var action = form.action().replaceAll("#.*", "");
        if (form.withFiles()) {
            var request = mvc.post().uri(action).multipart();
            typed.files().forEach(request::file);
            request.params(typed.params()).with(session()).with(csrf());
            return (isPublic(action) ? request : request.with(SignedIn.as(who))).exchange();
        }
        var request =
                mvc.post().uri(action).params(typed.params()).with(session()).with(csrf());
        return (isPublic(action) ? request : request.with(SignedIn.as(who))).exchange();
    }

    /** All clicks are one browser's. */
    private RequestPostProcessor session() {
        var cookie = session;
        return request -> {
            if (cookie != null) request.setCookies(cookie);
            return request;
        };
    }

    private static boolean isPublic(String address) {
        return address.matches(PUBLIC);
    }

    private String page(String address) {
        var request = mvc.get().uri(address.replaceAll("#.*", "")).with(session());
        var answer = (isPublic(address) ? request : request.with(SignedIn.as(who))).exchange();
        var cookie = answer.getResponse().getCookie("SESSION");
        if (cookie != null) session = cookie;
        var html = html(answer);
        look(html);
        return html;
    }

    private static String html(MvcTestResult answer) {
        try {
            var type = answer.getResponse().getContentType();
            return type == null || !type.startsWith("text/html")
                    ? ""
                    : answer.getResponse().getContentAsString();
        } catch (java.io.UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(String html) {
        TOKEN.matcher(html).results().forEach(link -> note(link.group(1)));
        HREF.matcher(html).results().forEach(link -> note(HtmlUtils.htmlUnescape(link.group(1))));
    }

    /** A page to visit, unless it leads away or there were enough of its kind. */
    private void note(String link) {
        var address = link.replaceAll("#.*", "");
        var kind = address.replaceAll(
                        "[0-9a-f]{8}-[0-9a-f-]{27}|\\d{4}-\\d\\d-\\d\\d|(?<=/(plan|rsvp)/)[\\w-]{20,}", "*")
                .replaceAll("=[^&]*", "=");
        if (address.matches(".*\\.(ics|vcf|csv|eml|txt|css|js)\\b.*|.*[?&]lang=.*|/sample/files.*")) return;
        if (!known.add(address) || kinds.merge(kind, 1, Integer::sum) > ofAKind) return;
        pages.add(address);
    }

    /** The pattern of the address, and what the button says. */
    private String key(WebForm form) {
        var path = form.action().replaceAll("[?#].*", "");
        var pattern = patterns.stream()
                .filter(one -> path.matches(one.replaceAll("\\{[^}]*}", "[^/]+")))
                .min(java.util.Comparator.comparingInt(one -> one.split("\\{", -1).length));
        var button = form.button().replaceAll("[0-9a-f-]{30,}|[0-9a-f]{20,}|\\d{4}-\\d\\d-\\d\\d", "*");
        return pattern.map(one -> (one + " " + button).strip()).orElse("");
    }

    private Map<String, Long> counts() {
        var rows = new TreeMap<String, Long>();
        for (var table : tables)
            rows.put(
                    table,
                    jdbc.sql("select count(*) from " + table + " where account_id = ?")
                            .param(who.id())
                            .query(Long.class)
                            .single());
        return rows;
    }
}
