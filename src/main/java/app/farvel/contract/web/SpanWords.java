package app.farvel.contract.web;

import app.farvel.contract.Span;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Spans of time as people write them: 90 days, 3 måneder. */
@Component
class SpanWords {

    private final MessageSource messages;

    SpanWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Empty for no span. */
    String of(@Nullable Span span, Locale language) {
        if (span == null) return "";
        var key = "contract.span." + span.unit().id();
        return messages.getMessage(key, new Object[] {span.count()}, language);
    }
}
