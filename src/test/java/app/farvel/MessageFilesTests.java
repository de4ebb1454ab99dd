package app.farvel;

import static app.farvel.ResourceFiles.JAVA;
import static app.farvel.ResourceFiles.MESSAGES;
import static app.farvel.ResourceFiles.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in every language, is read where it is meant to be, and is used. */
class MessageFilesTests {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("#\\{([A-Za-z0-9._-]+)[}(]|(?:label|hint|placeholder|empty|titleKey)='([a-z0-9.-]+)'");
    private static final Pattern BEGINNING_OF_KEYS =
            Pattern.compile("([a-z][a-z0-9-]*(?:\\.[A-Za-z0-9-]+)*\\.)[\"'$_]");

    private static final Pattern BRITISH = Pattern.compile(
            "(?i)\\b(?:(?:organi|reali|recogni|apologi|prioriti|finali|summari|minimi|utili|customi|authori)s\\w+"
                    + "|cancell(?:ed|ing)|(?:col|fav|hon|lab|neighb|behavi)our\\w*|centre|licences?|programmes?|grey"
                    + "|learnt|whilst|judgement|catalogue|fulfil|enrol)\\b");

    static Stream<Path> english() {
        return ResourceFiles.under(MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().contains("_"));
    }

    @ParameterizedTest
    @MethodSource("english")
    void saysEverythingInNorwegianToo(Path english) {
        assertThat(messages(norwegian(english)).keySet())
                .isEqualTo(messages(english).keySet());
    }

    @ParameterizedTest
    @MethodSource("english")
    void fillsTheSameBlanksInBothLanguages(Path english) {
        var norwegian = messages(norwegian(english));

        assertThat(messages(english))
                .allSatisfy((key, text) -> assertThat(placeholders(norwegian.getOrDefault(key, "")))
                        .as(key)
                        .isEqualTo(placeholders(text)));
    }

    @ParameterizedTest
    @MethodSource("english")
    void leavesNothingBlankOrMalformed(Path english) {
        for (var file : new Path[] {english, norwegian(english)})
            assertThat(messages(file)).allSatisfy((key, text) -> {
                assertThat(text).as(key).isNotBlank().isEqualTo(text.strip());
                if (placeholders(text).isEmpty()) return;
                assertThat(text.replace("''", ""))
                        .as(key + " has an apostrophe that would vanish")
                        .doesNotContain("'");
                assertThat(new MessageFormat(text)).as(key).isNotNull();
            });
    }

    /** English is written as in Britain; what America spells otherwise stands in a small file beside it. */
    @ParameterizedTest
    @MethodSource("english")
    void spellsForAmericaWhatBritainSpellsOtherwise(Path english) {
        var british = messages(english);
        var american = messages(
                english.resolveSibling(english.getFileName().toString().replace(".properties", "_en_US.properties")));

        assertThat(american)
                .allSatisfy((key, text) -> assertThat(text).isNotEqualTo(british.get(key)))
                .allSatisfy((key, text) -> assertThat(placeholders(text)).isEqualTo(placeholders(british.get(key))));
        british.putAll(american);
        assertThat(british).allSatisfy((key, text) -> assertThat(text).as(key).doesNotContainPattern(BRITISH));
    }

    /** The playbooks' forms and the clauses are one text for all of English. */
    @Test
    void asksInWordsThatAreSpeltAlike() {
        for (var folder : List.of("playbooks", "clauses"))
            for (var file : ResourceFiles.under(Path.of("src/main/resources", folder), "en.yaml"))
                assertThat(ResourceFiles.text(file).replaceAll("(?m)^ *[a-z-]+:", ""))
                        .as(file.toString())
                        .doesNotContainPattern(BRITISH);
    }

    @ParameterizedTest
    @MethodSource("english")
    void keepsToItsFeature(Path english) {
        var feature = english.getFileName().toString().replace(".properties", "");

        assertThat(messages(english).keySet())
                .allMatch(key ->
                        key.startsWith(feature + ".") || Character.isUpperCase(key.charAt(0)) || isTypeMismatch(key));
        assertThat(ResourceFiles.text(Path.of("src/main/resources/application.yaml")))
                .contains("messages/" + feature);
    }

    @Test
    void knowsEveryTextATemplateAsksFor() {
        var known = all();

        var asked = new TreeSet<String>();
        var matcher = KEY_IN_TEMPLATE.matcher(ResourceFiles.allText(TEMPLATES, ".html"));
        while (matcher.find()) asked.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));

        assertThat(asked).hasSizeGreaterThan(20);
        asked.removeAll(known);
        assertThat(asked).isEmpty();
    }

    @Test
    void keepsNoTextThatNobodyReads() {
        var code = ResourceFiles.allText(TEMPLATES, ".html") + ResourceFiles.allText(JAVA, ".java");
        var words = Pattern.compile("[A-Za-z0-9._-]+")
                .matcher(code)
                .results()
                .map(r -> r.group())
                .collect(Collectors.toSet());
        var beginnings =
                BEGINNING_OF_KEYS.matcher(code).results().map(r -> r.group(1)).collect(Collectors.toSet());

        var unread = all().stream()
                .filter(key -> !words.contains(key) && beginnings.stream().noneMatch(key::startsWith))
                .filter(key -> !Character.isUpperCase(key.charAt(0)) && !isTypeMismatch(key))
                .toList();

        assertThat(unread).isEmpty();
    }

    private static boolean isTypeMismatch(String key) {
        return key.startsWith("typeMismatch");
    }

    private static Set<String> all() {
        return english().flatMap(file -> messages(file).keySet().stream()).collect(Collectors.toSet());
    }

    private static Path norwegian(Path english) {
        return english.resolveSibling(english.getFileName().toString().replace(".properties", "_nb.properties"));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** Fails on a key that stands twice in a file. */
    private static Map<String, String> messages(Path file) {
        var messages = new TreeMap<String, String>();
        if (!Files.exists(file)) return messages;
        try {
            new Properties() {
                @Override
                public Object put(Object key, Object text) {
                    assertThat(messages.put((String) key, (String) text))
                            .as(key + " once in " + file)
                            .isNull();
                    return text;
                }
            }.load(new StringReader(ResourceFiles.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages;
    }
}
