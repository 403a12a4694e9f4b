/** The pages of the insertion clauses: list, record, hours, participants. */
@NullMarked
package org.rebond.web.insertion;

import org.jspecify.annotations.NullMarked;
