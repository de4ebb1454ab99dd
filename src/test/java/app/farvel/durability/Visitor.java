package app.farvel.durability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody with a browser that knows nothing but HTTP: it keeps cookies and sends the token of the forms. */
public final class Visitor {

    private static final String EMAIL = "sonja.berg@example.com";
    private static final String PASSWORD = "fire hester under broen";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private String token = "";

    private Visitor(String address) {
        this.address = address;
    }

    /** Creates the first account, and is signed in. */
    public static Visitor register(String address) {
        return new Visitor(address)
                .enter(
                        "/register",
                        Map.of(
                                "name", "Sonja Berg",
                                "email", EMAIL,
                                "password", PASSWORD,
                                "language", "en",
                                "zone", "Europe/Oslo"));
    }

    public static Visitor signIn(String address) {
        return new Visitor(address).enter("/login", Map.of("username", EMAIL, "password", PASSWORD));
    }

    private Visitor enter(String door, Map<String, String> fields) {
        readToken(door);
        var answer = post(door, fields);
        if (answer.statusCode() != 302) throw new IllegalStateException(door + " answered " + answer.statusCode());
        readToken("/contacts");
        return this;
    }

    private void readToken(String page) {
        var answer = get(page);
        var found = TOKEN.matcher(answer.body());
        if (!found.find()) throw new IllegalStateException("No form on " + page + ": " + answer.statusCode());
        token = found.group(1);
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).build());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var body = "_csrf=" + encode(token)
                + fields.entrySet().stream()
                        .map(field -> "&" + encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining());
        var request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        for (var i = 0; i < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(30));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
