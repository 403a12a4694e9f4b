/** Starts what the archive runs on: the embedded PostgreSQL, and with it the server, for a first look and for the tests. */
@NullMarked
package org.rebond.server;

import org.jspecify.annotations.NullMarked;
