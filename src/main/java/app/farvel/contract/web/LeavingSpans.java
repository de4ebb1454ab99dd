package app.farvel.contract.web;

import app.farvel.contract.Span;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Spans as people say them and type them: 3 months, 3 måneder. */
@Component
class LeavingSpans {

    private final MessageSource messages;

    LeavingSpans(MessageSource messages) {
        this.messages = messages;
    }

    String of(Span span, Locale language) {
        return messages.getMessage("clause.span." + span.unit().id(), new Object[] {span.count()}, language);
    }
}
