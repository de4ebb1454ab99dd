package app.farvel.gathering.web;

import app.farvel.gathering.ReplyChoice;
import app.farvel.shared.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the host answered to the page's questions about the replies in a file: of each the first, the second and so on.
 *
 * @param kept the file they are about
 */
record TypedChoices(
        @Nullable List<String> voice,
        @Nullable List<String> guest,
        @Nullable List<String> date,
        @Nullable List<String> reach,
        @Nullable String kept) {

    private static final int MOST = 50;

    List<ReplyChoice> choices() {
        var all = new ArrayList<ReplyChoice>();
        for (var each = 0; each < MOST; each++) all.add(of(each));
        return all;
    }

    private ReplyChoice of(int each) {
        return new ReplyChoice(
                Optional.of(Typed.number(at(voice, each))).filter(place -> place >= 0),
                Typed.id(at(guest, each)),
                Typed.date(at(date, each)),
                Optional.of(at(reach, each)).filter(said -> !said.isEmpty()).map("later"::equals));
    }

    private static String at(@Nullable List<String> typed, int each) {
        return typed == null || each >= typed.size() ? "" : Typed.line(typed.get(each));
    }
}
