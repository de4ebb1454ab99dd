/** The pages of account. */
@NullMarked
package app.farvel.account.web;

import org.jspecify.annotations.NullMarked;
