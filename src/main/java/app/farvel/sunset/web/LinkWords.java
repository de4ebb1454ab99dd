package app.farvel.sunset.web;

import app.farvel.account.SiteAddress;
import app.farvel.sunset.PlanFile;
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

    record Link(String address, String lines, Locale language) {}

    Link of(String token, PlanFile file) {
        var address = site.shown("/plan/" + token);
        var language = Objects.requireNonNull(file.plan()).language();
        var lines = messages.getMessage("sunset.link.lines", new Object[] {address}, language);
        return new Link(address, lines, language);
    }
}
