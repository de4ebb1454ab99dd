package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Requests made by htmx want a part of a page; a redirect would put the sign-in page inside of it. */
final class Htmx {

    private Htmx() {}

    static boolean isNot(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null;
    }

    /** What a page asks by itself while somebody types; no answer to it may take them away from what they typed. */
    static boolean isAside(HttpServletRequest request) {
        return request.getHeader("Aside") != null;
    }

    /** Makes the browser, not the part of the page, go to the address. */
    static void leadTo(String address, int status, HttpServletResponse response) {
        response.setHeader("HX-Redirect", address);
        response.setStatus(status);
    }
}
