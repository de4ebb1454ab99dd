package app.farvel;

import static app.farvel.ResourceFiles.TEMPLATES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    private static final Set<String> SPOKEN = Set.of("alt", "title", "placeholder", "aria-label");

    static Stream<Path> templates() {
        return ResourceFiles.under(TEMPLATES, ".html").stream();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void hasNoStyleOrScriptOfItsOwn(Path template) {
        assertThat(elements(template))
                .flatExtracting(TemplateFilesTests::forbidden)
                .isEmpty();
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
            if (element.elementNameMatches("kbd") || element.elementNameMatches("code")) return;
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
