package app.farvel.site;

import app.farvel.shared.LinkInText;
import app.farvel.shared.LinkInText.Part;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people typed, taken apart so that a page can make links of the addresses in it: {@code text :: linked}. */
@Component
class LinkedText {

    public List<Part> parts(String text) {
        return LinkInText.parts(text);
    }
}
