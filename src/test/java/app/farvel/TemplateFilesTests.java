package app.farvel;

import static app.farvel.ResourceFiles.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pages obey the content security policy, hold no words of their own, and stay short. */
class TemplateFilesTests {

    private static final int LONGEST = 100;
    private static final Set<String> LONGER = Set.of("layout.html");

    private static final Set<String> REPLACES_ITS_CONTENT = Set.of("th:text", "th:replace", "th:insert");
    private static final Set<String> PRESSED = Set.of("a", "button", "summary");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)");
    private static final List<Properties> WORDS = List.of(words(""), words("_nb"));
    private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label");

    static Stream<Path> templates() {
        return ResourceFiles.under(TEMPLATES, ".html").stream();
    }

    /** All but those for mail programs, which know no style sheet and no policy of ours. */
    static Stream<Path> pages() {
        return templates().filter(template -> !template.getParent().endsWith("mail/letter"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasNoStyleOrScriptOfItsOwn(Path template) {
        assertThat(elements(template))
                .flatExtracting(TemplateFilesTests::forbidden)
                .isEmpty();
    }

    /** Of type="email" browsers make another address than was typed: they put its domain into ASCII in their own way. */
    @ParameterizedTest
    @MethodSource("templates")
    void asksForAddressesAsTheyAreTyped(Path template) {
        assertThat(elements(template))
                .extracting(element -> element.getAttributeValue("type") + element.getAttributeValue("th:type"))
                .noneMatch(type -> type.contains("email"));
        assertThat(ResourceFiles.text(template)).doesNotContain("line('email')");
    }

    /** What the content security policy would refuse. */
    private static List<String> forbidden(Element element) {
        var forbidden = new ArrayList<String>();
        if (element.elementNameMatches("style") || isInlineScript(element))
            forbidden.add("<" + element.getElementName() + ">");
        element.getAttributeMap().keySet().stream()
                .filter(name -> name.matches("(th:)?style|th:styleappend|(th:|hx-|hx:)?on.*|th:utext"))
                .forEach(name -> forbidden.add("<" + element.getElementName() + " " + name + ">"));
        return forbidden;
    }

    private static boolean isInlineScript(Element element) {
        if (!element.elementNameMatches("script")) return false;
        return !(element.hasAttribute("src") || element.hasAttribute("th:src"))
                || element.getChildrenOfType(Text.class).stream()
                        .anyMatch(text -> !((Text) text).getContent().isBlank());
    }

    @ParameterizedTest
    @MethodSource("templates")
    void takesItsWordsFromTheMessageFiles(Path template) {
        assertThat(words(template)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void isShort(Path template) {
        if (LONGER.contains(template.getFileName().toString())) return;

        assertThat(ResourceFiles.text(template).lines().count()).isLessThanOrEqualTo(LONGEST);
    }

    /** Who speaks to the computer says what is to be seen: WCAG 2.5.3, label in name. */
    @ParameterizedTest
    @MethodSource("templates")
    void callsButtonsByWhatTheyShow(Path template) {
        var misnamed = new ArrayList<String>();
        for (var element : elements(template))
            for (var words : WORDS)
                if (isMisnamed(element, words))
                    misnamed.add(element.getAttributeMap().toString());

        assertThat(misnamed).isEmpty();
    }

    private static boolean isMisnamed(Element element, Properties words) {
        var label = element.getAttributeValue("th:aria-label");
        if (label == null || !PRESSED.contains(element.getElementName())) return false;
        var shown = new ArrayList<String>();
        collectShown(element, shown);
        var keys = keys(label);
        var said = keys.stream().map(key -> plain(words, key)).collect(Collectors.joining(" "));
        return shown.stream().anyMatch(key -> !keys.contains(key) && !said.contains(plain(words, key)));
    }

    /** Message keys of what is shown in an element and below it. */
    private static void collectShown(Element element, List<String> shown) {
        if ("true".equals(element.getAttributeValue("aria-hidden"))) return;
        var text = element.getAttributeValue("th:text");
        if (text != null) shown.addAll(keys(text));
        element.getChildrenOfType(Element.class).forEach(inner -> collectShown(inner, shown));
    }

    private static List<String> keys(String expression) {
        return KEY.matcher(expression).results().map(found -> found.group(1)).toList();
    }

    private static String plain(Properties words, String key) {
        return words.getProperty(key, key)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\{\\d}", " ")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    private static Properties words(String ending) {
        var all = new Properties();
        for (var file : ResourceFiles.under(ResourceFiles.MESSAGES, ".properties"))
            if (file.toString().endsWith("_nb.properties") == ending.equals("_nb")) load(all, file);
        return all;
    }

    private static void load(Properties all, Path file) {
        try {
            all.load(new StringReader(ResourceFiles.text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void seesWhatIsCalledOtherwise() throws ParseException {
        var found = new ArrayList<Element>();

        collectElements(
                parse(
                        "<button th:aria-label='#{mail.label(#{mail.now}, ${x})}' th:text='#{mail.now}'></button><a th:aria-label='#{mail.now}'><b th:text='#{mail.resend}'></b></a>"),
                found);

        assertThat(found.stream().filter(element -> isMisnamed(element, WORDS.get(0))))
                .extracting(Element::getElementName)
                .containsExactly("a");
    }

    @Test
    void seesWhatThePolicyRefuses() throws ParseException {
        var found = new ArrayList<Element>();

        collectElements(
                parse(
                        "<p style='x'><a onclick='x'>a</a><script>x</script><script src='x'></script><script src='x'>x</script>"),
                found);

        assertThat(found)
                .flatExtracting(TemplateFilesTests::forbidden)
                .containsExactly("<p style>", "<a onclick>", "<script>", "<script>");
    }

    @Test
    void seesWordsThatAreNotFromAMessageFile() throws ParseException {
        var words = new ArrayList<String>();

        collectWords(parse("<p>Hard <b th:text=\"#{x}\">soft</b></p><img alt=\"Also hard\"><i>· 3</i>"), words);

        assertThat(words).containsExactly("Hard", "Also hard");
    }

    private static List<String> words(Path template) {
        var words = new ArrayList<String>();
        try {
            collectWords(parse(ResourceFiles.text(template)), words);
        } catch (ParseException e) {
            throw new AssertionError(template + ": " + e.getMessage(), e);
        }
        return words;
    }

    private static void collectWords(INestableNode node, List<String> words) {
        if (node instanceof Element element) {
            element.getAttributeMap().forEach((name, text) -> {
                if (SPOKEN.contains(name) && isWord(text)) words.add(text);
            });
            if (element.elementNameMatches("kbd")
                    || element.elementNameMatches("code")
                    || element.elementNameMatches("style")) return;
            if (element.getAttributeMap().keySet().stream().anyMatch(REPLACES_ITS_CONTENT::contains)
                    && !element.elementNameMatches("html")) return;
        }
        for (var child : node.getChildren()) {
            if (child instanceof Text text && isWord(text.getContent()))
                words.add(text.getContent().strip());
            if (child instanceof INestableNode inner) collectWords(inner, words);
        }
    }

    /** Two letters or more, not counting what is put in when the page is made, nor characters by name. */
    private static boolean isWord(String text) {
        return text != null && text.replaceAll("\\[\\[.*?]]|&[a-z]+;", "").matches("(?s).*\\p{L}{2}.*");
    }

    private static List<Element> elements(Path template) {
        try {
            var found = new ArrayList<Element>();
            collectElements(parse(ResourceFiles.text(template)), found);
            return found;
        } catch (ParseException e) {
            throw new AssertionError(template + ": " + e.getMessage(), e);
        }
    }

    private static void collectElements(INestableNode node, List<Element> found) {
        if (node instanceof Element element) found.add(element);
        for (var child : node.getChildren()) if (child instanceof INestableNode inner) collectElements(inner, found);
    }

    private static INestableNode parse(String html) throws ParseException {
        var document = new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse(html);
        var root = new Element("root");
        document.getChildren().forEach(root::addChild);
        return root;
    }
}
