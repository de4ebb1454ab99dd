package app.farvel.winddown.web;

import app.farvel.script.Letterhead;
import app.farvel.script.PaperFact;
import app.farvel.script.Piece;
import app.farvel.winddown.FormalNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The formal notice on paper, with the way from each blank to its field. */
record FormalPage(FormalNotice notice, LocalDate today) {

    private static final Map<String, String> FIELDS = Map.of(
            PaperFact.AGREEMENT.id(), "agreement",
            PaperFact.AGREEMENT_NUMBER.id(), "number",
            PaperFact.CLAUSE_PAGE.id(), "clause",
            PaperFact.NOTICE_DAY.id(), "noticeDay",
            PaperFact.EFFECT_DATE.id(), "effectDate");

    /** Where a blank leads: the form's own field, or the question it is an answer to. */
    public String anchor(String name) {
        var field = FIELDS.get(name);
        return field == null ? "/wind-downs/" + notice.windDown().id() + "/message#field-" + name : "#field-" + field;
    }

    public @Nullable LetterheadView letterhead() {
        var details = notice.details();
        var recipient = (details.recipient() + "\n" + details.address()).strip();
        var day = details.noticeDay().orElse(today);
        var head = new Letterhead(details.sender(), recipient, "", details.place(), day);
        return LetterheadView.of(head, details.channel(), notice.assembled().language());
    }

    public List<Piece.Blank> blanks() {
        return notice.assembled().blanks();
    }

    public boolean hasSubject() {
        return notice.details().channel().hasSubject();
    }
}
