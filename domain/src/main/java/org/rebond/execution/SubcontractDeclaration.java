package org.rebond.execution;

import java.time.LocalDate;
import org.rebond.procurement.PriceVariation;
import org.rebond.shared.RuleViolation;

/**
 * What a holder declares of a subcontractor, form DC4 (CCP, R2193-1; CMP, art. 114).
 *
 * @param work what is subcontracted
 * @param paymentTerms how the buyer pays the subcontractor
 * @param sums at most
 * @param capacities whether its professional and financial capacities are shown
 * @param notExcluded whether it declares on its honour that nothing excludes it
 * @param unassigned whether the holder shows that it assigned or pledged nothing of what goes to the subcontractor
 * @param withBid whether it came with the bid: the notification of the contract accepted it
 * @param receivedOn by the buyer
 */
public record SubcontractDeclaration(
        String siret,
        String name,
        String address,
        String work,
        String paymentTerms,
        PriceVariation priceVariation,
        SubcontractSums sums,
        boolean capacities,
        boolean notExcluded,
        boolean unassigned,
        boolean withBid,
        LocalDate receivedOn) {

    private static final int NAME_MAXIMUM = 200;
    private static final int ADDRESS_MAXIMUM = 300;
    private static final int TEXT_MAXIMUM = 1000;

    /** @throws RuleViolation {@link ExecutionRule#DECLARATION_INCOMPLETE} when a piece is missing: silence accepts nothing then */
    public SubcontractDeclaration {
        siret = Texts.siret(siret);
        name = Texts.required("name", name, NAME_MAXIMUM);
        address = Texts.required("address", address, ADDRESS_MAXIMUM);
        work = Texts.required("work", work, TEXT_MAXIMUM);
        paymentTerms = Texts.required("paymentTerms", paymentTerms, TEXT_MAXIMUM);
        requirePiece("capacities", capacities);
        requirePiece("notExcluded", notExcluded);
        requirePiece("unassigned", unassigned);
    }

    private static void requirePiece(String piece, boolean there) {
        if (!there) {
            throw new RuleViolation(ExecutionRule.DECLARATION_INCOMPLETE, Texts.field(piece));
        }
    }
}
