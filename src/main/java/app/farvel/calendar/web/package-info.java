/** The private calendar's address and its file. */
@NullMarked
package app.farvel.calendar.web;

import org.jspecify.annotations.NullMarked;
