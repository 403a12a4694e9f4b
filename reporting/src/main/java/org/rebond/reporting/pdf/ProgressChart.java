package org.rebond.reporting.pdf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * How far something has come: one bar from nothing to the whole, its parts named above.
 *
 * @param parts at most three: done, under way, missing
 */
public record ProgressChart(String title, String alternative, List<Part> parts) implements Chart {

    /** @param shown the value as it is written */
    public record Part(String name, BigDecimal value, String shown) {}

    private static final float BAR = 14;
    private static final float WORDS = 30;
    private static final float SWATCH = 7;

    public ProgressChart {
        parts = List.copyOf(parts);
        if (parts.isEmpty() || parts.size() > Shade.values().length) {
            throw new IllegalArgumentException("A progress chart has one to three parts, not " + parts.size());
        }
    }

    @Override
    public float height() {
        return WORDS + BAR;
    }

    @Override
    public void draw(Canvas canvas, float left, float top, float width, Locale locale) {
        float bottom = top - height();
        double whole =
                parts.stream().mapToDouble(part -> part.value().doubleValue()).sum();
        float x = left;
        float column = width / parts.size();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Shade shade = Shade.values()[i];
            name(canvas, part, shade, left + i * column, top);
            float length = whole == 0 ? 0 : (float) (part.value().doubleValue() / whole * width);
            if (length > 0) {
                shade.fill(canvas, x, bottom, length, BAR);
            }
            x += length;
        }
        canvas.outline(Look.LINE_STRONG, 0.5f, left, bottom, width, BAR);
    }

    private static void name(Canvas canvas, Part part, Shade shade, float x, float top) {
        shade.swatch(canvas, x, top - 2 - SWATCH, SWATCH);
        canvas.text(
                Face.REGULAR.legible(part.name() + " "),
                Face.REGULAR,
                Look.SMALL,
                Look.INK_SOFT,
                x + SWATCH + 5,
                top - 9);
        canvas.text(
                Face.SEMI_BOLD.legible(part.shown()), Face.SEMI_BOLD, Look.BODY, Look.INK, x + SWATCH + 5, top - 21);
    }
}
