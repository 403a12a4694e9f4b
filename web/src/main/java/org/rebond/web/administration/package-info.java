/** The pages of the accounts. */
@NullMarked
package org.rebond.web.administration;

import org.jspecify.annotations.NullMarked;
