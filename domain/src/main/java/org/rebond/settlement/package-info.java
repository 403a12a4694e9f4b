/**
 * What the holders of contracts are paid: their invoices, held against what was admitted, the payment clock, and what a late
 * payment costs. A credit note has no life of its own: it follows its invoice.
 */
@NullMarked
package org.rebond.settlement;

import org.jspecify.annotations.NullMarked;
