package org.rebond.web.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Where the bars of a chart go: two amounts on top of each other for each label, over a scale of round figures. In the
 * units of a drawing {@value #WIDTH} wide and {@value #HEIGHT} high; {@code r:chart} draws it.
 */
public record BarChart(List<Bar> bars, List<Line> lines) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 220;

    private static final int LEFT = 56;
    private static final int TOP = 20;
    private static final int FLOOR = 190;
    private static final int STEPS = 4;
    private static final int MOST_LABELS = 12;

    /** What one bar stands for. */
    public record Item(String label, BigDecimal lower, BigDecimal upper) {

        BigDecimal total() {
            return lower.add(upper);
        }
    }

    /** One bar: its lower part stands on the floor, its upper part on the lower one. An empty label is left out. */
    public record Bar(
            int x, int width, int middle, int lowerTop, int lowerHeight, int upperTop, int upperHeight, String label) {}

    /** A line of the scale, with its figure. */
    public record Line(int y, BigDecimal value) {}

    public static BarChart of(List<Item> items) {
        BigDecimal step = step(items.stream().map(Item::total).reduce(BigDecimal.ZERO, BigDecimal::max));
        BigDecimal top = step.multiply(BigDecimal.valueOf(STEPS));
        return new BarChart(
                IntStream.range(0, items.size())
                        .mapToObj(i -> bar(items, i, top))
                        .toList(),
                IntStream.rangeClosed(0, STEPS)
                        .mapToObj(i -> {
                            BigDecimal value = step.multiply(BigDecimal.valueOf(i));
                            return new Line(FLOOR - height(value, top), value);
                        })
                        .toList());
    }

    private static Bar bar(List<Item> items, int i, BigDecimal top) {
        Item item = items.get(i);
        int slot = (WIDTH - LEFT) / Math.max(items.size(), 3);
        int width = Math.max(2, Math.min(48, slot * 2 / 3));
        int middle = LEFT + slot * i + slot / 2;
        int lower = height(item.lower(), top);
        int both = height(item.total(), top);
        boolean labelled = i % Math.ceilDiv(items.size(), MOST_LABELS) == 0;
        return new Bar(
                middle - width / 2,
                width,
                middle,
                FLOOR - lower,
                lower,
                FLOOR - both,
                both - lower,
                labelled ? item.label() : "");
    }

    private static int height(BigDecimal value, BigDecimal top) {
        return value.multiply(BigDecimal.valueOf(FLOOR - TOP))
                .divide(top, 0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    /** The least round figure that covers the greatest value in {@value #STEPS} steps. */
    private static BigDecimal step(BigDecimal greatest) {
        BigDecimal least = greatest.max(BigDecimal.ONE).divide(BigDecimal.valueOf(STEPS));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(least.precision() - least.scale() - 1);
        return List.of("1", "1.5", "2", "2.5", "3", "4", "5", "7.5", "10").stream()
                .map(factor -> power.multiply(new BigDecimal(factor)))
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .orElseThrow();
    }
}
