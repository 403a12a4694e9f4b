/**
 * What is drawn from a framework agreement: its prices, its purchase orders under the maximum, the deliveries and what
 * verification made of them. The state of an order is read from what happened, never typed.
 */
@NullMarked
package org.rebond.ordering;

import org.jspecify.annotations.NullMarked;
