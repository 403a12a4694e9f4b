/** Tests of the archive that ships, on the server that ships and a real PostgreSQL. */
@NullMarked
package org.rebond.it;

import org.jspecify.annotations.NullMarked;
