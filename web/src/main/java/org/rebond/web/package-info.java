/** Every way in: pages, REST, uploads, sign-in. Holds no rule. */
@NullMarked
package org.rebond.web;

import org.jspecify.annotations.NullMarked;
