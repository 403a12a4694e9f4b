package org.rebond.procurement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
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

    private static final int RATE_DECIMALS = 4;

    public ContractSheet {
        techniques = sorted(techniques);
        executionModes = sorted(executionModes);
        priceKinds = sorted(priceKinds);
        socialConsiderations = sorted(socialConsiderations);
        environmentalConsiderations = sorted(environmentalConsiderations);
        advanceRate = plain(advanceRate);
        europeanOrigin = plain(europeanOrigin);
        frenchOrigin = plain(frenchOrigin);
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
        return modifications.isEmpty() ? 1 : modifications.getLast().number() + 1;
    }

    /** The number that the next act of subcontracting bears. */
    public int nextSubcontract() {
        return 1 + subcontracts.stream().mapToInt(Subcontract::number).max().orElse(0);
    }

    /** How many lines of history there are: modifications, acts of subcontracting and their own modifications. */
    int historyLength() {
        return modifications.size()
                + subcontracts.size()
                + subcontracts.stream()
                        .mapToInt(act -> act.modifications().size())
                        .sum();
    }

    /** What of the contract was published: without the lines of history that have no date of publication yet. */
    ContractSheet published() {
        return with(
                buyerName,
                publishedOn,
                holders,
                modifications.stream()
                        .filter(modification -> modification.publishedOn() != null)
                        .toList(),
                subcontracts.stream()
                        .filter(act -> act.publishedOn() != null)
                        .map(Subcontract::published)
                        .toList());
    }

    ContractSheet with(Modification modification) {
        List<Modification> longer = new ArrayList<>(modifications);
        longer.add(modification);
        return with(buyerName, publishedOn, holders, longer, subcontracts);
    }

    ContractSheet with(Subcontract act) {
        List<Subcontract> longer = new ArrayList<>(subcontracts);
        longer.add(act);
        return with(buyerName, publishedOn, holders, modifications, longer);
    }

    /** @throws RuleViolation {@link ProcurementRule#SUBCONTRACT_UNKNOWN} */
    ContractSheet with(int act, SubcontractModification modification) {
        if (subcontracts.stream().noneMatch(subcontract -> subcontract.number() == act)) {
            throw new RuleViolation(ProcurementRule.SUBCONTRACT_UNKNOWN, act);
        }
        List<Subcontract> changed = subcontracts.stream()
                .map(subcontract -> subcontract.number() == act ? subcontract.with(modification) : subcontract)
                .toList();
        return with(buyerName, publishedOn, holders, modifications, changed);
    }

    /**
     * This sheet, with the names that {@code known} gives to parties which this one leaves nameless. In the history that
     * both have, a party is named as it was recorded.
     */
    ContractSheet withNamesOf(ContractSheet known) {
        List<Modification> named = new ArrayList<>(modifications);
        for (int i = 0; i < Math.min(named.size(), known.modifications.size()); i++) {
            named.set(i, named.get(i).withNamesOf(known.modifications.get(i)));
        }
        List<Subcontract> acts = new ArrayList<>(subcontracts);
        for (int i = 0; i < Math.min(acts.size(), known.subcontracts.size()); i++) {
            acts.set(i, acts.get(i).withNameOf(known.subcontracts.get(i)));
        }
        List<Party> parties = holders.stream()
                .map(holder -> holder.name() == null ? holder.namedAmong(known.holders) : holder)
                .toList();
        return with(buyerName == null ? known.buyerName : buyerName, publishedOn, parties, named, acts);
    }

    /** This sheet, with the dates of publication that {@code known} has: the first one stays, the source may not know it. */
    ContractSheet withDatesOf(ContractSheet known) {
        List<Modification> dated = new ArrayList<>(modifications);
        for (int i = 0; i < Math.min(dated.size(), known.modifications.size()); i++) {
            dated.set(i, dated.get(i).withDateOf(known.modifications.get(i)));
        }
        List<Subcontract> acts = new ArrayList<>(subcontracts);
        for (int i = 0; i < Math.min(acts.size(), known.subcontracts.size()); i++) {
            acts.set(i, acts.get(i).withDatesOf(known.subcontracts.get(i)));
        }
        return with(buyerName, known.publishedOn == null ? publishedOn : known.publishedOn, holders, dated, acts);
    }

    /** @throws RuleViolation {@link ProcurementRule#HISTORY_ALTERED} when this sheet lacks or rewrites a line of it */
    void requireHistoryOf(ContractSheet recorded) {
        requireStart(recorded.modifications, modifications, "modifications");
        for (int i = 0; i < recorded.subcontracts.size(); i++) {
            Subcontract act = recorded.subcontracts.get(i);
            if (i >= subcontracts.size()
                    || !subcontracts.get(i).withModifications(List.of()).equals(act.withModifications(List.of()))) {
                throw new RuleViolation(ProcurementRule.HISTORY_ALTERED, "actesSousTraitance", act.number());
            }
            requireStart(act.modifications(), subcontracts.get(i).modifications(), "modificationsActesSousTraitance");
        }
    }

    private static <L> void requireStart(List<L> recorded, List<L> said, String field) {
        for (int i = 0; i < recorded.size(); i++) {
            if (i >= said.size() || !said.get(i).equals(recorded.get(i))) {
                throw new RuleViolation(ProcurementRule.HISTORY_ALTERED, field, i + 1);
            }
        }
    }

    private ContractSheet with(
            @Nullable String otherBuyerName,
            @Nullable LocalDate otherPublishedOn,
            List<Party> otherHolders,
            List<Modification> otherModifications,
            List<Subcontract> otherSubcontracts) {
        return new ContractSheet(
                buyerSiret,
                otherBuyerName,
                number,
                nature,
                object,
                cpv,
                techniques,
                executionModes,
                frameworkNumber,
                innovative,
                ccag,
                bidsReceived,
                advanceGranted,
                advanceRate,
                grouping,
                subcontractingDeclared,
                procedure,
                place,
                durationMonths,
                notifiedOn,
                otherPublishedOn,
                initialAmount,
                priceKinds,
                priceForm,
                europeanOrigin,
                frenchOrigin,
                socialConsiderations,
                environmentalConsiderations,
                otherHolders,
                otherModifications,
                otherSubcontracts);
    }

    private <T> Optional<T> last(Function<Modification, @Nullable T> part) {
        T found = null;
        for (Modification modification : modifications) {
            T value = part.apply(modification);
            found = value == null ? found : value;
        }
        return Optional.ofNullable(found);
    }

    /** One writing for one rate, so that 0.3 and 0.30 are equal. */
    private static @Nullable BigDecimal plain(@Nullable BigDecimal rate) {
        return rate == null ? null : rate.setScale(RATE_DECIMALS, RoundingMode.HALF_UP);
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

        Modification numbered(int other) {
            return new Modification(other, notifiedOn, publishedOn, object, amount, durationMonths, holders);
        }

        private Modification withNamesOf(Modification known) {
            List<Party> named = holders.stream()
                    .map(holder -> holder.namedAmong(known.holders))
                    .toList();
            return new Modification(number, notifiedOn, publishedOn, object, amount, durationMonths, named);
        }

        private Modification withDateOf(Modification known) {
            LocalDate dated = publishedOn == null ? known.publishedOn : publishedOn;
            return new Modification(number, notifiedOn, dated, object, amount, durationMonths, holders);
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

        /** The initial amount, or the one that the last modification to change it set. */
        public Money currentAmount() {
            return modifications.reversed().stream()
                    .map(SubcontractModification::amount)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(amount);
        }

        Subcontract numbered(int other) {
            return new Subcontract(
                    other,
                    subcontractor,
                    notifiedOn,
                    publishedOn,
                    amount,
                    durationMonths,
                    priceVariation,
                    modifications);
        }

        private Subcontract with(SubcontractModification modification) {
            List<SubcontractModification> longer = new ArrayList<>(modifications);
            longer.add(modification);
            return withModifications(longer);
        }

        private Subcontract withNameOf(Subcontract known) {
            return new Subcontract(
                    number,
                    subcontractor.namedAmong(List.of(known.subcontractor)),
                    notifiedOn,
                    publishedOn,
                    amount,
                    durationMonths,
                    priceVariation,
                    modifications);
        }

        private Subcontract withDatesOf(Subcontract known) {
            List<SubcontractModification> dated = new ArrayList<>(modifications);
            for (int i = 0; i < Math.min(dated.size(), known.modifications.size()); i++) {
                dated.set(i, dated.get(i).withDateOf(known.modifications.get(i)));
            }
            return new Subcontract(
                    number,
                    subcontractor,
                    notifiedOn,
                    publishedOn == null ? known.publishedOn : publishedOn,
                    amount,
                    durationMonths,
                    priceVariation,
                    dated);
        }

        private Subcontract published() {
            return withModifications(modifications.stream()
                    .filter(change -> change.publishedOn() != null)
                    .toList());
        }

        private Subcontract withModifications(List<SubcontractModification> others) {
            return new Subcontract(
                    number, subcontractor, notifiedOn, publishedOn, amount, durationMonths, priceVariation, others);
        }
    }

    /** A change of a special act: new totals, null where it changed nothing. */
    public record SubcontractModification(
            LocalDate notifiedOn,
            @Nullable LocalDate publishedOn,
            @Nullable Money amount,
            @Nullable Integer durationMonths) {

        private SubcontractModification withDateOf(SubcontractModification known) {
            return new SubcontractModification(
                    notifiedOn, publishedOn == null ? known.publishedOn : publishedOn, amount, durationMonths);
        }
    }
}
