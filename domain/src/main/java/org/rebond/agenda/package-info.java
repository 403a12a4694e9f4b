/**
 * What is due on a day, over all features, for those who must do it: the list, the calendar that another program reads, the
 * mail of the morning. The dates stay where each feature keeps them; the view {@code deadline} draws them together.
 */
@NullMarked
package org.rebond.agenda;

import org.jspecify.annotations.NullMarked;
