/**
 * Values and refusals that every feature speaks: euros, hours, periods, identifiers, rules. Depends on no feature and on
 * no server. A value that exists is right: its constructor refuses anything else.
 */
@NullMarked
package org.rebond.shared;

import org.jspecify.annotations.NullMarked;
