package app.farvel.contact;

/** Ways to reach a contact. */
public enum PointKind {
    EMAIL,
    PHONE
}
