package org.rebond.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What a subcontractor asks the buyer to pay (CCP, R2193-11 to R2193-14).
 *
 * @param invoice the number of the subcontractor's invoice
 * @param amount tax included
 * @param tax the part of it that is tax; zero when the holder owes the tax
 * @param receivedOn the day on which the buyer received the request
 * @param signedOn the day on which the holder signed for its own copy; null when the post gave it back
 * @param unclaimedOn the day on which the buyer received the notice that the holder refused or did not collect it; else null
 * @param toldOn the day on which the buyer sent the holder a copy of the invoices
 */
public record ClaimTerms(
        String invoice,
        Money amount,
        Money tax,
        LocalDate receivedOn,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate unclaimedOn,
        LocalDate toldOn) {

    private static final int INVOICE_MAXIMUM = 50;

    /** @throws RuleViolation when the invoice has no number, nothing is asked, or the proof for the holder is not one */
    public ClaimTerms {
        invoice = Texts.required("invoice", invoice, INVOICE_MAXIMUM);
        if (!amount.exceeds(Money.ZERO)) {
            throw new RuleViolation(ExecutionRule.PAYMENT_NOT_POSITIVE, amount.amount());
        }
        if (Money.ZERO.exceeds(tax) || !amount.exceeds(tax)) {
            throw new RuleViolation(ExecutionRule.CLAIM_TAX_INVALID, tax.amount(), amount.amount());
        }
        if ((signedOn == null) == (unclaimedOn == null)) {
            throw new RuleViolation(ExecutionRule.RECEIPT_NOT_ONE);
        }
        if (toldOn.isBefore(receivedOn)) {
            throw new RuleViolation(ExecutionRule.TOLD_BEFORE_RECEIVED, toldOn, receivedOn);
        }
    }
}
