package org.rebond.consultation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rebond.shared.Money;

/**
 * The bids of a lot in the order of their points, whatever the order they came in. Each criterion gives points at two
 * decimals, half up; their sum ranks. Equal sums share a rank.
 */
public record Ranking(List<Ranked> ranked) {

    /** A bid that takes part: its price in euros before tax, its notes by the position of the criterion. */
    public record Entry(String bid, Money price, Map<Integer, Note> notes) {}

    /**
     * @param rank from 1; the one after two first is third
     * @param tied whether another bid has the same points
     * @param points by the position of the criterion
     */
    public record Ranked(int rank, boolean tied, String bid, Map<Integer, BigDecimal> points, BigDecimal total) {}

    public Ranking {
        ranked = List.copyOf(ranked);
    }

    /** @param entries with a price and a note on every criterion */
    static Ranking of(AwardCriteria criteria, PriceFormula formula, List<Entry> entries) {
        if (entries.isEmpty()) {
            return new Ranking(List.of());
        }
        Money lowest = entries.stream()
                .map(Entry::price)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Ranked> scored = entries.stream()
                .map(entry -> scored(entry, points(criteria, formula, entry, lowest)))
                .sorted(Comparator.comparing(Ranked::total).reversed().thenComparing(Ranked::bid))
                .toList();
        return new Ranking(scored.stream().map(one -> placed(one, scored)).toList());
    }

    private static Map<Integer, BigDecimal> points(
            AwardCriteria criteria, PriceFormula formula, Entry entry, Money lowest) {
        Map<Integer, BigDecimal> points = new TreeMap<>();
        for (int position : criteria.leaves()) {
            Criterion criterion = criteria.all().get(position);
            Note note = entry.notes().get(position);
            points.put(
                    position,
                    note == null
                            ? formula.points(entry.price(), lowest, criterion.weight())
                            : note.mark()
                                    .multiply(criterion.weight())
                                    .divide(criterion.maximum(), Criterion.DECIMALS, RoundingMode.HALF_UP));
        }
        return points;
    }

    private static Ranked scored(Entry entry, Map<Integer, BigDecimal> points) {
        return new Ranked(
                0, false, entry.bid(), points, points.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private static Ranked placed(Ranked one, List<Ranked> all) {
        long before = all.stream()
                .filter(other -> other.total().compareTo(one.total()) > 0)
                .count();
        long equal = all.stream()
                .filter(other -> other.total().compareTo(one.total()) == 0)
                .count();
        return new Ranked((int) before + 1, equal > 1, one.bid(), one.points(), one.total());
    }
}
