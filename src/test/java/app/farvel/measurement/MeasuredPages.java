package app.farvel.measurement;

import app.farvel.durability.Visitor;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The pages to be measured, each asked for in ever new ways, so that no answer is one kept from before. */
final class MeasuredPages {

    static final String LIMIT = "limit page";

    private static final int MOST_PLACES = 200;
    private static final Pattern NEXT = Pattern.compile("href=\"/contacts\\?after=([0-9a-f]+)(\\.[0-9a-f-]+)\"");
    private static final Pattern NAME = Pattern.compile("<a href=\"/contacts/[0-9a-f-]{36}\">([^<&]+)</a>");
    private static final Pattern VERSION = Pattern.compile("id=\"version\" name=\"version\" value=\"(\\d+)\"");

    private final List<String> contacts = new ArrayList<>();
    private final List<String> windDowns = new ArrayList<>();
    private final List<String> sortKeys = new ArrayList<>(List.of(""));
    private final List<String> tokens = new ArrayList<>(List.of(""));
    private final List<String> names = new ArrayList<>();
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    /** One visit of a page by one of the visitors. */
    interface Visit {
        HttpResponse<String> by(Visitor visitor, int visitorNumber, int turn);
    }

    MeasuredPages(Visitor visitor, int count) {
        var known = visitor.post("/measurement/population", Map.of("contacts", String.valueOf(count)));
        if (known.statusCode() != 200) throw new IllegalStateException("No population: " + known.statusCode());
        known.body().lines().map(line -> line.split(" ")).forEach(ids -> {
            contacts.add(ids[0]);
            windDowns.add(ids[1]);
        });
        walk(visitor);
    }

    /** Notes where the pages of the list begin, and who is on them. */
    private void walk(Visitor visitor) {
        while (tokens.size() < MOST_PLACES) {
            var page = visitor.get("/contacts?after=" + tokens.get(tokens.size() - 1))
                    .body();
            NAME.matcher(page).results().forEach(name -> names.add(name.group(1)));
            var next = NEXT.matcher(page);
            if (!next.find()) return;
            sortKeys.add(next.group(1));
            tokens.add(next.group(1) + next.group(2));
        }
    }

    Map<String, Visit> visits() {
        var visits = new LinkedHashMap<String, Visit>();
        visits.put(LIMIT, (visitor, who, turn) -> visitor.get("/measurement/limit?from=" + any(sortKeys, turn)));
        visits.put("list, first page", (visitor, who, turn) -> visitor.get("/contacts"));
        visits.put("list, any page", (visitor, who, turn) -> visitor.get("/contacts?after=" + any(tokens, turn)));
        visits.put(
                "search, a last name", (visitor, who, turn) -> visitor.get("/contacts?q=" + encode(Names.last(turn))));
        visits.put(
                "search, first and last name",
                (visitor, who, turn) -> visitor.get("/contacts?q=" + encode(any(names, turn))));
        visits.put("search that finds nobody", (visitor, who, turn) -> visitor.get("/contacts?q=qx" + turn));
        visits.put("contact with 20 touches", (visitor, who, turn) -> visitor.get("/contacts/" + any(contacts, turn)));
        visits.put("Today", (visitor, who, turn) -> visitor.get("/"));
        visits.put("builder", (visitor, who, turn) -> visitor.get(builder(any(windDowns, turn))));
        visits.put("builder saves itself", this::autosave);
        return visits;
    }

    private HttpResponse<String> autosave(Visitor visitor, int who, int turn) {
        var address = builder(windDowns.get(who));
        var fields = new HashMap<>(VendorAnswers.asOf(LocalDate.now()));
        fields.put("achievement", "the new shop front, up " + turn + " % in orders");
        fields.putAll(Map.of("language", "en", "tone", "warm", "channel", "email"));
        fields.put("version", versions.computeIfAbsent(address, page -> version(visitor.get(page))));
        var answer = visitor.post(address, fields, "HX-Request", "true");
        versions.put(address, version(answer));
        return answer;
    }

    private static String version(HttpResponse<String> builder) {
        var version = VERSION.matcher(builder.body());
        if (!version.find()) throw new IllegalStateException("No version in the builder: " + builder.statusCode());
        return version.group(1);
    }

    private static String builder(String windDown) {
        return "/wind-downs/" + windDown + "/message";
    }

    private static String any(List<String> things, int turn) {
        return things.get(turn % things.size());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
