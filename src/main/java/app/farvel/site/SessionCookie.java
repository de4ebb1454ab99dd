package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie;
import org.springframework.session.security.web.authentication.SpringSessionRememberMeServices;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.web.util.WebUtils;

/**
 * The session's cookie. Under https it is looked for by its strict name only: one by the plain name may have been planted by
 * somebody on the way. Whoever comes from plain http signs in once, and the plain cookie goes.
 */
class SessionCookie implements CookieSerializer {

    private static final String PLAIN = "SESSION";

    private final Map<String, DefaultCookieSerializer> byName = new ConcurrentHashMap<>();
    private final Cookie settings;

    SessionCookie(Cookie settings) {
        this.settings = settings;
    }

    /** Other applications of this host may have a cookie by our name. NUL is in no id, and no database looks for it. */
    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return named(name(request)).readCookieValues(request).stream()
                .filter(id -> id.indexOf('\0') < 0)
                .toList();
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        var request = value.getRequest();
        named(name(request)).writeCookieValue(value);
        if (request.isSecure() && WebUtils.getCookie(request, plain()) != null)
            named(plain()).writeCookieValue(new CookieValue(request, value.getResponse(), ""));
    }

    private String plain() {
        return settings.getName() == null ? PLAIN : settings.getName();
    }

    /** A domain or path of somebody's own choice forbids the strict name. */
    private String name(HttpServletRequest request) {
        return settings.getDomain() == null && settings.getPath() == null ? Cookies.name(plain(), request) : plain();
    }

    private DefaultCookieSerializer named(String name) {
        return byName.computeIfAbsent(name, this::make);
    }

    private DefaultCookieSerializer make(String name) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        // Whoever asked to stay signed in keeps the cookie when the browser is closed.
        cookie.setRememberMeRequestAttribute(SpringSessionRememberMeServices.REMEMBER_ME_LOGIN_ATTR);
        var set = PropertyMapper.get();
        set.from(settings::getDomain).to(cookie::setDomainName);
        set.from(settings::getPath).to(cookie::setCookiePath);
        set.from(settings::getHttpOnly).to(cookie::setUseHttpOnlyCookie);
        set.from(settings::getSecure).to(cookie::setUseSecureCookie);
        set.from(settings::getSameSite).as(Cookie.SameSite::attributeValue).to(cookie::setSameSite);
        return cookie;
    }
}
