/**
 * A contract from its notification to its end: amendments held against the limits of the law, who carries it out together,
 * subcontractors, revised prices, renewals, termination, documents. What happened is added to, never rewritten.
 */
@NullMarked
package org.rebond.execution;

import org.jspecify.annotations.NullMarked;
