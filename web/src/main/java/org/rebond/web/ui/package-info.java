/** The page kit: what every page is made with. Knows no feature. */
@NullMarked
package org.rebond.web.ui;

import org.jspecify.annotations.NullMarked;
