/** The pages of the imports: how far one is, what it did, what it refused. */
@NullMarked
package org.rebond.web.intake;

import org.jspecify.annotations.NullMarked;
