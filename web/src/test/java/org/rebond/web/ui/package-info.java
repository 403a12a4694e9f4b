/** Tests of the page kit. */
@NullMarked
package org.rebond.web.ui;

import org.jspecify.annotations.NullMarked;
