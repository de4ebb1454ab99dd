package app.farvel.account;

import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** From where an address can be opened, as far as it tells by itself: no name is looked up. */
public enum Reach {
    /** Nobody but the machine Farvel runs on. */
    MACHINE,
    /** Whoever is in the same network: a private number, or a name no public registry knows. */
    NETWORK,
    ANYWHERE;

    private static final String NUMBERS = "\\d{1,3}(\\.\\d{1,3}){3}";
    private static final String OWN_NAMES =
            "[^.]+|.*\\.(local|lan|internal|intranet|home|home\\.arpa|localdomain|test)";

    /** @param address a whole address: {@code http://192.168.1.10:8080} */
    public static Reach of(String address) {
        try {
            var host = UriComponentsBuilder.fromUriString(address).build().getHost();
            return host == null ? MACHINE : ofHost(host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", ""));
        } catch (IllegalArgumentException noAddress) {
            return MACHINE;
        }
    }

    private static Reach ofHost(String host) {
        if (host.equals("localhost") || host.endsWith(".localhost")) return MACHINE;
        var number = number(host);
        if (number != null) return ofNumber(number);
        return host.matches(OWN_NAMES) ? NETWORK : ANYWHERE;
    }

    private static Reach ofNumber(InetAddress number) {
        if (number.isLoopbackAddress() || number.isAnyLocalAddress()) return MACHINE;
        var isOfTheNetwork = number.isSiteLocalAddress() || number.isLinkLocalAddress() || isUniqueLocal(number);
        return isOfTheNetwork ? NETWORK : ANYWHERE;
    }

    /** RFC 4193: fc00::/7. */
    private static boolean isUniqueLocal(InetAddress number) {
        var bytes = number.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }

    private static @Nullable InetAddress number(String host) {
        if (!host.startsWith("[") && !host.matches(NUMBERS)) return null;
        try {
            return host.startsWith("[") ? InetAddress.getByName(host) : InetAddress.getByAddress(bytes(host));
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static byte[] bytes(String host) {
        var bytes = new ByteArrayOutputStream(4);
        for (var part : host.split("\\.")) bytes.write(Integer.parseInt(part));
        return bytes.toByteArray();
    }
}
