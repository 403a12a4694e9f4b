/** What the features need from the server: database, clock, callers and permissions, journal, jobs. No business here. */
@NullMarked
package org.rebond.platform;

import org.jspecify.annotations.NullMarked;
