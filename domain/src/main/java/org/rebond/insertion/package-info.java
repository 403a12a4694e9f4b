/**
 * The insertion clauses: the hours that a contract owes to persons far from employment, the hours done month by month,
 * and what is missing.
 */
@NullMarked
package org.rebond.insertion;

import org.jspecify.annotations.NullMarked;
