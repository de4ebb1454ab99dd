package app.farvel.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When the last backup was made, and one more now. Nobody but whoever runs this Farvel gets at the file itself. */
@Controller
@RequestMapping("/settings/backup")
class BackupController {

    private static final Logger LOG = LoggerFactory.getLogger(BackupController.class);
    private static final long MEGABYTE = 1_000_000;

    /** There is none where the data lies on a database server. */
    private final ObjectProvider<Backup> backup;

    private final ObjectProvider<Backups> backups;
    private final ObjectProvider<BackupSettings> settings;
    private final Clock clock;

    BackupController(
            ObjectProvider<Backup> backup,
            ObjectProvider<Backups> backups,
            ObjectProvider<BackupSettings> settings,
            Clock clock) {
        this.backup = backup;
        this.backups = backups;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param megabytes rounded up, so that there is none of size 0 */
    record Made(Instant at, long megabytes) {

        static Made of(Path zip) {
            try {
                var size = (Files.size(zip) + MEGABYTE - 1) / MEGABYTE;
                return new Made(Files.getLastModifiedTime(zip).toInstant(), size);
            } catch (IOException gone) {
                return new Made(Instant.EPOCH, 0);
            }
        }
    }

    @GetMapping
    String show(Model model) {
        var isOwn = backup.getIfAvailable() != null;
        model.addAttribute("nav", "settings");
        model.addAttribute("isOwn", isOwn);
        if (!isOwn) return "site/backup";
        var all = backups.getObject().all();
        model.addAttribute("last", all.isEmpty() ? null : Made.of(all.get(0)));
        model.addAttribute("kept", all.size());
        model.addAttribute("at", settings.getObject().at());
        return "site/backup";
    }

    /** Two presses at once make one after the other, of which the second replaces the first. */
    @PostMapping
    String make(RedirectAttributes flash) {
        var own = backup.getIfAvailable();
        if (own == null) return "redirect:/settings/backup";
        try {
            own.make(LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
            flash.addFlashAttribute("notice", "site.backup.made");
        } catch (IOException | RuntimeException failed) {
            LOG.error("No backup could be made", failed);
            flash.addFlashAttribute("failed", true);
        }
        return "redirect:/settings/backup";
    }
}
