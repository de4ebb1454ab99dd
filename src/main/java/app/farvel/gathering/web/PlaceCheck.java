package app.farvel.gathering.web;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.validation.Errors;

/** Says what is wrong with a place. */
final class PlaceCheck {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_MAP = 500;

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
            return uri.getHost() != null && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException noAddress) {
            return false;
        }
    }
}
