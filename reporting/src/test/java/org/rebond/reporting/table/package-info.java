@NullMarked
package org.rebond.reporting.table;

import org.jspecify.annotations.NullMarked;
