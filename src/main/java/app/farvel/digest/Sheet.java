package app.farvel.digest;

import app.farvel.digest.Content.Line;
import java.util.List;

/** What a letter is written on. */
interface Sheet {

    void paragraph(String text);

    /** @param more what stands under the last line; may be blank */
    void list(String title, List<Line> lines, String more);

    void link(String text, String address);
}
