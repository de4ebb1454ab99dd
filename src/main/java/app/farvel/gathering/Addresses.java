package app.farvel.gathering;

import app.farvel.account.Account;
import app.farvel.shared.EmailAddress;

/** Whom mail can reach. */
final class Addresses {

    private Addresses() {}

    static boolean isUsable(GuestRow guest) {
        return guest.email().filter(Addresses::isUsable).isPresent();
    }

    static boolean areUsable(GuestRow guest, Account host) {
        return isUsable(guest) && isUsable(host.email());
    }

    /** Whether they may be written to: they are guests still, and have an address. */
    static boolean isReached(GuestRow guest) {
        return !guest.guest().hasLeft() && !guest.contact().isTrashed() && isUsable(guest);
    }

    private static boolean isUsable(String address) {
        return EmailAddress.of(address).isPresent();
    }
}
