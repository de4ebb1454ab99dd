package app.farvel.account.web;

import app.farvel.account.AccountService;
import app.farvel.account.LongestStay;
import app.farvel.account.SignIn;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The sign-in page. The answer to it is the security filter's. */
@Controller
class LoginController {

    private final AccountService accounts;
    private final LongestStay longest;

    LoginController(AccountService accounts, LongestStay longest) {
        this.accounts = accounts;
        this.longest = longest;
    }

    @GetMapping("/login")
    String form(
            @SessionAttribute(name = SignIn.USERNAME, required = false) @Nullable String username,
            @SessionAttribute(name = SignIn.PROBLEM, required = false) @Nullable String problem,
            HttpSession session,
            Model model) {
        if (accounts.signedIn().isPresent()) return "redirect:/";
        if (accounts.isEmpty()) return "redirect:/register";
        session.removeAttribute(SignIn.USERNAME);
        session.removeAttribute(SignIn.PROBLEM);
        model.addAttribute("form", new LoginForm(Typed.line(username), ""));
        model.addAttribute("problem", problem);
        model.addAttribute("days", longest.days());
        model.addAttribute("open", accounts.isOpen());
        return "account/login";
    }

    record LoginForm(String username, String password) {}
}
