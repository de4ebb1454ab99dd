package app.farvel.contact.web;

import app.farvel.contact.ContactService;
import app.farvel.contact.Tags;
import app.farvel.shared.Typed;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to several contacts at once. */
@Controller
class BulkController {

    private final ContactService contacts;
    private final Clock clock;

    BulkController(ContactService contacts, Clock clock) {
        this.contacts = contacts;
        this.clock = clock;
    }

    @PostMapping("/contacts/bulk/tag")
    String tag(
            @RequestParam(required = false) @Nullable List<String> ids,
            @RequestParam(defaultValue = "") String newTag,
            @ModelAttribute("list") ListForm list,
            RedirectAttributes flash) {
        var chosen = chosen(ids);
        var tags = Tags.of(newTag);
        if (chosen.isEmpty()) flash.addFlashAttribute("notice", "contact.bulk.none");
        else if (tags.isEmpty() || tags.stream().anyMatch(tag -> tag.length() > Tags.LONGEST))
            flash.addFlashAttribute("notice", "contact.bulk.noTag");
        else {
            tags.forEach(tag -> contacts.tag(chosen, tag));
            flash.addFlashAttribute("notice", "contact.bulk.tagged");
            flash.addFlashAttribute("noticeArgs", new Object[] {chosen.size(), Tags.typed(tags)});
        }
        return "redirect:" + list.address();
    }

    @PostMapping("/contacts/bulk/trash")
    String trash(
            @RequestParam(required = false) @Nullable List<String> ids,
            @ModelAttribute("list") ListForm list,
            RedirectAttributes flash) {
        var chosen = chosen(ids);
        if (chosen.isEmpty()) {
            flash.addFlashAttribute("notice", "contact.bulk.none");
            return "redirect:" + list.address();
        }
        contacts.trash(chosen, clock.instant());
        flash.addFlashAttribute("notice", "contact.bulk.trashed");
        flash.addFlashAttribute("noticeArgs", new Object[] {chosen.size()});
        flash.addFlashAttribute("noticeUndo", "/contacts/bulk/restore?ids=" + joined(chosen));
        return "redirect:" + list.address();
    }

    @PostMapping("/contacts/bulk/restore")
    String restore(@RequestParam(defaultValue = "") List<String> ids, RedirectAttributes flash) {
        var chosen = chosen(ids);
        contacts.restore(chosen);
        flash.addFlashAttribute("notice", "contact.bulk.restored");
        flash.addFlashAttribute("noticeArgs", new Object[] {chosen.size()});
        return "redirect:/contacts";
    }

    private static List<UUID> chosen(@Nullable List<String> ids) {
        if (ids == null) return List.of();
        return ids.stream().flatMap(id -> Typed.id(id).stream()).distinct().toList();
    }

    private static String joined(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(","));
    }
}
