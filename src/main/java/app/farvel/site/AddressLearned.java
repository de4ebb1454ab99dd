package app.farvel.site;

import app.farvel.account.SiteAddress;
import app.farvel.shared.Tenant;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** The first page somebody asks for who is signed in tells where this Farvel is reached. A stranger's request tells nothing. */
class AddressLearned implements HandlerInterceptor {

    private final SiteAddress site;

    AddressLearned(SiteAddress site) {
        this.site = site;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Tenant.isSet() && handler instanceof HandlerMethod) site.learn(Tenant.id());
        return true;
    }
}
