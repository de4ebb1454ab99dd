package app.farvel.contact.web;

import app.farvel.contact.ContactService;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Into the trash and out of it. */
@Controller
class TrashController {

    private final ContactService contacts;
    private final Clock clock;

    TrashController(ContactService contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "contacts";
    }

    @PostMapping("/contacts/{id}/trash")
    String trash(@PathVariable UUID id, RedirectAttributes flash) {
        var name = contacts.get(id).displayName();
        contacts.trash(List.of(id), clock.instant());
        flash.addFlashAttribute("notice", "contact.trashed");
        flash.addFlashAttribute("noticeArgs", new Object[] {name});
        flash.addFlashAttribute("noticeUndo", "/contacts/" + id + "/restore");
        return "redirect:/contacts";
    }

    @PostMapping("/contacts/{id}/restore")
    String restore(@PathVariable UUID id, RedirectAttributes flash) {
        var name = contacts.get(id).displayName();
        contacts.restore(List.of(id));
        flash.addFlashAttribute("notice", "contact.restored");
        flash.addFlashAttribute("noticeArgs", new Object[] {name});
        return "redirect:/contacts/" + id;
    }
}
