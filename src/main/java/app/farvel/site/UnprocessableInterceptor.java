package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** A page shown again because of a mistake in its form answers 422. */
class UnprocessableInterceptor implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || response.getStatus() != HttpStatus.OK.value()) return;
        if (page.getModel().values().stream().anyMatch(UnprocessableInterceptor::isMistake))
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    private static boolean isMistake(@Nullable Object attribute) {
        return attribute instanceof BindingResult errors && errors.hasErrors();
    }
}
