package app.farvel.script;

import app.farvel.shared.Tone;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads {@code frame/en.yaml} and its like. */
final class FrameReader {

    private FrameReader() {}

    static FrameWords read(String yaml, Faults faults) {
        var file = Entries.parse(yaml, faults);
        file.expect(List.of("greeting", "closing", "checks"), List.of("facts"));
        var checks = file.entries("checks");
        checks.expect(List.of("thanks", "blame"), List.of("small-words", "never-twice"));
        return new FrameWords(
                byTone(file.entries("greeting"), FrameWords.NAME),
                byTone(file.entries("closing"), FrameWords.SENDER),
                checks.texts("thanks"),
                checks.texts("blame"),
                checks.has("small-words") ? checks.texts("small-words") : List.of(),
                checks.has("never-twice") ? checks.texts("never-twice") : List.of(),
                file.has("facts") ? labels(file.entries("facts")) : Map.of());
    }

    private static Map<String, String> labels(Entries entries) {
        entries.expect(PaperFact.ids());
        var labels = new LinkedHashMap<String, String>();
        for (var id : PaperFact.ids()) if (entries.has(id)) labels.put(id, entries.text(id));
        return labels;
    }

    private static Map<Tone, Map<FormOfAddress, String>> byTone(Entries entries, String name) {
        entries.expect(Stream.of(Tone.values()).map(Tone::id).toList());
        var all = new EnumMap<Tone, Map<FormOfAddress, String>>(Tone.class);
        for (var tone : Tone.values())
            if (entries.has(tone.id())) all.put(tone, byAddress(entries.entries(tone.id()), name));
        return all;
    }

    private static Map<FormOfAddress, String> byAddress(Entries entries, String name) {
        entries.expect(Stream.of(FormOfAddress.values()).map(FormOfAddress::id).toList());
        var all = new EnumMap<FormOfAddress, String>(FormOfAddress.class);
        for (var address : FormOfAddress.values())
            if (entries.has(address.id())) all.put(address, text(entries, address.id(), name));
        return all;
    }

    private static String text(Entries entries, String key, String name) {
        var text = entries.text(key);
        var rest = text.replace(name, "");
        if (rest.equals(text) || rest.contains("{"))
            entries.fault(key, "must have " + name + " in it, and no other name");
        return text;
    }
}
