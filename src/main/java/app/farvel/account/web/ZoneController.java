package app.farvel.account.web;

import app.farvel.account.AccountService;
import app.farvel.account.Zones;
import app.farvel.shared.Typed;
import java.time.ZoneId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of the browser's time zone, where the account has another. */
@Controller
class ZoneController {

    private static final String BACK = "redirect:/settings";

    private final AccountService accounts;

    ZoneController(AccountService accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/settings/zone")
    String answer(
            @RequestParam(defaultValue = "") String zone,
            @RequestParam(defaultValue = "") String answer,
            RedirectAttributes flash) {
        var name = Zones.canonical(Typed.line(zone));
        if (!Zones.isKnown(name)) return BACK;
        var moves = answer.equals("move");
        if (moves) accounts.moveTo(ZoneId.of(name));
        else accounts.declineZone(ZoneId.of(name));
        flash.addFlashAttribute("notice", moves ? "account.settings.zone.moved" : "account.settings.zone.stayed");
        return BACK;
    }
}
