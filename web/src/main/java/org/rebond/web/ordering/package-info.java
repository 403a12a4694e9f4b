/** The pages of the purchase orders: consumption of a framework, orders, deliveries and their verification. */
@NullMarked
package org.rebond.web.ordering;

import org.jspecify.annotations.NullMarked;
