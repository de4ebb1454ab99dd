package app.farvel.account;

import app.farvel.shared.DomainName;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The address of a site, or of a page, as somebody types it. */
public final class WebAddress {

    public static final int LONGEST = 500;

    private static final Pattern ADDRESS = Pattern.compile("(?i)(https?)://(?<host>\\[[0-9a-f:.]+]|[^\\s/:?#@\\[\\]%]+)"
            + "(?<port>:\\d{1,5})?(?<path>(/[a-z0-9._~!$&'()*+,;=:@%-]+)*)");
    private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");
    private static final Pattern SITE = Pattern.compile("(?i)https?://[^/?#]*");
    private static final Pattern HOST = Pattern.compile(
            "\\[.+]|(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*");

    private static final Pattern REST = Pattern.compile("([/?#][!-~&&[^<>\"\\\\^`{|}]]*)?");

    private WebAddress() {}

    /**
     * A page of the web, with whatever stands behind its host; the host in ASCII.
     *
     * @return empty when it is none
     */
    public static Optional<String> link(String typed) {
        var address = typed.strip();
        var site = SITE.matcher(address);
        if (!site.lookingAt() || address.length() > LONGEST) return Optional.empty();
        var rest = address.substring(site.end());
        return read(site.group()).filter(found -> REST.matcher(rest).matches()).map(found -> found + rest);
    }

    /**
     * The address as links begin with it: nothing but scheme, host, port and path, the host in ASCII.
     *
     * @return empty when it is none
     */
    public static Optional<String> read(String typed) {
        var address = ADDRESS.matcher(trimmed(typed));
        if (!address.matches() || trimmed(typed).length() > LONGEST) return Optional.empty();
        var port = address.group("port");
        if (port != null && !isPort(Integer.parseInt(port.substring(1)))) return Optional.empty();
        return host(address.group("host"))
                .map(host -> address.group(1).toLowerCase(Locale.ROOT) + "://" + host + (port == null ? "" : port)
                        + address.group("path"));
    }

    static String trimmed(String address) {
        return address.strip().replaceFirst("/+$", "");
    }

    private static boolean isPort(int port) {
        return port > 0 && port <= 65_535;
    }

    /** Names may have letters of any language; links carry them in ASCII. */
    private static Optional<String> host(String typed) {
        var host = ASCII.matcher(typed).matches() ? Optional.of(typed) : DomainName.ascii(typed);
        return host.map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> HOST.matcher(name).matches());
    }
}
