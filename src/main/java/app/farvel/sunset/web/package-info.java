/** The pages of the sunset plan: the account's own, and the one behind the link. */
@NullMarked
package app.farvel.sunset.web;

import org.jspecify.annotations.NullMarked;
