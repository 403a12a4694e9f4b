package org.rebond.execution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Sourced;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * The amendments of a contract held against the limits of the law.
 *
 * @param initial amount of the contract, before tax
 * @param coefficient by which its price clause has moved that amount since (R2194-4); one without such a clause
 */
record AmendmentGauges(Money initial, BigDecimal coefficient, AmendmentLimits limits, List<Change> changes) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * By how much one amendment changed the amount.
     *
     * @param legalCase null for one that came with the contract and that nobody put a case to yet: it counts as small
     */
    record Change(@Nullable AmendmentCase legalCase, Money delta) {}

    AmendmentGauges {
        changes = List.copyOf(changes);
    }

    AmendmentGauges with(Change change) {
        var longer = new ArrayList<>(changes);
        longer.add(change);
        return new AmendmentGauges(initial, coefficient, limits, longer);
    }

    List<Gauge> all() {
        var gauges = new ArrayList<Gauge>();
        limits.cases().ifPresentOrElse(cases -> gauges.addAll(since2016(cases)), () -> gauges.add(balance()));
        limits.committee().ifPresent(share -> gauges.add(committee(share)));
        return List.copyOf(gauges);
    }

    private List<Gauge> since2016(AmendmentLimits.Cases cases) {
        Money small = together(change -> change.legalCase() == null || change.legalCase() == AmendmentCase.SMALL);
        return List.of(
                share(GaugeKind.SMALL_SHARE, small, cases.small()),
                new Gauge(
                        GaugeKind.SMALL_THRESHOLD,
                        small,
                        base(),
                        cases.threshold().value().amount(),
                        List.of(cases.threshold()
                                .step("amendment.threshold", cases.threshold().value(), "{0}", small))),
                share(GaugeKind.ADDITIONAL_WORK, greatest(AmendmentCase.ADDITIONAL_WORK), cases.additionalWork()),
                share(GaugeKind.UNFORESEEN, greatest(AmendmentCase.UNFORESEEN), cases.unforeseen()));
    }

    private Gauge balance() {
        return new Gauge(GaugeKind.BALANCE, together(change -> true), initial, null, List.of());
    }

    /** Of the whole increase, whatever the case: what was taken off needs no opinion. */
    private Gauge committee(Sourced<BigDecimal> share) {
        Money total = net(change -> true);
        Money increase = total.exceeds(Money.ZERO) ? total : Money.ZERO;
        BigDecimal limit = part(initial, share.value());
        return new Gauge(
                GaugeKind.COMMITTEE,
                increase,
                initial,
                limit,
                List.of(share.step("amendment.limit", Money.rounded(limit), "{0} × {1} %", initial, share.value())));
    }

    private Gauge share(GaugeKind kind, Money value, Sourced<BigDecimal> share) {
        BigDecimal limit = part(base(), share.value());
        var steps = new ArrayList<Step>();
        if (coefficient.compareTo(BigDecimal.ONE) != 0) {
            steps.add(new Step(
                    "amendment.base", "{0} × {1}", List.of(initial, coefficient), base(), "CCP, R2194-4", false));
        }
        steps.add(share.step("amendment.limit", Money.rounded(limit), "{0} × {1} %", base(), share.value()));
        return new Gauge(kind, value, base(), limit, steps);
    }

    /** The initial amount as the price clause has moved it. */
    private Money base() {
        return initial.times(coefficient);
    }

    private static BigDecimal part(Money whole, BigDecimal percent) {
        return whole.amount().multiply(percent).divide(HUNDRED);
    }

    /** Successive amendments are set off against one another: a great decrease counts as much as a great increase. */
    private Money together(Predicate<Change> counted) {
        return absolute(net(counted));
    }

    private Money net(Predicate<Change> counted) {
        return changes.stream().filter(counted).map(Change::delta).reduce(Money.ZERO, Money::plus);
    }

    private Money greatest(AmendmentCase legalCase) {
        return changes.stream()
                .filter(change -> change.legalCase() == legalCase)
                .map(change -> absolute(change.delta()))
                .reduce(Money.ZERO, (one, other) -> one.exceeds(other) ? one : other);
    }

    private static Money absolute(Money amount) {
        return new Money(amount.amount().abs());
    }
}
