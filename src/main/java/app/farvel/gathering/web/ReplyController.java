package app.farvel.gathering.web;

import app.farvel.calendar.BrokenCalendarFile;
import app.farvel.calendar.Reply;
import app.farvel.calendar.ReplyFile;
import app.farvel.gathering.DateView;
import app.farvel.gathering.Gathering;
import app.farvel.gathering.GatheringService;
import app.farvel.gathering.Replies;
import app.farvel.gathering.Roster;
import app.farvel.gathering.Taken;
import app.farvel.gathering.Taken.Fate;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final int COMING = 12;
    private static final int EARLIER = 6;

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
            TypedChoices typed,
            Locale language,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var gathering = gatherings.get(gatheringId);
        var sent = sent(text, file, typed.kept());
        try {
            fill(gathering, ReplyFile.read(sent), typed, response, model);
            model.addAttribute("kept", kept(sent));
        } catch (BrokenCalendarFile broken) {
            model.addAttribute("text", shown(sent));
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("broken", messages.getMessage(broken.words(), language));
        }
        return show(gatheringId, model);
    }

    private static byte[] sent(String text, @Nullable MultipartFile file, @Nullable String kept) throws IOException {
        if (file != null && !file.isEmpty()) return file.getBytes();
        return text.isBlank() && kept != null ? decoded(kept) : text.getBytes(StandardCharsets.UTF_8);
    }

    /** The calendars alone, so that a long mail around them does not travel to and fro. */
    private static String kept(byte[] sent) {
        return Base64.getEncoder().encodeToString(ReplyFile.text(sent).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] decoded(String kept) {
        try {
            return Base64.getMimeDecoder().decode(kept);
        } catch (IllegalArgumentException spoilt) {
            return new byte[0];
        }
    }

    private void fill(
            Gathering gathering, List<Reply> read, TypedChoices typed, HttpServletResponse response, Model model) {
        var choices = typed.choices();
        var taken = replies.take(gathering, read, choices, clock.instant());
        model.addAttribute("taken", taken);
        model.addAttribute("choices", choices.subList(0, taken.size()));
        var fates = taken.stream().map(Taken::fate).collect(Collectors.toSet());
        if (fates.stream().noneMatch(Fate::isQuestion)) return;
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        if (fates.contains(Fate.UNKNOWN) || fates.contains(Fate.SHARED))
            model.addAttribute("guests", roster.all(gathering.id(), MOST_GUESTS));
        if (fates.contains(Fate.NO_DAY) || fates.contains(Fate.NO_DATE)) model.addAttribute("days", days(gathering));
    }

    /** Those an answer may be about, the earliest first. */
    private List<DateView> days(Gathering gathering) {
        var today = LocalDate.ofInstant(clock.instant(), gathering.zone());
        return Stream.concat(
                        gatherings.earlier(gathering, today, EARLIER).stream(),
                        gatherings.dates(gathering, today, COMING).stream())
                .sorted(Comparator.comparing(DateView::start))
                .toList();
    }

    /** What was uploaded is kept as text, so that it need not be chosen again. */
    private static String shown(byte[] sent) {
        var whole = ReplyFile.text(sent);
        return whole.length() > LONGEST_SHOWN ? "" : whole;
    }
}
