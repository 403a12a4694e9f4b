/** The pages of the audit trail: journal and accesses to persons’ files. */
@NullMarked
package org.rebond.web.audit;

import org.jspecify.annotations.NullMarked;
