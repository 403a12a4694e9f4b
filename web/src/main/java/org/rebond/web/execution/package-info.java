/** The pages of contracts in execution: amendments, consortium, subcontractors, revised prices, renewals, documents. */
@NullMarked
package org.rebond.web.execution;

import org.jspecify.annotations.NullMarked;
