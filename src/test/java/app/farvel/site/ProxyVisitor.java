package app.farvel.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Someone at a browser who knows the proxy's name only, and stays on its site wherever they are led. */
final class ProxyVisitor {

    private static final Pattern LINK = Pattern.compile("(?:href|action|formaction|src|hx-get|hx-post)=\"([^\"]*)\"");

    private static final Pattern PAGE = Pattern.compile("<a [^>]*href=\"([^\"]*)\"");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> cookies = new HashMap<>();
    private final URI site;
    private final int proxy;
    private URI at;
    private HttpResponse<String> page;

    ProxyVisitor(URI site, int proxy) {
        this.site = site;
        this.proxy = proxy;
        this.at = site;
    }

    /** @param path below the site's, or with it, or a whole address of it */
    ProxyVisitor opens(String path) {
        return visits(path, HttpRequest.newBuilder().GET());
    }

    /** Sends the form of the page that goes there, with its hidden fields and these. */
    ProxyVisitor sends(String action, String... fields) {
        var typed = new ArrayList<>(hidden(action));
        for (var i = 0; i < fields.length; i += 2) typed.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", site.getScheme() + "://" + site.getAuthority())
                .POST(BodyPublishers.ofString(String.join("&", typed)));
        return visits(action, request);
    }

    private ProxyVisitor visits(String path, HttpRequest.Builder request) {
        ask(path, request);
        for (var steps = 0; page.statusCode() / 100 == 3; steps++) {
            assertThat(steps).as("redirects from %s", path).isLessThan(5);
            ask(
                    page.headers().firstValue("Location").orElseThrow(),
                    HttpRequest.newBuilder().GET());
        }
        return this;
    }

    /** One request; wherever it leads must be on the site. */
    HttpResponse<String> ask(String path, HttpRequest.Builder request) {
        var inside = path.startsWith("/") && !path.startsWith(site.getPath() + "/");
        at = at.resolve(inside ? site.getPath() + path : path);
        assertThat(at.toString()).startsWith(site + "/");
        var below = at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
        request.uri(URI.create("http://127.0.0.1:" + proxy + below)).header("Accept-Language", "en");
        if (!cookies.isEmpty())
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        try {
            page = client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
        page.headers().allValues("Set-Cookie").forEach(this::keep);
        return page;
    }

    /** Ours is the path of the site, not more and not less, and https alone. */
    private void keep(String cookie) {
        assertThat(cookie).containsPattern("; Path=" + site.getPath() + "/?;").contains("; Secure");
        var parts = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(parts[0], parts[1]);
    }

    void losesItsCookies() {
        cookies.clear();
    }

    boolean isOn(String path) {
        return at.equals(URI.create(site + path));
    }

    ProxyVisitor isAt(String path) {
        assertThat(at).isEqualTo(URI.create(site + path));
        return this;
    }

    ProxyVisitor sees(String... texts) {
        assertThat(page.body()).contains(texts);
        return this;
    }

    HttpResponse<String> page() {
        return page;
    }

    /** Every address on the page, as it stands there. */
    List<String> links() {
        return LINK.matcher(page.body())
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .toList();
    }

    /** Where a click on the page leads to. */
    List<String> pages() {
        return PAGE.matcher(page.body())
                .results()
                .map(link -> HtmlUtils.htmlUnescape(link.group(1)))
                .toList();
    }

    String found(String pattern) {
        var found = Pattern.compile(pattern).matcher(page.body());
        assertThat(found.find()).as("%s at %s:\n%s", pattern, at, page.body()).isTrue();
        return HtmlUtils.htmlUnescape(found.group(found.groupCount()));
    }

    private List<String> hidden(String action) {
        var form = found("(?s)<form[^>]* action=\"[^\"]*" + Pattern.quote(action.replaceFirst("\\?.*", ""))
                + "[^>]*>(.*?)</form>");
        return Pattern.compile("<input type=\"hidden\"[^>]* ?name=\"([^\"]+)\"[^>]* value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map(field -> encoded(field.group(1)) + "=" + encoded(HtmlUtils.htmlUnescape(field.group(2))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
