package app.farvel.site;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Offers what was typed when the session ended: look at it, send it, or let it go. */
@Controller
@RequestMapping("/resume")
class ResumeController {

    private final KeptForms forms;

    ResumeController(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping
    String show(HttpServletRequest request, Model model) {
        var form = forms.find(request);
        if (form.isEmpty()) return "redirect:/";
        model.addAttribute("form", form.get());
        return "site/resume";
    }

    @PostMapping("/forget")
    String forget(HttpServletRequest request) {
        forms.forget(request);
        return "redirect:/";
    }
}
