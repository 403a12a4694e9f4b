package org.rebond.consultation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.rebond.shared.RuleViolation;

/** The criteria of a consultation: their weights sum to 100, those of the parts of a criterion to its own, exactly. */
public record AwardCriteria(List<Criterion> all) {

    static final int LABEL_MAXIMUM = 200;
    static final int MAXIMUM_COUNT = 40;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HIGHEST_NOTE = BigDecimal.valueOf(1000);

    /** @throws RuleViolation when they cannot rank bids */
    public AwardCriteria {
        List<Criterion> given = List.copyOf(all);
        if (given.isEmpty() || given.size() > MAXIMUM_COUNT) {
            throw new RuleViolation(ConsultationRule.CRITERIA_COUNT, given.size(), MAXIMUM_COUNT);
        }
        given.forEach(AwardCriteria::requireSound);
        for (int position = 0; position < given.size(); position++) {
            requirePlace(given, position);
        }
        requireSum(
                ConsultationRule.WEIGHTS_NOT_100,
                "",
                given.stream().filter(one -> one.parent() == null).toList(),
                HUNDRED);
        for (int position = 0; position < given.size(); position++) {
            requireParts(given.get(position), partsOf(given, position));
        }
        long prices = leafOf(given).stream()
                .filter(position -> isPrice(given.get(position)))
                .count();
        if (prices != 1) {
            throw new RuleViolation(ConsultationRule.ONE_PRICE, prices);
        }
        all = given;
    }

    /** The positions of what notes are given on: criteria without parts, and parts. */
    public List<Integer> leaves() {
        return leafOf(all);
    }

    /** Those that somebody notes: a formula gives the points of the price. */
    public List<Integer> noted() {
        return leaves().stream().filter(position -> !isPrice(all.get(position))).toList();
    }

    /** @throws RuleViolation {@link ConsultationRule#CRITERION_UNKNOWN} when no note is given on it */
    Criterion noted(int position) {
        if (!noted().contains(position)) {
            throw new RuleViolation(ConsultationRule.CRITERION_UNKNOWN, position + 1);
        }
        return all.get(position);
    }

    public boolean hasNature(CriterionNature nature) {
        return all.stream().anyMatch(one -> one.nature() == nature);
    }

    private static boolean isPrice(Criterion criterion) {
        return criterion.nature() == CriterionNature.PRICE;
    }

    private static void requireSound(Criterion one) {
        if (one.label().isEmpty() || one.label().length() > LABEL_MAXIMUM) {
            throw new RuleViolation(ConsultationRule.TEXT_INVALID, ConsultationField.CRITERION, LABEL_MAXIMUM);
        }
        if (one.weight().signum() <= 0 || one.weight().scale() > Criterion.DECIMALS) {
            throw new RuleViolation(ConsultationRule.WEIGHT_INVALID, one.label(), one.weight());
        }
        if (one.maximum().signum() <= 0
                || one.maximum().scale() > Criterion.DECIMALS
                || one.maximum().compareTo(HIGHEST_NOTE) > 0) {
            throw new RuleViolation(ConsultationRule.MAXIMUM_INVALID, one.label(), one.maximum());
        }
    }

    /** A part comes after its criterion, which is no part itself and looks at the same thing. */
    private static void requirePlace(List<Criterion> all, int position) {
        Criterion one = all.get(position);
        Integer parent = one.parent();
        if (parent != null
                && (parent < 0
                        || parent >= position
                        || all.get(parent).parent() != null
                        || all.get(parent).nature() != one.nature())) {
            throw new RuleViolation(ConsultationRule.PART_MISPLACED, one.label());
        }
    }

    private static void requireParts(Criterion whole, List<Criterion> parts) {
        if (!parts.isEmpty()) {
            requireSum(ConsultationRule.PARTS_NOT_WHOLE, whole.label(), parts, whole.weight());
        }
    }

    private static void requireSum(ConsultationRule rule, String of, List<Criterion> parts, BigDecimal expected) {
        BigDecimal sum = parts.stream().map(Criterion::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(expected) != 0) {
            throw new RuleViolation(rule, sum, of, expected);
        }
    }

    private static List<Criterion> partsOf(List<Criterion> all, int position) {
        return all.stream()
                .filter(one -> Objects.equals(one.parent(), position))
                .toList();
    }

    private static List<Integer> leafOf(List<Criterion> all) {
        return IntStream.range(0, all.size())
                .filter(position -> partsOf(all, position).isEmpty())
                .boxed()
                .toList();
    }
}
