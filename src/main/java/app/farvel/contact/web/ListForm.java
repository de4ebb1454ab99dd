package app.farvel.contact.web;

import app.farvel.contact.Contact;
import app.farvel.contact.ContactOrder;
import app.farvel.contact.ContactQuery;
import app.farvel.contact.Cursor;
import app.farvel.contact.Relation;
import app.farvel.shared.Typed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list's address asks for; an unknown word asks for nothing. */
record ListForm(String q, String tag, String relation, String stage, String sort, String after, String in) {

    static final List<String> RELATIONS =
            Arrays.stream(Relation.values()).map(Relation::id).toList();
    static final List<String> STAGES =
            List.of("any", "deciding", "draft", "sent", "answered", "transition", Contact.FORMER);
    static final List<String> SORTS =
            Arrays.stream(ContactOrder.values()).map(ContactOrder::id).toList();

    private static final int LONGEST_QUESTION = 200;
    private static final int LONGEST_TOKEN = 300;
    private static final String INSIDE = "parts";

    ListForm(
            @Nullable String q,
            @Nullable String tag,
            @Nullable String relation,
            @Nullable String stage,
            @Nullable String sort,
            @Nullable String after,
            @Nullable String in) {
        this.q = cut(q, LONGEST_QUESTION);
        this.tag = cut(tag, LONGEST_QUESTION);
        this.relation = oneOf(RELATIONS, relation, "");
        this.stage = oneOf(STAGES, stage, "");
        this.sort = oneOf(SORTS, sort, ContactOrder.NAME.id());
        this.after = cut(after, LONGEST_TOKEN);
        this.in = oneOf(List.of(INSIDE), in, "");
    }

    ContactQuery query() {
        var order = ContactOrder.of(sort);
        return new ContactQuery(
                q, tag, relation, stage, order, Cursor.parse(after, order).orElse(null), in.equals(INSIDE));
    }

    ListForm from(String token, boolean inside) {
        return new ListForm(q, tag, relation, stage, sort, token, inside ? INSIDE : "");
    }

    public ListForm inside() {
        return from("", true);
    }

    public ListForm start() {
        return from("", false);
    }

    public ListForm withTag(String tag) {
        return new ListForm(q, tag, relation, stage, sort, "", "");
    }

    public ListForm withRelation(String relation) {
        return new ListForm(q, tag, relation, stage, sort, "", "");
    }

    /** The address of this list, without what is not asked for. */
    public String address() {
        var address = new StringBuilder("/contacts");
        add(address, "q", q);
        add(address, "tag", tag);
        add(address, "relation", relation);
        add(address, "stage", stage);
        add(address, "sort", sort.equals(ContactOrder.NAME.id()) ? "" : sort);
        add(address, "after", after);
        add(address, "in", in);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, String text) {
        if (text.isEmpty()) return;
        address.append(address.indexOf("?") < 0 ? '?' : '&').append(name).append('=');
        address.append(URLEncoder.encode(text, StandardCharsets.UTF_8));
    }

    private static String oneOf(List<String> words, @Nullable String word, String otherwise) {
        return word != null && words.contains(word) ? word : otherwise;
    }

    private static String cut(@Nullable String typed, int longest) {
        var line = Typed.line(typed);
        return line.length() <= longest ? line : line.substring(0, longest);
    }
}
