package org.rebond.procurement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.Siret;

/**
 * Everything on file about one contract, as the record page, the report and the publications read it.
 *
 * <p>What the source did not say is null or empty; amounts are in euros before tax, durations in months.
 *
 * @param number the buyer's own
 * @param initialAmount as awarded; for a framework agreement, the most that may be ordered
 * @param holders as awarded
 * @param modifications in the order of their numbers, from 1
 */
public record ContractSheet(
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
        @Nullable BigDecimal advanceRate,
        @Nullable Grouping grouping,
        @Nullable Boolean subcontractingDeclared,
        @Nullable Procedure procedure,
        @Nullable Place place,
        @Nullable Integer durationMonths,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate publishedOn,
        Money initialAmount,
        Set<PriceKind> priceKinds,
        @Nullable PriceForm priceForm,
        @Nullable BigDecimal europeanOrigin,
        @Nullable BigDecimal frenchOrigin,
        Set<SocialConsideration> socialConsiderations,
        Set<EnvironmentalConsideration> environmentalConsiderations,
        List<Party> holders,
        List<Modification> modifications,
        List<Subcontract> subcontracts) {

    public ContractSheet {
        techniques = sorted(techniques);
        executionModes = sorted(executionModes);
        priceKinds = sorted(priceKinds);
        socialConsiderations = sorted(socialConsiderations);
        environmentalConsiderations = sorted(environmentalConsiderations);
        holders = List.copyOf(holders);
        modifications = List.copyOf(modifications);
        subcontracts = List.copyOf(subcontracts);
    }

    /** The {@link Contract.Reference} of the contract, as text. */
    public String reference() {
        return Contract.Reference.of(new Siret(buyerSiret), number).value();
    }

    /** The initial amount, or the one that the last modification to change it set. */
    public Money currentAmount() {
        return last(Modification::amount).orElse(initialAmount);
    }

    /** The most that may be ordered, for a framework agreement: what the DECP format calls its amount; otherwise null. */
    public @Nullable Money maximumAmount() {
        return techniques.contains(Technique.FRAMEWORK) ? currentAmount() : null;
    }

    /** The initial duration, or the one that the last modification to change it set. */
    public @Nullable Integer currentDurationMonths() {
        return last(Modification::durationMonths).orElse(durationMonths);
    }

    /** The last day, counted in months from the notification; null when either is unknown. */
    public @Nullable LocalDate endsOn() {
        Integer months = currentDurationMonths();
        return notifiedOn == null || months == null
                ? null
                : notifiedOn.plusMonths(months).minusDays(1);
    }

    /** The initial holders, or those that the last modification to change them set. */
    public List<Party> currentHolders() {
        return last(modification -> modification.holders().isEmpty() ? null : modification.holders())
                .orElse(holders);
    }

    /** The number that the next modification bears. */
    public int nextModification() {
        return modifications.size() + 1;
    }

    private <T> Optional<T> last(Function<Modification, @Nullable T> part) {
        T found = null;
        for (Modification modification : modifications) {
            T value = part.apply(modification);
            found = value == null ? found : value;
        }
        return Optional.ofNullable(found);
    }

    private static <E extends Enum<E>> Set<E> sorted(Set<E> values) {
        return Collections.unmodifiableSet(
                new LinkedHashSet<>(values.stream().sorted().toList()));
    }

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
            List<Party> holders) {

        public Modification {
            holders = List.copyOf(holders);
        }
    }

    /** A special act of subcontracting, with its own later changes. */
    public record Subcontract(
            int number,
            Party subcontractor,
            LocalDate notifiedOn,
            @Nullable LocalDate publishedOn,
            Money amount,
            int durationMonths,
            PriceVariation priceVariation,
            List<SubcontractModification> modifications) {

        public Subcontract {
            modifications = List.copyOf(modifications);
        }
    }

    /** A change of a special act: new totals, null where it changed nothing. */
    public record SubcontractModification(
            LocalDate notifiedOn,
            @Nullable LocalDate publishedOn,
            @Nullable Money amount,
            @Nullable Integer durationMonths) {}
}
