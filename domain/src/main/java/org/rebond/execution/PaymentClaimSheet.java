package org.rebond.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * A subcontractor's request for payment as its page shows it.
 *
 * @param answerBy the last day of the holder; null when the post gave the request back
 * @param answer null while the holder has given none
 * @param payable what the buyer pays: what was asked, or the part to which the holder agreed
 * @param payableTax the part of it that is tax
 * @param dueOn the last day to pay, as things stand; null once the holder refused the whole
 * @param interest what the delay costs until the payment, or until today; null when in time, or its rate is not on file
 */
public record PaymentClaimSheet(
        String reference,
        String subcontractor,
        String name,
        ClaimTerms terms,
        @Nullable LocalDate answerBy,
        @Nullable HolderAnswer answer,
        ClaimState state,
        Money payable,
        Money payableTax,
        @Nullable LocalDate dueOn,
        @Nullable String settledBy,
        @Nullable LocalDate settledOn,
        @Nullable LocalDate paidOn,
        @Nullable Money interest) {

    PaymentClaimSheet with(Money owed) {
        return new PaymentClaimSheet(
                reference,
                subcontractor,
                name,
                terms,
                answerBy,
                answer,
                state,
                payable,
                payableTax,
                dueOn,
                settledBy,
                settledOn,
                paidOn,
                owed);
    }
}
