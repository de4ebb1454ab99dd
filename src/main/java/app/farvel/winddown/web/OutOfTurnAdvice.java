package app.farvel.winddown.web;

import app.farvel.winddown.OutOfTurn;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever takes a step that no longer fits is shown where the case stands. */
@ControllerAdvice
class OutOfTurnAdvice {

    @ExceptionHandler
    String showTheCase(OutOfTurn problem, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "winddown.out-of-turn");
        return "redirect:/wind-downs/" + problem.windDownId();
    }
}
