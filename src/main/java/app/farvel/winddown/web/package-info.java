/** The pages of winddown. */
@NullMarked
package app.farvel.winddown.web;

import org.jspecify.annotations.NullMarked;
