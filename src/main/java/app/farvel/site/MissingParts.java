package app.farvel.site;

import app.farvel.shared.Contributions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Lets a page say what is missing on it, because the part that should have shown it failed. */
class MissingParts implements HandlerInterceptor {

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || String.valueOf(page.getViewName()).startsWith("redirect:")) return;
        var missing = Contributions.missing(new ServletWebRequest(request));
        if (!missing.isEmpty()) page.addObject("missing", missing);
    }
}
