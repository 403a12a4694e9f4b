/**
 * The public contracts: what was bought, from whom, for how much, and how it changed since. A contract is known by its
 * buyer and the buyer's own number; what has been recorded of it is added to, never rewritten.
 */
@NullMarked
package org.rebond.procurement;

import org.jspecify.annotations.NullMarked;
