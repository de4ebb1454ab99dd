package app.farvel.sunset.web;

import app.farvel.account.Account;
import app.farvel.account.SiteAddress;
import app.farvel.shared.Dates;
import app.farvel.sunset.Invitations.Invitation;
import app.farvel.sunset.PlanFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A fresh link, and the lines that go with it into a message, in the vendor's language. */
@Component
class LinkWords {

    private final SiteAddress site;
    private final MessageSource messages;

    LinkWords(SiteAddress site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    record Link(String address, String lines, Locale language, LocalDate lastDay) {}

    Link of(Invitation invitation, PlanFile file, Account me, Instant now) {
        var address = site.shown("/plan/" + invitation.token());
        var language = Objects.requireNonNull(file.plan()).language();
        var day = new Dates(me.writing(language), me.zone(), me.today(now)).day(invitation.lastDay());
        var lines = messages.getMessage("sunset.link.lines", new Object[] {address, day}, language);
        return new Link(address, lines, language, invitation.lastDay());
    }
}
