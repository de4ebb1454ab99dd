package app.farvel.winddown.web;

import app.farvel.winddown.OutOfTurn;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever takes a step that no longer fits is shown where the case stands. */
@ControllerAdvice
class OutOfTurnAdvice {

    /** A part of a page cannot show the case: the whole page goes there. */
    @ExceptionHandler
    @Nullable
    String showTheCase(OutOfTurn problem, HtmxRequest htmx, HttpServletResponse response, RedirectAttributes flash) {
        var address = "/wind-downs/" + problem.windDownId();
        if (htmx.isHtmxRequest()) {
            response.setHeader("HX-Redirect", address);
            return null;
        }
        flash.addFlashAttribute("notice", "winddown.out-of-turn");
        return "redirect:" + address;
    }
}
