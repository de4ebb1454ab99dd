package app.farvel.winddown;

import app.farvel.contract.Notice;
import app.farvel.contract.NoticeCorrected;
import app.farvel.contract.NoticeGiven;
import app.farvel.contract.NoticeWithdrawn;
import app.farvel.script.Channel;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Notice of a case's contract was given or taken back: the formal notice is frozen, and the timeline tells. */
@Component
class NoticeListener {

    private final WindDownRepository windDowns;
    private final MessageRepository messages;
    private final HistoryRepository history;
    private final Clock clock;

    NoticeListener(WindDownRepository windDowns, MessageRepository messages, HistoryRepository history, Clock clock) {
        this.windDowns = windDowns;
        this.messages = messages;
        this.history = history;
        this.clock = clock;
    }

    @EventListener
    void on(NoticeGiven given) {
        for (var windDown : windDowns.findByContractIdAndInFlightTrueAndTrashedAtIsNull(given.contractId())) {
            freeze(windDown.id(), given, clock.instant());
            tell(windDown, HistoryEntry.Kind.NOTICE_GIVEN, given.how().id());
        }
    }

    @EventListener
    void on(NoticeWithdrawn withdrawn) {
        for (var windDown : windDowns.findByContractIdAndInFlightTrueAndTrashedAtIsNull(withdrawn.contractId()))
            tell(windDown, HistoryEntry.Kind.NOTICE_WITHDRAWN, "");
    }

    @EventListener
    void on(NoticeCorrected corrected) {
        for (var windDown : windDowns.findByContractIdAndInFlightTrueAndTrashedAtIsNull(corrected.contractId()))
            tell(windDown, HistoryEntry.Kind.NOTICE_CORRECTED, "");
    }

    private void freeze(UUID windDownId, NoticeGiven given, Instant now) {
        messages.findFirstByWinddownIdAndKindOrderByCreatedAtDescIdDesc(windDownId, Message.Kind.FORMAL_NOTICE)
                .filter(message -> !message.isSent())
                .ifPresent(message -> message.freeze(given.givenOn(), channel(given.how(), message), now));
    }

    private static Channel channel(Notice.How how, Message message) {
        return switch (how) {
            case EMAIL -> Channel.EMAIL;
            case LETTER -> Channel.LETTER;
            case PORTAL, IN_PERSON -> message.channel();
        };
    }

    private void tell(WindDown windDown, HistoryEntry.Kind kind, String note) {
        history.save(new HistoryEntry(windDown.id(), kind, windDown.stage(), windDown.stage(), note, clock.instant()));
    }
}
