package app.farvel.contract;

import app.farvel.shared.Languages;
import app.farvel.shared.NotFound;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Clauses to take as they are, kind by kind, with blanks in braces. Read once, at the start. */
@Component
public class ClauseLibrary {

    /**
     * The clauses of a kind.
     *
     * @param why what it is good for on the day of parting
     */
    public record Chapter(ClauseKind kind, String why, List<String> clauses) {}

    private final Map<Locale, List<Chapter>> chapters = new HashMap<>();
    private final Locale fallback;

    ClauseLibrary(Languages languages) {
        this.fallback = languages.fallback();
        for (var language : languages.languages()) {
            var file = new ClassPathResource("clauses/" + language.toLanguageTag() + ".yaml");
            if (file.exists() || language.equals(fallback)) chapters.put(language, read(file));
        }
    }

    /** The languages there are clauses in. */
    public List<String> languages() {
        return chapters.keySet().stream().map(Locale::toLanguageTag).sorted().toList();
    }

    /** The language itself, or the one to fall back on. */
    public Locale spoken(Locale language) {
        var anyRegion = Locale.forLanguageTag(language.getLanguage());
        return chapters.containsKey(anyRegion) ? anyRegion : fallback;
    }

    /** @throws NotFound when there is no such clause */
    public String clause(Locale language, ClauseKind kind, int number) {
        return in(language).stream()
                .filter(chapter -> chapter.kind() == kind
                        && number >= 0
                        && number < chapter.clauses().size())
                .map(chapter -> chapter.clauses().get(number))
                .findFirst()
                .orElseThrow(() -> new NotFound("Clause of " + kind, number));
    }

    /** One chapter for each kind that is needed; in the language to fall back on where there are none in this one. */
    public List<Chapter> in(Locale language) {
        return Objects.requireNonNull(chapters.get(spoken(language)));
    }

    private static List<Chapter> read(ClassPathResource file) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            var text = file.getContentAsString(StandardCharsets.UTF_8);
            Map<String, Object> kinds = new Yaml(new SafeConstructor(options)).load(text);
            return ClauseKind.needed().stream()
                    .map(kind -> chapter(kind, kinds.get(kind.id()), file))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Chapter chapter(ClauseKind kind, @Nullable Object entry, ClassPathResource file) {
        if (entry instanceof Map<?, ?> map
                && map.get("why") instanceof String why
                && map.get("clauses") instanceof List<?> clauses
                && !clauses.isEmpty())
            return new Chapter(
                    kind,
                    why.strip(),
                    clauses.stream().map(clause -> clause.toString().strip()).toList());
        throw new IllegalStateException(file + ": " + kind.id() + " needs a why and clauses");
    }
}
