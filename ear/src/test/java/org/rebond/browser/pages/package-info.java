/** The pages as a user sees them: named by their labels, worked through what stands on them. */
@NullMarked
package org.rebond.browser.pages;

import org.jspecify.annotations.NullMarked;
