package app.farvel.contract;

import app.farvel.contact.Contact;

/** A contract, whose it is, and how one gets out of it. */
public record ContractView(Contract contract, Contact contact, Outlook outlook) {}
