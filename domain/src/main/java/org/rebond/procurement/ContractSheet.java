package org.rebond.procurement;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * Everything on file about one contract, as the record page, the report and the publications read it.
 *
 * <p>What the source did not say is null or empty; amounts are in euros before tax, durations in months.
 *
 * @param maximumAmount the most that may be ordered, for a framework agreement; otherwise null
 * @param currentAmount the initial amount, or the one the last modification that changed it set
 * @param modifications in the order of their numbers
 */
public record ContractSheet(
        String reference,
        String buyerSiret,
        @Nullable String buyerName,
        String number,
        Nature nature,
        String object,
        @Nullable String cpv,
        Set<Technique> techniques,
        Set<ExecutionMode> executionModes,
        @Nullable String frameworkNumber,
        @Nullable Boolean innovative,
        @Nullable Ccag ccag,
        @Nullable Integer bidsReceived,
        @Nullable Boolean advanceGranted,
        java.math.@Nullable BigDecimal advanceRate,
        @Nullable Grouping grouping,
        @Nullable Boolean subcontractingDeclared,
        @Nullable Procedure procedure,
        @Nullable Place place,
        @Nullable Integer durationMonths,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate publishedOn,
        Money initialAmount,
        Money currentAmount,
        @Nullable Money maximumAmount,
        @Nullable Integer currentDurationMonths,
        @Nullable LocalDate endsOn,
        Set<PriceKind> priceKinds,
        @Nullable PriceForm priceForm,
        java.math.@Nullable BigDecimal europeanOrigin,
        java.math.@Nullable BigDecimal frenchOrigin,
        Set<SocialConsideration> socialConsiderations,
        Set<EnvironmentalConsideration> environmentalConsiderations,
        List<Party> holders,
        List<Modification> modifications,
        List<Subcontract> subcontracts) {

    /** Where most of the work is done: a code and what kind of code it is. */
    public record Place(String code, PlaceKind kind) {}

    /** A change agreed after the award: the new totals, never the difference; null where it changed nothing. */
    public record Modification(
            int number,
            LocalDate notifiedOn,
            @Nullable LocalDate publishedOn,
            @Nullable String object,
            @Nullable Money amount,
            @Nullable Integer durationMonths,
            List<Party> holders) {}

    /** A special act of subcontracting, with its own later changes. */
    public record Subcontract(
            int number,
            Party subcontractor,
            LocalDate notifiedOn,
            @Nullable LocalDate publishedOn,
            Money amount,
            int durationMonths,
            PriceVariation priceVariation,
            List<SubcontractModification> modifications) {}

    /** A change of a special act: new totals, null where it changed nothing. */
    public record SubcontractModification(
            LocalDate notifiedOn,
            @Nullable LocalDate publishedOn,
            @Nullable Money amount,
            @Nullable Integer durationMonths) {}
}
