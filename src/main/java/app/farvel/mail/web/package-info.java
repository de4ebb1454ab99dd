/** The pages of mail. */
@NullMarked
package app.farvel.mail.web;

import org.jspecify.annotations.NullMarked;
