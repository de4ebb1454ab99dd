package app.farvel.shared;

/** What was asked for is not there, or belongs to another account, which is the same thing. Becomes a 404 page. */
public class NotFound extends RuntimeException {

    public NotFound(String what, Object id) {
        super(what + " " + id + " not found");
    }
}
