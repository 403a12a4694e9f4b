/**
 * The budget as those who pay from it need it: the accounts of each exercise, what line a contract is paid on, and how the
 * public accountant knows the council. No amounts: the budget itself is voted and kept elsewhere.
 */
@NullMarked
package org.rebond.budget;

import org.jspecify.annotations.NullMarked;
