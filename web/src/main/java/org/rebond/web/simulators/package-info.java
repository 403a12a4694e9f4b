/** The pages of the simulators: a rule applied to what the address says, nothing recorded. */
@NullMarked
package org.rebond.web.simulators;

import org.jspecify.annotations.NullMarked;
