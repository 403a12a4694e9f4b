/** Sign-in, and what each answer says to the browser about safety. */
@NullMarked
package org.rebond.web.security;

import org.jspecify.annotations.NullMarked;
