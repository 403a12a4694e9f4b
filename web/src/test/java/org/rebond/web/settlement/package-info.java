/** Tests of the invoices' pages that need no server. */
@NullMarked
package org.rebond.web.settlement;

import org.jspecify.annotations.NullMarked;
