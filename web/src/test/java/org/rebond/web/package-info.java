/** Tests of the web module that need no server. */
@NullMarked
package org.rebond.web;

import org.jspecify.annotations.NullMarked;
