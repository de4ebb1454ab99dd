/** The pages of reminder. */
@NullMarked
package app.farvel.reminder.web;

import org.jspecify.annotations.NullMarked;
