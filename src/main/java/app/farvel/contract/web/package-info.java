/** The pages of contracts. */
@NullMarked
package app.farvel.contract.web;

import org.jspecify.annotations.NullMarked;
