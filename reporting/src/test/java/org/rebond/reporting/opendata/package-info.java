@NullMarked
package org.rebond.reporting.opendata;

import org.jspecify.annotations.NullMarked;
