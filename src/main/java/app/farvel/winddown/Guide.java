package app.farvel.winddown;

import app.farvel.contact.Contact;
import app.farvel.script.Assembled;

/** What to say and what to do when one talks first. */
public record Guide(WindDown windDown, Contact contact, Assembled assembled) {}
