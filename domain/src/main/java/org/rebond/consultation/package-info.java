/**
 * From the need to the contract: lots, the legal route of the insertion, award criteria that sum to 100, questions, the
 * register of bids, analysis, award by a second person, letters, standstill and notification.
 */
@NullMarked
package org.rebond.consultation;

import org.jspecify.annotations.NullMarked;
