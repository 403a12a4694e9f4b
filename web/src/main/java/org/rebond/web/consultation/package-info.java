/** Pages of the consultations. */
@NullMarked
package org.rebond.web.consultation;

import org.jspecify.annotations.NullMarked;
