/** The dashboard of those who decide: figures by year, and the form that states the reuse of computers. */
@NullMarked
package org.rebond.web.indicator;

import org.jspecify.annotations.NullMarked;
