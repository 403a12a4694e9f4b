@NullMarked
package org.rebond.reporting.finance;

import org.jspecify.annotations.NullMarked;
