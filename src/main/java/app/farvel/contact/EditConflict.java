package app.farvel.contact;

import java.util.UUID;

/** Somebody else saved meanwhile: the version edited is not the newest. Nothing was written. */
public class EditConflict extends RuntimeException {

    public EditConflict(String what, UUID id) {
        super(what + " " + id + " was saved by somebody else meanwhile");
    }
}
