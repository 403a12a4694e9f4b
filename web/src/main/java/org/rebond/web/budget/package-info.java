/** The pages of the budget's accounts. */
@NullMarked
package org.rebond.web.budget;

import org.jspecify.annotations.NullMarked;
