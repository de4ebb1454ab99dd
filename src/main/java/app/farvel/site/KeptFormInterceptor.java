package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;

/** A kept form that is sent again need not be kept any longer. */
class KeptFormInterceptor implements HandlerInterceptor {

    private final KeptForms forms;

    KeptFormInterceptor(KeptForms forms) {
        this.forms = forms;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST") && isSentAgain(request)) forms.forget(request);
        return true;
    }

    private boolean isSentAgain(HttpServletRequest request) {
        return forms.find(request)
                .filter(form -> form.address().equals(KeptForms.address(request)))
                .isPresent();
    }
}
