package org.rebond.reporting.pdf;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/**
 * One column for each step of time, its parts on top of each other.
 *
 * @param series the names of the parts, at most three
 * @param unit what the scale counts
 */
public record ColumnChart(String title, String alternative, List<String> series, String unit, List<Bar> bars)
        implements Chart {

    /**
     * @param shown the sum as it is written over the column
     * @param parts one for each series, none below zero
     */
    public record Bar(String label, String shown, List<BigDecimal> parts) {

        double sum() {
            return parts.stream().mapToDouble(BigDecimal::doubleValue).sum();
        }
    }

    private static final float LEGEND = 18;
    private static final float PLOT = 96;
    private static final float LABELS = 14;
    private static final float SCALE = 34;
    private static final float LABEL_SIZE = 7;
    private static final float SWATCH = 7;
    private static final int STEPS = 4;

    public ColumnChart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
        if (series.isEmpty() || series.size() > Shade.values().length) {
            throw new IllegalArgumentException("A column chart has one to three series, not " + series.size());
        }
        for (Bar bar : bars) {
            if (bar.parts().size() != series.size()) {
                throw new IllegalArgumentException("As many parts as series are needed at " + bar.label());
            }
        }
    }

    @Override
    public float height() {
        return LEGEND + PLOT + LABELS;
    }

    @Override
    public void draw(Canvas canvas, float left, float top, float width, Locale locale) {
        float base = top - LEGEND - PLOT;
        double step = step(bars.stream().mapToDouble(Bar::sum).max().orElse(0));
        double highest = step * STEPS;
        legend(canvas, left, top);
        scale(canvas, left, base, width, step, locale);
        float slot = (width - SCALE) / Math.max(1, bars.size());
        float thickness = Math.min(28, slot * 0.66f);
        int every = every(slot);
        boolean direct = bars.stream().allMatch(bar -> Face.REGULAR.width(bar.shown(), LABEL_SIZE) < slot - 2);
        for (int i = 0; i < bars.size(); i++) {
            float middle = left + SCALE + (i + 0.5f) * slot;
            float end = column(canvas, bars.get(i), middle - thickness / 2, base, thickness, PLOT / highest);
            if (i % every == 0) {
                centred(canvas, bars.get(i).label(), middle, base - 9);
            }
            if (direct && bars.get(i).sum() > 0) {
                centred(canvas, bars.get(i).shown(), middle, end + 2.5f);
            }
        }
        canvas.line(Look.LINE_STRONG, 0.6f, left + SCALE, base, left + width, base);
    }

    /** @return the height at which the column ends */
    private static float column(Canvas canvas, Bar bar, float x, float base, float thickness, double scale) {
        float y = base;
        for (int i = 0; i < bar.parts().size(); i++) {
            float height = (float) (bar.parts().get(i).doubleValue() * scale);
            if (height > 0) {
                Shade.values()[i].fill(canvas, x, y, thickness, height);
                canvas.outline(Look.BRAND, 0.4f, x, y, thickness, height);
            }
            y += height;
        }
        return y;
    }

    private void legend(Canvas canvas, float left, float top) {
        float x = left + SCALE;
        for (int i = 0; i < series.size(); i++) {
            Shade.values()[i].swatch(canvas, x, top - 1 - SWATCH, SWATCH);
            String name = Face.REGULAR.legible(series.get(i));
            canvas.text(name, Face.REGULAR, Look.SMALL, Look.INK_SOFT, x + SWATCH + 5, top - 8);
            x += SWATCH + 5 + Face.REGULAR.width(name, Look.SMALL) + 18;
        }
    }

    private void scale(Canvas canvas, float left, float base, float width, double step, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        for (int i = 0; i <= STEPS; i++) {
            float y = base + PLOT * i / STEPS;
            String words = Face.REGULAR.legible(format.format(step * i) + (i == STEPS ? " " + unit : ""));
            float end = left + SCALE - 5;
            canvas.text(
                    words,
                    Face.REGULAR,
                    LABEL_SIZE,
                    Look.INK_SOFT,
                    end - Face.REGULAR.width(words, LABEL_SIZE),
                    y - 2.4f);
            if (i > 0) {
                canvas.line(Look.LINE, 0.4f, left + SCALE, y, left + width, y);
            }
        }
    }

    /** The least round number of which four reach the highest column: 1, 2, 2.5 or 5 times a power of ten. */
    private static double step(double highest) {
        if (highest <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(highest / STEPS)));
        for (double factor : new double[] {1, 2, 2.5, 5}) {
            if (factor * power * STEPS >= highest) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Labels that would touch are left out evenly: they stand in the table. */
    private int every(float slot) {
        double widest = bars.stream()
                .mapToDouble(bar -> Face.REGULAR.width(Face.REGULAR.legible(bar.label()), LABEL_SIZE))
                .max()
                .orElse(0);
        return Math.max(1, (int) Math.ceil((widest + 4) / slot));
    }

    private static void centred(Canvas canvas, String words, float middle, float baseline) {
        String legible = Face.REGULAR.legible(words);
        float width = Face.REGULAR.width(legible, LABEL_SIZE);
        canvas.text(legible, Face.REGULAR, LABEL_SIZE, Look.INK, middle - width / 2, baseline);
    }
}
