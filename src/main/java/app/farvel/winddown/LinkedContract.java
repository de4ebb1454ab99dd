package app.farvel.winddown;

import app.farvel.contract.Contract;
import app.farvel.contract.Exit;
import app.farvel.contract.Notice;
import app.farvel.contract.NoticeEngine;
import app.farvel.contract.Outlook;
import app.farvel.script.Channel;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The contract that ends with a wind-down, and how one gets out of it.
 *
 * @param notice the one that was given, when one was
 */
public record LinkedContract(Contract contract, NoticeEngine engine, Outlook outlook, Optional<Notice> notice) {

    /** The day on which it best ends: as noticed, at the coming deadline, or as soon as it can. */
    public Optional<LocalDate> exit() {
        return notice.map(Notice::endsOn)
                .or(() -> outlook.deadline().map(Exit::endsOn))
                .or(() -> outlook.hasEnded() ? Optional.empty() : outlook.endsByItself())
                .or(outlook::ifSentToday);
    }

    /** Whether it goes on until somebody gives notice, or longer than today at least. */
    boolean runsOn() {
        return notice.isEmpty() && !outlook.hasEnded();
    }

    /** The exit for which notice is to be given next; nothing when it was given, or any day will do. */
    public Optional<Exit> deadline() {
        return notice.isPresent() ? Optional.empty() : outlook.deadline();
    }

    /** The day to go by for it, see {@link Exit#lastDay}. */
    public Optional<LocalDate> lastDay() {
        return deadline().map(exit -> exit.lastDay(outlook.today()));
    }

    /** As what notice travels, as the contract asks. */
    public Channel channel() {
        return switch (contract.noticeForm()) {
            case EMAIL -> Channel.EMAIL;
            case LETTER -> Channel.LETTER;
            case PORTAL -> Channel.TEXT;
        };
    }
}
