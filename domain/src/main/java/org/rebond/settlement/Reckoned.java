package org.rebond.settlement;

import java.util.List;

/**
 * What is taken off an invoice, and which advances it gives back.
 *
 * @param repayments they come to the repayment of the breakdown
 */
record Reckoned(Breakdown breakdown, List<Repaid> repayments) {

    Reckoned {
        repayments = List.copyOf(repayments);
    }
}
