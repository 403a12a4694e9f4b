package org.rebond.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.law.ProcurementCalendar;
import org.rebond.law.PurchaseProcedure;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;

/**
 * A consultation as its page shows it to whoever may read consultations: no bidder before the award, and then the winner
 * only.
 *
 * @param request what was written of it
 * @param applicationsDueAt null in a procedure in one phase
 * @param invitedOn when the candidates who were selected were invited; null in a procedure in one phase
 * @param finalCalledOn when final bids were asked for; null where nothing is negotiated
 * @param calendar the days that the law allows, or that have passed
 * @param bids how many were received in time; null before the opening
 */
public record ConsultationSheet(
        String reference,
        ConsultationRequest request,
        PurchaseProcedure advised,
        ConsultationState state,
        List<ConsultationStage> stages,
        @Nullable Instant applicationsDueAt,
        Instant bidsDueAt,
        @Nullable LocalDate invitedOn,
        @Nullable LocalDate finalCalledOn,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Integer bids,
        ProcurementCalendar calendar,
        List<Lot> lots,
        List<Question> questions) {

    /**
     * @param winner null before the award
     * @param price of the winner, in euros before tax; null before the award
     * @param reason of the award, of the end without a contract, or of what was sent back
     * @param signableFrom the first day on which the contract may be signed
     */
    public record Lot(
            int number,
            String object,
            Money estimate,
            Set<InsertionRoute> routes,
            LotState state,
            @Nullable Party winner,
            @Nullable Money price,
            @Nullable String decidedBy,
            @Nullable LocalDate decidedOn,
            @Nullable String reason,
            @Nullable LocalDate announcedOn,
            @Nullable LocalDate signableFrom,
            @Nullable LocalDate notifiedOn,
            @Nullable String contract) {}
}
