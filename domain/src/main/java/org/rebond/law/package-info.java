/**
 * What the law says on a day: figures with their dates and sources, and the calculations that rest on them. A figure is
 * proposed by one person and published by another; once its validity began it is only ever ended by a successor. What is
 * not on file for a day is refused, never guessed.
 */
@NullMarked
package org.rebond.law;

import org.jspecify.annotations.NullMarked;
