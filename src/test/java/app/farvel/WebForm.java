package app.farvel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.dom.DOMMarkupParser;
import org.attoparser.dom.Element;
import org.attoparser.dom.INestableNode;
import org.attoparser.dom.Text;
import org.springframework.web.util.HtmlUtils;

/**
 * A form of a page, with the button pressed.
 *
 * @param button {@code name=value}; empty for a button that says nothing
 */
record WebForm(String action, boolean withFiles, String button, List<Field> fields) {

    private static final Set<String> FIELDS = Set.of("input", "select", "textarea");

    /** @param options what can be chosen; empty for what is typed */
    record Field(String name, String type, String value, boolean checked, boolean required, List<String> options) {}

    /** The elements of a page, in order. */
    static List<Element> elements(String html) {
        try {
            var page = new DOMMarkupParser(ParseConfiguration.htmlConfiguration()).parse("page", html);
            return below(page).toList();
        } catch (ParseException e) {
            throw new IllegalArgumentException(html, e);
        }
    }

    static Stream<Element> below(INestableNode node) {
        return node.getChildrenOfType(Element.class).stream()
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    static String attribute(Element element, String name) {
        return HtmlUtils.htmlUnescape(Objects.requireNonNullElse(element.getAttributeValue(name), ""));
    }

    static boolean is(Element element, String name) {
        return element.elementNameMatches(name);
    }

    /** What is read aloud of an element that has no label. */
    static String text(INestableNode node) {
        var text = new StringBuilder();
        for (var child : node.getChildren()) {
            if (child instanceof Text words) text.append(words.getContent());
            if (child instanceof Element inner
                    && !attribute(inner, "aria-hidden").equals("true")) text.append(text(inner));
        }
        return HtmlUtils.htmlUnescape(text.toString()).replaceAll("\\s+", " ").strip();
    }

    /** The forms of a page that change something, once for each of their buttons. */
    static List<WebForm> of(String html, String address) {
        var forms = new ArrayList<WebForm>();
        for (var element : elements(html))
            if (is(element, "form") && attribute(element, "method").equalsIgnoreCase("post"))
                forms.addAll(variants(element, address));
        return forms;
    }

    private static List<WebForm> variants(Element form, String address) {
        var action = attribute(form, "action").isEmpty() ? address : attribute(form, "action");
        var withFiles = attribute(form, "enctype").equals("multipart/form-data");
        var fields = below(form)
                .filter(field -> FIELDS.contains(field.getElementName().toLowerCase(Locale.ROOT)))
                .filter(field -> !attribute(field, "name").isEmpty() && !field.hasAttribute("disabled"))
                .map(WebForm::field)
                .toList();
        return below(form)
                .filter(button ->
                        is(button, "button") && !attribute(button, "type").equals("button"))
                .filter(button -> !button.hasAttribute("disabled"))
                .map(button -> {
                    var elsewhere = attribute(button, "formaction");
                    var name = attribute(button, "name");
                    return new WebForm(
                            elsewhere.isEmpty() ? action : elsewhere,
                            withFiles,
                            name.isEmpty() ? "" : name + "=" + attribute(button, "value"),
                            fields);
                })
                .toList();
    }

    private static Field field(Element element) {
        var name = attribute(element, "name");
        if (is(element, "textarea"))
            return new Field(name, "textarea", text(element), false, element.hasAttribute("required"), List.of());
        if (is(element, "select")) return select(element, name);
        var type = attribute(element, "type").isEmpty() ? "text" : attribute(element, "type");
        return new Field(
                name,
                type,
                attribute(element, "value"),
                element.hasAttribute("checked"),
                element.hasAttribute("required"),
                List.of());
    }

    private static Field select(Element element, String name) {
        var options = below(element).filter(option -> is(option, "option")).toList();
        var values = options.stream().map(option -> attribute(option, "value")).toList();
        var chosen = options.stream()
                .filter(option -> option.hasAttribute("selected"))
                .map(option -> attribute(option, "value"))
                .findFirst();
        return new Field(name, "select", chosen.orElse(values.isEmpty() ? "" : values.get(0)), false, false, values);
    }
}
