/** The page of the deadlines, how one is told of them elsewhere, and the calendar at a secret address. */
@NullMarked
package org.rebond.web.agenda;

import org.jspecify.annotations.NullMarked;
