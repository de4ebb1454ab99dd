package app.farvel.gathering.web;

import app.farvel.calendar.BrokenCalendarFile;
import app.farvel.calendar.Reply;
import app.farvel.calendar.ReplyFile;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Replies;
import app.farvel.gathering.Replies.Fate;
import app.farvel.gathering.Roster;
import app.farvel.shared.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The host pastes, or uploads, the answer a guest's calendar program sent by mail. */
@Controller
@RequestMapping("/gatherings/{gatheringId}/reply")
class ReplyController {

    private static final int MOST_GUESTS = 1000;
    private static final int LONGEST_SHOWN = 600_000;

    private final GatheringService gatherings;
    private final Replies replies;
    private final Roster roster;
    private final MessageSource messages;
    private final Clock clock;

    ReplyController(GatheringService gatherings, Replies replies, Roster roster, MessageSource messages, Clock clock) {
        this.gatherings = gatherings;
        this.replies = replies;
        this.roster = roster;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("nav")
    String nav() {
        return "gatherings";
    }

    @GetMapping
    String show(@PathVariable UUID gatheringId, Model model) {
        model.addAttribute("gathering", gatherings.get(gatheringId));
        return "gathering/reply";
    }

    /** Answers with what became of each; sent twice it comes to the same. */
    @PostMapping
    String take(
            @PathVariable UUID gatheringId,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String guest,
            Locale language,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var gathering = gatherings.get(gatheringId);
        var upload = file == null || file.isEmpty() ? null : file.getBytes();
        model.addAttribute("text", shown(text, upload));
        try {
            fill(gathering, upload == null ? ReplyFile.read(text) : ReplyFile.read(upload), guest, response, model);
        } catch (BrokenCalendarFile broken) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("broken", messages.getMessage(broken.words(), language));
        }
        return show(gatheringId, model);
    }

    private void fill(Gathering gathering, List<Reply> read, String guest, HttpServletResponse response, Model model) {
        var taken = replies.take(gathering, read, Typed.id(guest).orElse(null), clock.instant());
        model.addAttribute("taken", taken);
        if (taken.stream().noneMatch(one -> one.fate() == Fate.UNKNOWN)) return;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("guests", roster.all(gathering.id(), MOST_GUESTS));
    }

    /** What was uploaded is kept as text, so that it need not be chosen again. */
    private static String shown(String text, byte @Nullable [] upload) {
        var whole = upload == null ? text : ReplyFile.text(upload);
        return whole.length() > LONGEST_SHOWN ? "" : whole;
    }
}
