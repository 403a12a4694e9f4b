/** The pages of the invoices and of what contracts pay beside them: list, record, entry, payment terms, penalties. */
@NullMarked
package org.rebond.web.settlement;

import org.jspecify.annotations.NullMarked;
