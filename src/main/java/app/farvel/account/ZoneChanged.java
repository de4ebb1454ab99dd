package app.farvel.account;

import java.time.ZoneId;

/** The account at work lives by another clock from now on. Published in the transaction that changed it. */
public record ZoneChanged(ZoneId zone) {}
