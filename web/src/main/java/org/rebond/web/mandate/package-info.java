/** The pages of the mandates, of their batches and of those they pay. */
@NullMarked
package org.rebond.web.mandate;

import org.jspecify.annotations.NullMarked;
