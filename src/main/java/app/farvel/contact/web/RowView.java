package app.farvel.contact.web;

import java.util.List;
import java.util.UUID;

/** A row of the list, in words. */
record RowView(
        UUID id,
        String name,
        String initials,
        String hue,
        String place,
        String relation,
        String tone,
        List<TagView> tags,
        String stage,
        String stageTone,
        String lastTouch) {

    /** A tag and the list of those who have it. */
    record TagView(String name, String address) {}
}
