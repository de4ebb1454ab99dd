package app.farvel.contract;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** Spans are kept as ISO 8601; no span as an empty text. */
@Converter(autoApply = true)
class SpanConverter implements AttributeConverter<@Nullable Span, String> {

    @Override
    public String convertToDatabaseColumn(@Nullable Span span) {
        return span == null ? "" : span.iso();
    }

    @Override
    public @Nullable Span convertToEntityAttribute(String iso) {
        return iso.isEmpty() ? null : Span.parse(iso).orElseThrow();
    }
}
