/** Tests of the contracts' pages that need no server. */
@NullMarked
package org.rebond.web.procurement;

import org.jspecify.annotations.NullMarked;
