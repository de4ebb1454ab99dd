package app.farvel.site;

import app.farvel.account.Account;
import app.farvel.account.AccountService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the frame around every page needs to know. */
@ControllerAdvice
class FrameAdvice {

    private final AccountService accounts;

    FrameAdvice(AccountService accounts) {
        this.accounts = accounts;
    }

    /** Templates use it by the fragment {@code fields :: id}. */
    @ModelAttribute("formIds")
    FormIds formIds() {
        return new FormIds();
    }

    @ModelAttribute("me")
    @Nullable
    Account me() {
        return accounts.signedIn().orElse(null);
    }
}
