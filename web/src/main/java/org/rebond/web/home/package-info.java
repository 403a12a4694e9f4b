/** The home page: what waits for the person who signed in. */
@NullMarked
package org.rebond.web.home;

import org.jspecify.annotations.NullMarked;
