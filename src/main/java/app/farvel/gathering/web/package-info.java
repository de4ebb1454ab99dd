/** The pages of the group coffee: the host's own, and those behind a guest's link. */
@NullMarked
package app.farvel.gathering.web;

import org.jspecify.annotations.NullMarked;
