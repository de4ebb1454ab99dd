package app.farvel.mail;

import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** A mail's body as a page for mail programs: no pictures, no style sheet of its own, light and dark, from 320 pixels on. */
@Component
public class MailPages {

    private final ITemplateEngine templates;

    MailPages(ITemplateEngine templates) {
        this.templates = templates;
    }

    /** As a person writes to another. */
    public String letter(String subject, MailBody body, Locale language) {
        return page(subject, body, language, false);
    }

    /** On a card, for what is asked and told by many such mails: invitations, digests. */
    public String card(String subject, MailBody body, Locale language) {
        return page(subject, body, language, true);
    }

    private String page(String subject, MailBody body, Locale language, boolean isCard) {
        var model = Map.<String, Object>of("subject", subject, "blocks", body.blocks(), "isCard", isCard);
        return templates.process("mail/letter/page", new Context(language, model));
    }
}
