/** The pages of dashboard. */
@NullMarked
package app.farvel.dashboard.web;

import org.jspecify.annotations.NullMarked;
