package app.farvel.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** A file whose name carries the hash of its content never changes; any other is asked for again, and a page about an error is kept nowhere. */
class AssetCaching implements HandlerInterceptor {

    private static final Pattern VERSIONED = Pattern.compile("-[0-9a-f]{32}\\.[a-z0-9]+$");

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler)
            response.setHeader(HttpHeaders.CACHE_CONTROL, caching(request.getRequestURI()));
        else if (request.getDispatcherType() == DispatcherType.ERROR)
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return true;
    }

    private static String caching(String address) {
        return VERSIONED.matcher(address).find() ? "public, max-age=31536000, immutable" : "no-cache";
    }
}
