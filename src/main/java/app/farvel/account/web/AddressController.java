package app.farvel.account.web;

import app.farvel.account.Account;
import app.farvel.account.SiteAddress;
import app.farvel.account.WebAddress;
import app.farvel.shared.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What links that leave Farvel begin with. Everyone may see it; whoever was here first may change it. */
@Controller
@RequestMapping("/settings/address")
class AddressController {

    private final SiteAddress site;

    AddressController(SiteAddress site) {
        this.site = site;
    }

    @ModelAttribute("nav")
    String nav() {
        return "settings";
    }

    @GetMapping
    String show(Account me, Model model) {
        model.addAttribute("form", new AddressForm(site.root()));
        return page(me, model);
    }

    @PostMapping
    String change(
            @ModelAttribute("form") AddressForm form,
            BindingResult errors,
            Account me,
            Model model,
            RedirectAttributes flash) {
        if (!mayChange(me)) throw new NotFound("Address to change", me.id());
        var address = WebAddress.read(form.address());
        if (address.isEmpty()) {
            errors.rejectValue("address", "account.address.malformed");
            return page(me, model);
        }
        site.change(address.get());
        flash.addFlashAttribute("notice", "account.address.saved");
        return "redirect:/settings/address";
    }

    private String page(Account me, Model model) {
        model.addAttribute("root", site.root());
        model.addAttribute("here", site.here());
        model.addAttribute("isFixed", site.isFixed());
        model.addAttribute("mayChange", mayChange(me));
        return "account/address";
    }

    private boolean mayChange(Account me) {
        return !site.isFixed() && site.isKeptBy(me.id());
    }
}
