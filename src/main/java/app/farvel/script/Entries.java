package app.farvel.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** A mapping of a YAML file. What is missing or of the wrong kind becomes a fault, and reading goes on with something empty. */
final class Entries {

    private final Map<String, Object> values;
    private final String place;
    private final Faults faults;

    private Entries(Map<?, ?> map, String place, Faults faults) {
        this.place = place;
        this.faults = faults;
        values = new LinkedHashMap<>();
        map.forEach((key, value) -> values.put(String.valueOf(key), value == null ? "" : value));
    }

    private static Entries of(@Nullable Object value, String place, Faults faults) {
        if (value instanceof Map<?, ?> map) return new Entries(map, place, faults);
        faults.add(place, "must be a mapping");
        return unreadable();
    }

    /** One fault was told; what it brings along would only hide it. */
    private static Entries unreadable() {
        return new Entries(Map.of(), "", Faults.none());
    }

    /** Plain data only: a file cannot make objects. */
    static Entries parse(String yaml, Faults faults) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return of(new Yaml(new SafeConstructor(options)).load(yaml), "", faults);
        } catch (YAMLException unreadable) {
            faults.add(
                    "",
                    "cannot be read: " + String.valueOf(unreadable.getMessage()).replaceAll("\\s+", " "));
            return unreadable();
        }
    }

    Set<String> keys() {
        return values.keySet();
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** Makes a fault of every other key. */
    void allow(List<String> keys) {
        for (var key : values.keySet())
            if (!keys.contains(key)) fault(key, "is unknown; known are " + String.join(", ", keys));
    }

    /** Makes a fault of every key that is missing, and of every other. */
    void expect(List<String> keys) {
        allow(keys);
        for (var key : keys) if (!has(key)) fault(key, "is missing");
    }

    /** The same, but for these keys, which may be there. */
    void expect(List<String> keys, List<String> optional) {
        allow(Stream.concat(keys.stream(), optional.stream()).toList());
        for (var key : keys) if (!has(key)) fault(key, "is missing");
    }

    /** Empty when missing, which is a fault. */
    String text(String key) {
        var value = values.get(key);
        if (value instanceof String text && !text.isBlank()) return text.strip();
        fault(key, value == null ? "is missing" : value.equals("") ? "is empty" : "must be text; put it in quotes");
        return "";
    }

    @Nullable
    String textIfAny(String key) {
        return has(key) ? text(key) : null;
    }

    int number(String key) {
        if (values.get(key) instanceof Integer number) return number;
        fault(key, "must be a whole number");
        return 0;
    }

    boolean flag(String key) {
        if (!has(key)) return false;
        if (values.get(key) instanceof Boolean flag) return flag;
        fault(key, "must be true or false");
        return false;
    }

    Entries entries(String key) {
        if (has(key)) return of(values.get(key), at(key), faults);
        fault(key, "is missing");
        return unreadable();
    }

    List<Entries> list(String key) {
        var entries = new ArrayList<Entries>();
        for (var item : items(key)) entries.add(of(item, at(key) + "[" + entries.size() + "]", faults));
        return entries;
    }

    List<String> texts(String key) {
        var texts = new ArrayList<String>();
        for (var item : items(key)) {
            if (item instanceof String text && !text.isBlank()) texts.add(text.strip());
            else fault(key, "must be a list of texts; put " + item + " in quotes");
        }
        if (texts.isEmpty() && has(key)) fault(key, "is empty");
        return List.copyOf(texts);
    }

    List<String> textsIfAny(String key) {
        return has(key) ? texts(key) : List.of();
    }

    private List<?> items(String key) {
        if (values.get(key) instanceof List<?> items) return items;
        fault(key, has(key) ? "must be a list" : "is missing");
        return List.of();
    }

    void fault(String key, String message) {
        faults.add(at(key), message);
    }

    private String at(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
