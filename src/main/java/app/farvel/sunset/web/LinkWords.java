package app.farvel.sunset.web;

import app.farvel.account.Account;
import app.farvel.shared.Dates;
import app.farvel.sunset.Invitations.Invitation;
import app.farvel.sunset.PlanFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A fresh link, and the lines that go with it into a message, in the vendor's language. */
@Component
class LinkWords {

    private final MessageSource messages;

    LinkWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param isLocal whether nobody but this machine can open the address */
    record Link(String address, String lines, Locale language, LocalDate lastDay, boolean isLocal) {}

    /** The address is the one under which the account reaches Farvel just now. */
    Link of(Invitation invitation, PlanFile file, Account me, Instant now) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath();
        var address = here.path("/plan/").path(invitation.token()).build().toUriString();
        var language = Objects.requireNonNull(file.plan()).language();
        var day = new Dates(language, me.zone(), me.today(now)).day(invitation.lastDay());
        var lines = messages.getMessage("sunset.link.lines", new Object[] {address, day}, language);
        return new Link(
                address,
                lines,
                language,
                invitation.lastDay(),
                isLocal(here.build().getHost()));
    }

    private static boolean isLocal(@Nullable String host) {
        return host == null || host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }
}
