package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What a browser compares a script or stylesheet with before it uses it: a hash of what it is to be served. */
@Component("integrity")
class AssetIntegrity {

    private final Map<String, String> hashes = new ConcurrentHashMap<>();
    private final ResourceUrlProvider urls;

    AssetIntegrity(ResourceUrlProvider urls) {
        this.urls = urls;
    }

    /**
     * The attribute {@code integrity} of the element that loads the file.
     *
     * @param path of the file, from the root of the application
     * @return nothing where it cannot be told, as on the page for a database that was never there
     */
    public @Nullable String of(String path) {
        var known = hashes.get(path);
        if (known != null || !(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page))
            return known;
        var hash = hash(path, page.getRequest());
        hashes.put(path, hash);
        return hash;
    }

    private String hash(String path, HttpServletRequest page) {
        var closestFirst = Map.Entry.<String, ResourceHttpRequestHandler>comparingByKey(
                urls.getPathMatcher().getPatternComparator(path));
        var handlers = urls.getHandlerMap().entrySet().stream()
                .filter(handler -> urls.getPathMatcher().match(handler.getKey(), path))
                .sorted(closestFirst)
                .toList();
        for (var handler : handlers) {
            var bytes = bytes(path, handler.getKey(), handler.getValue(), page);
            if (bytes != null) return hash(bytes);
        }
        throw new IllegalStateException("No file is served at " + path);
    }

    private byte @Nullable [] bytes(
            String path, String pattern, ResourceHttpRequestHandler handler, HttpServletRequest page) {
        try {
            var within = urls.getPathMatcher().extractPathWithinPattern(pattern, path);
            return ServedAsset.bytes(path, within, handler, urls, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-384").digest(bytes);
            return "sha384-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
