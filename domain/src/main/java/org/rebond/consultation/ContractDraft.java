package org.rebond.consultation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Ccag;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ExecutionMode;
import org.rebond.procurement.PriceForm;
import org.rebond.procurement.PriceKind;
import org.rebond.procurement.Technique;
import org.rebond.shared.RuleViolation;

/**
 * What the contract says that the consultation does not.
 *
 * @param number the buyer's own
 * @param notifiedOn the day the holder received it
 */
public record ContractDraft(
        String number,
        LocalDate signedOn,
        LocalDate notifiedOn,
        int durationMonths,
        @Nullable String cpv,
        Set<Technique> techniques,
        Set<ExecutionMode> executionModes,
        @Nullable Ccag ccag,
        Set<PriceKind> priceKinds,
        @Nullable PriceForm priceForm,
        ContractSheet.@Nullable Place place) {

    public ContractDraft {
        techniques = Set.copyOf(techniques);
        executionModes = Set.copyOf(executionModes);
        priceKinds = Set.copyOf(priceKinds);
        if (durationMonths < 1) {
            throw new RuleViolation(ConsultationRule.DURATION_INVALID, durationMonths);
        }
    }
}
