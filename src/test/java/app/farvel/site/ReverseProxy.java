package app.farvel.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A proxy as the README sets it up: it ends https, tells under which name it was asked, and adds whom it heard it from. */
final class ReverseProxy implements AutoCloseable {

    private static final Set<String> ITS_OWN = Set.of("connection", "content-length", "host", "transfer-encoding");

    static final String VISITOR = "203.0.113.7";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final URI site;
    private final int port;
    private final boolean strips;

    /**
     * @param site what people call it: {@code https://farvel.example:8443/farvel}
     * @param port where Farvel listens
     * @param strips whether the path of the site is taken off, and told beside it
     */
    ReverseProxy(URI site, int port, boolean strips) throws IOException {
        this.site = site;
        this.port = port;
        this.strips = strips;
        server.createContext("/", this::passOn);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = client.send(request(exchange), BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> {
                if (!ITS_OWN.contains(name)) exchange.getResponseHeaders().put(name, values);
            });
            send(answer, exchange);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void send(HttpResponse<byte[]> answer, HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        var asked = exchange.getRequestURI().toString();
        var path = strips ? asked.substring(site.getPath().length()) : asked;
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!ITS_OWN.contains(name.toLowerCase(Locale.ROOT))) values.forEach(value -> request.header(name, value));
        });
        request.setHeader("X-Forwarded-For", strips ? VISITOR : chain(exchange))
                .setHeader("X-Forwarded-Proto", site.getScheme())
                .setHeader("X-Forwarded-Host", strips ? site.getAuthority() : site.getHost())
                .setHeader("X-Forwarded-Port", String.valueOf(site.getPort()));
        if (strips) request.setHeader("X-Forwarded-Prefix", site.getPath());
        return request.build();
    }

    /** Whoever the visitor says to come for, and last the visitor. */
    private static String chain(HttpExchange exchange) {
        var claimed = exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of());
        return Stream.concat(claimed.stream(), Stream.of(VISITOR)).collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
