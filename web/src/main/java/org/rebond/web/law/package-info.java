/** The pages of the legal parameters. */
@NullMarked
package org.rebond.web.law;

import org.jspecify.annotations.NullMarked;
