package app.farvel.contact;

import app.farvel.script.FormOfAddress;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Enums are kept by their ids, the words that also stand in addresses and forms. */
final class Ids {

    private Ids() {}

    @Converter(autoApply = true)
    static class OfRelation implements AttributeConverter<Relation, String> {
        @Override
        public String convertToDatabaseColumn(Relation relation) {
            return relation.id();
        }

        @Override
        public Relation convertToEntityAttribute(String id) {
            return Relation.of(id);
        }
    }

    @Converter(autoApply = true)
    static class OfKind implements AttributeConverter<InteractionKind, String> {
        @Override
        public String convertToDatabaseColumn(InteractionKind kind) {
            return kind.id();
        }

        @Override
        public InteractionKind convertToEntityAttribute(String id) {
            return InteractionKind.of(id);
        }
    }

    @Converter(autoApply = true)
    static class OfFormOfAddress implements AttributeConverter<FormOfAddress, String> {
        @Override
        public String convertToDatabaseColumn(FormOfAddress form) {
            return form.id();
        }

        @Override
        public FormOfAddress convertToEntityAttribute(String id) {
            return FormOfAddress.of(id);
        }
    }
}
