package app.farvel.winddown;

import app.farvel.contact.Contact;
import java.util.Optional;

/** A wind-down in a list: whom it is about, and what comes next. */
public record Overview(WindDown windDown, Contact contact, Optional<FollowUp> next) {}
