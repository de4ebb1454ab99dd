package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** Marks a browser as its account's however it was signed in: by password, by registering, or before an upgrade. */
class BrowserOwnerInterceptor implements HandlerInterceptor {

    private final KeptForms forms;

    BrowserOwnerInterceptor(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (KeptForms.isSignedIn() && !forms.isMarked(request))
            forms.belongTo(request.getUserPrincipal().getName(), request, response);
        return true;
    }
}
