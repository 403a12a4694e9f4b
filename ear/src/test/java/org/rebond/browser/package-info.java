/**
 * Whole errands in a real browser, as the council's agents run them: what they read, type and click, with the keyboard too.
 * Every page is checked for accessibility. A class says {@code …BT}; how pages are worked is said by their page objects.
 */
@NullMarked
package org.rebond.browser;

import org.jspecify.annotations.NullMarked;
