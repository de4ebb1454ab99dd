package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A request whose values every database takes: without NUL characters and halves of characters, which nobody types. */
final class StorableRequest extends HttpServletRequestWrapper {

    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    StorableRequest(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        var value = super.getParameter(name);
        return value == null ? null : storable(value);
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        var values = super.getParameterValues(name);
        return values == null ? null : storable(values);
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        var storable = new LinkedHashMap<String, String[]>();
        super.getParameterMap().forEach((name, values) -> storable.put(name, storable(values)));
        return storable;
    }

    private static String[] storable(String[] values) {
        return Arrays.stream(values).map(StorableRequest::storable).toArray(String[]::new);
    }

    private static String storable(String value) {
        return UNSTORABLE.matcher(value).replaceAll("");
    }
}
