/** Documents and open data written from rows. Never reads the database. */
@NullMarked
package org.rebond.reporting;

import org.jspecify.annotations.NullMarked;
