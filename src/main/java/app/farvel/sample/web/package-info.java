/** The pages of sample. */
@NullMarked
package app.farvel.sample.web;

import org.jspecify.annotations.NullMarked;
