package app.farvel.sample;

import app.farvel.account.Account;
import app.farvel.reminder.Reminder;
import app.farvel.reminder.ReminderService;
import app.farvel.script.Channel;
import app.farvel.winddown.ChecklistService;
import app.farvel.winddown.DraftChange;
import app.farvel.winddown.DraftService;
import app.farvel.winddown.FollowUpService;
import app.farvel.winddown.WindDownService;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lives through the wind-downs as a person would, on the days they did: the product writes the texts and plans what follows. */
@Component
class SampleWindDowns {

    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final LocalTime NOON = LocalTime.of(12, 25);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 40);

    private final WindDownService windDowns;
    private final ChecklistService checklist;
    private final DraftService drafts;
    private final FollowUpService followUps;
    private final ReminderService reminders;
    private final SampleFiles files;

    SampleWindDowns(
            WindDownService windDowns,
            ChecklistService checklist,
            DraftService drafts,
            FollowUpService followUps,
            ReminderService reminders,
            SampleFiles files) {
        this.windDowns = windDowns;
        this.checklist = checklist;
        this.drafts = drafts;
        this.followUps = followUps;
        this.reminders = reminders;
        this.files = files;
    }

    void add(String key, Year.Case story, Account me, Days days) {
        var id = SampleIds.windDown(key);
        var started = days.ago(story.started());
        var contact = SampleIds.contact(key);
        windDowns.start(id, contact, story.playbook(), me, started, days.at(started, MORNING), SampleIds.BATCH);
        if (!story.variant().isEmpty()) checklist.choose(id, story.variant(), started);
        write(id, key, story, me, days);
        if (story.sent() != null) send(id, me, days.exactly(story.sent()), days);
        story.done().forEach((item, ago) -> done(id, item, me, days.ago(ago), days));
        on(story.answered(), days, day -> windDowns.answered(id, story.answer(), day, days.at(day, MORNING)));
        on(story.handedOver(), days, day -> windDowns.handOver(id, day, days.at(day, AFTERNOON)));
        for (var task : windDowns.file(id).tasks())
            on(
                    story.ticked().get(task.item()),
                    days,
                    day -> windDowns.tick(id, task.id(), true, day, days.at(day, NOON)));
    }

    private void write(UUID id, String key, Year.Case story, Account me, Days days) {
        var day = days.ago(story.drafted());
        var message = drafts.open(id, me, day).message();
        var answers = answers(key, story, message.language(), days);
        var change =
                new DraftChange(message.version(), message.language(), message.tone(), Channel.EMAIL, answers, null);
        drafts.save(id, change, me, day, days.at(day, NOON));
    }

    private Map<String, String> answers(String key, Year.Case story, Locale language, Days days) {
        var answers = new LinkedHashMap<>(files.words(language).answers().getOrDefault(key, Map.of()));
        story.dates()
                .forEach((field, ahead) -> answers.put(field, days.ahead(ahead).toString()));
        return answers;
    }

    private void send(UUID id, Account me, LocalDate day, Days days) {
        var version = drafts.open(id, me, day).message().version();
        windDowns.sent(id, version, day, Channel.EMAIL, days.at(day, AFTERNOON));
    }

    /** Ticks a follow-up off as it stood on Today that day. */
    private void done(UUID id, String item, Account me, LocalDate day, Days days) {
        var due = reminders.due(day, me.locale());
        for (var followUp : followUps.of(id))
            if (followUp.item().equals(item))
                due.stream()
                        .filter(reminder -> reminder.subject().equals(followUp.id()))
                        .forEach(reminder -> record(reminder, days.at(day, NOON)));
    }

    private void record(Reminder reminder, Instant then) {
        reminders.recordDone(reminder.key(), reminder.title(), then, SampleIds.BATCH);
    }

    private static void on(@Nullable Period ago, Days days, Consumer<LocalDate> deed) {
        if (ago != null) deed.accept(days.ago(ago));
    }
}
