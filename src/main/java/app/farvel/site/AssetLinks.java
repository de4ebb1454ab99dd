package app.farvel.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the hash of a file's content into the links to it. A link to a page is left alone: else each link of each page is
 * looked for among all files of all libraries, which costs more than the page.
 */
class AssetLinks extends ResourceUrlEncodingFilter {

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        super.doFilter(
                request,
                response,
                (asked, hashing) -> chain.doFilter(
                        asked, new Links((HttpServletResponse) hashing, (HttpServletResponse) response)));
    }

    static boolean isFile(String link) {
        var path = link.split("[?#]", 2)[0];
        return path.indexOf('.', path.lastIndexOf('/') + 1) >= 0;
    }

    private static final class Links extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;

        Links(HttpServletResponse hashing, HttpServletResponse plain) {
            super(hashing);
            this.plain = plain;
        }

        @Override
        public String encodeURL(String link) {
            return isFile(link) ? super.encodeURL(link) : plain.encodeURL(link);
        }
    }
}
