/** The pages of contact. */
@NullMarked
package app.farvel.contact.web;

import org.jspecify.annotations.NullMarked;
