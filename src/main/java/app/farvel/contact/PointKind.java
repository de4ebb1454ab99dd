package app.farvel.contact;

import app.farvel.shared.EmailAddress;

/** What kind of address. */
public enum PointKind {
    EMAIL,
    PHONE;

    private static final int LONGEST = 254;

    /** The same for two spellings of one address, and for nothing more: a note behind a number makes another of it. */
    String same(String address) {
        return this == EMAIL || Tel.isNumber(address) ? compared(address) : address;
    }

    /** The same for two spellings of one address, whatever is noted with it. */
    String compared(String address) {
        var compared = this == EMAIL
                ? EmailAddress.compared(address)
                : Tel.sought(address).stream().findFirst().orElse(address);
        return Folding.cut(compared, LONGEST);
    }
}
