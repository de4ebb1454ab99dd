package app.farvel.account;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What someone signs in with, in words they would use.
 *
 * @param browser say {@code Firefox}; empty when not known
 * @param system say {@code Windows}; empty when not known
 */
public record Device(String browser, String system) {

    static final String ATTRIBUTE = "farvel.device";

    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("OPR/", "Opera");
        BROWSERS.put("Vivaldi", "Vivaldi");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("FxiOS", "Firefox");
        BROWSERS.put("Chrom", "Chrome");
        BROWSERS.put("CriOS", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("CrOS", "Chromebook");
        SYSTEMS.put("Linux", "Linux");
    }

    static Device of(@Nullable String userAgent) {
        return new Device(first(BROWSERS, userAgent), first(SYSTEMS, userAgent));
    }

    private static String first(Map<String, String> names, @Nullable String userAgent) {
        if (userAgent == null) return "";
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** As kept in a session: a plain string outlives every change of this class. */
    String written() {
        return browser + "/" + system;
    }

    static Device read(@Nullable Object written) {
        var parts = (written instanceof String text ? text : "/").split("/", -1);
        return parts.length == 2 ? new Device(parts[0], parts[1]) : new Device("", "");
    }
}
