/** The pages of the contracts: list, record, import, publication. */
@NullMarked
package org.rebond.web.procurement;

import org.jspecify.annotations.NullMarked;
