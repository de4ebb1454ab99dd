package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.stereotype.Component;

/**
 * What of a request goes no further. Headers are anybody's: a proxy writes names in them, a telephone its own; above ASCII
 * their octets mean nothing to us (RFC 9110, 5.5). Fields lose what nobody types and no database takes.
 */
@Component
class Firewall extends StrictHttpFirewall {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\r\\n\\t]]");

    Firewall() {
        setAllowedHeaderNames(Firewall::isOnOneLine);
        setAllowedHeaderValues(Firewall::isOnOneLine);
        setAllowedParameterNames(Firewall::isPlain);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return super.getFirewalledRequest(new Cleaned(request));
    }

    private static boolean isOnOneLine(String header) {
        return header.chars().noneMatch(c -> c == '\0' || c == '\r' || c == '\n');
    }

    /**
     * No form of ours numbers its fields, and the binder breaks on numbers that are none: {@code email[x]}. Spring itself asks
     * for every parameter under the name {@code name[]}, too.
     */
    private static boolean isPlain(String name) {
        var bracket = name.indexOf('[');
        return !CONTROLS.matcher(name).find() && (bracket < 0 || bracket == name.length() - 2 && name.endsWith("[]"));
    }

    /** Its fields have no control characters but line ends and tabs, and no halves of characters. */
    private static final class Cleaned extends HttpServletRequestWrapper {

        Cleaned(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var value = super.getParameter(name);
            return value == null ? null : clean(value);
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            var values = super.getParameterValues(name);
            return values == null ? null : clean(values);
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            var cleaned = new LinkedHashMap<String, String[]>();
            super.getParameterMap().forEach((name, values) -> cleaned.put(name, clean(values)));
            return cleaned;
        }

        private static String[] clean(String[] values) {
            var cleaned = new String[values.length];
            for (var i = 0; i < values.length; i++) cleaned[i] = clean(values[i]);
            return cleaned;
        }

        private static String clean(String value) {
            return CONTROLS.matcher(value).replaceAll("");
        }
    }
}
