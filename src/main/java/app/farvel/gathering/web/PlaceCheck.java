package app.farvel.gathering.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.springframework.validation.Errors;

/** Says what is wrong with a place. */
final class PlaceCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_MAP = 500;
    private static final Pattern INTERNATIONAL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.-]*(:\\d+)?");

    private PlaceCheck() {}

    static void check(String place, String address, String map, Errors errors) {
        if (place.isEmpty()) errors.rejectValue("place", "gathering.place.missing");
        length(errors, "place", place, LONGEST_NAME);
        length(errors, "address", address, LONGEST_ADDRESS);
        if (map.length() > LONGEST_MAP || !(map.isEmpty() || isPage(map)))
            errors.rejectValue("map", "gathering.map.wrong");
    }

    static void length(Errors errors, String field, String text, int longest) {
        if (text.length() > longest) errors.rejectValue(field, "gathering.long", new Object[] {longest}, null);
    }

    private static boolean isPage(String address) {
        try {
            var uri = new URI(address);
            var scheme = uri.getScheme();
            return hasHost(uri) && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }

    /** A name with letters of its own, such as {@code blåbær.example}, is one too. */
    private static boolean hasHost(URI address) {
        var authority = address.getRawAuthority();
        return address.getHost() != null
                || authority != null && INTERNATIONAL.matcher(authority).matches();
    }
}
