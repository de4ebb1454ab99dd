package app.farvel.contact;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of the list.
 *
 * @param next where it goes on, or null at the end
 * @param inside whether the rows were found inside words
 * @param outOfTime whether the search stopped because it took too long; it goes on at {@code next}
 * @param some whether the rows are only some of very many that fit, the closest ones first gathered and then sorted
 */
public record ContactPage(
        List<ContactRow> rows, @Nullable Cursor next, boolean inside, boolean outOfTime, boolean some) {

    static final int SIZE = 25;
    static final ContactPage NOTHING = new ContactPage(List.of(), null, false, false, false);

    /** Of more rows than fit the first ones, and the place where the others start. */
    static ContactPage of(List<ContactRow> rows, ContactOrder order, boolean inside) {
        if (rows.size() <= SIZE) return new ContactPage(List.copyOf(rows), null, inside, false, false);
        var shown = List.copyOf(rows.subList(0, SIZE));
        return new ContactPage(shown, shown.get(SIZE - 1).cursor(order), inside, false, false);
    }

    static ContactPage outOfTime(List<ContactRow> rows, Cursor next, boolean inside) {
        return new ContactPage(List.copyOf(rows), next, inside, true, false);
    }

    ContactPage asSome() {
        return new ContactPage(rows, next, inside, outOfTime, true);
    }

    public Optional<String> nextToken() {
        return Optional.ofNullable(next).map(Cursor::token);
    }
}
