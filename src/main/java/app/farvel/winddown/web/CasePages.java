package app.farvel.winddown.web;

import app.farvel.account.Account;
import app.farvel.shared.Contributions;
import app.farvel.winddown.CasePanel;
import app.farvel.winddown.CasePanel.Panel;
import app.farvel.winddown.ExitService;
import app.farvel.winddown.SendingService;
import app.farvel.winddown.SentByMistake;
import app.farvel.winddown.Stage;
import app.farvel.winddown.WindDown;
import app.farvel.winddown.WindDownService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the page of a case together; a form that is in the model already, with its mistakes, stays. */
@Component
class CasePages {

    /** What a lesson for the next contract may be about. */
    private static final List<String> LESSONS =
            List.of("notice", "fees", "handover-help", "data-return", "ownership", "transition-price", "other");

    private final WindDownService windDowns;
    private final ExitService exits;
    private final SendingService sending;
    private final SentByMistake mistakes;
    private final ObjectProvider<CasePanel> panels;
    private final Contributions contributions;
    private final Clock clock;

    CasePages(
            WindDownService windDowns,
            ExitService exits,
            SendingService sending,
            SentByMistake mistakes,
            ObjectProvider<CasePanel> panels,
            Contributions contributions,
            Clock clock) {
        this.windDowns = windDowns;
        this.exits = exits;
        this.sending = sending;
        this.mistakes = mistakes;
        this.panels = panels;
        this.contributions = contributions;
        this.clock = clock;
    }

    String show(UUID id, Account me, Locale locale, Model model) {
        var now = clock.instant();
        var today = me.today(now);
        var page = CasePage.of(windDowns.file(id), locale, today);
        var windDown = page.windDown();
        model.addAttribute("page", page);
        model.addAttribute("mails", PostedView.of(sending.mails(id, page.file().messages()), now));
        model.addAttribute("papers", exits.papers(windDown, today));
        model.addAttribute("freed", exits.freed(windDown));
        model.addAttribute("panels", panels(windDown, today));
        model.addAttribute("canTakeBack", mistakes.canBeTakenBack(page.file()));
        model.addAttribute("canHear", windDown.stage().isAfterSending());
        model.addAttribute("canHandOver", windDown.stage() == Stage.SENT || windDown.stage() == Stage.ANSWERED);
        model.addAttribute("doors", CloseForm.DOORS);
        model.addAttribute("lessons", LESSONS);
        forms(windDown, today, model);
        return "winddown/page";
    }

    /** Whether a contract would go on when the case is closed. */
    boolean isBound(WindDown windDown, LocalDate today) {
        return exits.papers(windDown, today)
                .filter(papers -> !papers.runningOn().isEmpty())
                .isPresent();
    }

    private static void forms(WindDown windDown, LocalDate today, Model model) {
        if (!model.containsAttribute("form")) model.addAttribute("form", CloseForm.of(windDown, today));
        if (!model.containsAttribute("pause"))
            model.addAttribute(
                    "pause",
                    new PauseForm(
                            windDown.pausedUntil().map(LocalDate::toString).orElse("")));
        if (!model.containsAttribute("exit")) model.addAttribute("exit", ExitForm.of(windDown));
    }

    private List<Panel> panels(WindDown windDown, LocalDate today) {
        var there = panels.stream().sorted(Comparator.comparingInt(CasePanel::order));
        return contributions
                .<CasePanel, Panel>gather(
                        there, panel -> panel.of(windDown, today).stream().toList())
                .all();
    }
}
