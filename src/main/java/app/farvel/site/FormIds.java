package app.farvel.site;

import app.farvel.account.Links;
import app.farvel.shared.NewId;
import java.util.UUID;

/** Ids for forms that make something: what is made takes the form's id, so that sending it twice makes one. */
public final class FormIds {

    FormIds() {}

    public UUID next() {
        return NewId.next();
    }

    /** The same for a form that makes a link: the token that will open it. */
    public String token() {
        return Links.offer();
    }
}
