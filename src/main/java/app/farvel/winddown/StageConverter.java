package app.farvel.winddown;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter(autoApply = true)
class StageConverter implements AttributeConverter<Stage, String> {

    @Override
    public String convertToDatabaseColumn(Stage stage) {
        return stage.id();
    }

    @Override
    public Stage convertToEntityAttribute(String id) {
        return Stage.of(id);
    }
}
