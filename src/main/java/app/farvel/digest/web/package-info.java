/** The settings of the digest, and the page that stops it. */
@NullMarked
package app.farvel.digest.web;

import org.jspecify.annotations.NullMarked;
