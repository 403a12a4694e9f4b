/**
 * The orders to the public accountant to pay what is due: each with its supporting documents and its line of the budget,
 * sent in batches that somebody else signs, until the accountant has paid or sent it back.
 */
@NullMarked
package org.rebond.mandate;

import org.jspecify.annotations.NullMarked;
