package app.farvel.winddown;

import app.farvel.contract.ContractService;
import app.farvel.contract.Exit;
import app.farvel.script.DateRule;
import app.farvel.script.Field;
import app.farvel.script.FieldType;
import app.farvel.script.Playbook;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The days of a case from which its other days are counted. */
@Component
class CaseDays {

    /** The field of a playbook that says until when the two will not meet. */
    static final String PAUSE_UNTIL = "pause-until";

    /** The field of a playbook that says which day is the last together. */
    static final String LAST_DAY = "last-day";

    private final AnswerRepository answers;
    private final ContractService contracts;

    CaseDays(AnswerRepository answers, ContractService contracts) {
        this.answers = answers;
        this.contracts = contracts;
    }

    /** By anchor: what was answered, and what has become of it since. */
    Map<String, LocalDate> of(WindDown windDown, Playbook playbook, LocalDate today) {
        var days = answered(windDown.id(), playbook);
        windDown.sentOn().ifPresent(day -> days.put(DateRule.SENT, day));
        windDown.exitOn().ifPresent(day -> days.put(LAST_DAY, day));
        windDown.pausedUntil().ifPresent(day -> days.put(PAUSE_UNTIL, day));
        noticeBy(windDown, today).ifPresent(day -> days.put(DateRule.NOTICE_BY, day));
        return days;
    }

    /** The answers that are days, by field. */
    Map<String, LocalDate> answered(UUID windDownId, Playbook playbook) {
        var days = new HashMap<String, LocalDate>();
        for (var answer : answers.findByWinddownId(windDownId))
            if (isDay(answer.field(), playbook)) parse(answer.text()).ifPresent(day -> days.put(answer.field(), day));
        return days;
    }

    static Optional<LocalDate> day(DateRule rule, Map<String, LocalDate> days) {
        return rule.on(anchor -> Optional.ofNullable(days.get(anchor)));
    }

    private Optional<LocalDate> noticeBy(WindDown windDown, LocalDate today) {
        return windDown.contractId()
                .map(contracts::evenTrashed)
                .filter(contract -> !contract.isTrashed())
                .flatMap(contract -> contracts.outlook(contract, today).deadline())
                .map(Exit::noticeBy);
    }

    private static boolean isDay(String field, Playbook playbook) {
        return playbook.field(field)
                .map(Field::type)
                .filter(FieldType.DATE::equals)
                .isPresent();
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
