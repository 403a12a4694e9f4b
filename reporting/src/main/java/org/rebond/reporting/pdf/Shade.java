package org.rebond.reporting.pdf;

import java.awt.Color;

/** The parts of a chart, told apart by pattern as well as by tone: full, striped, empty. */
enum Shade {
    FULL(Look.BRAND),
    STRIPED(Look.BRAND_SOFT),
    EMPTY(Look.PAPER);

    private static final float STRIPE = 4;

    private final Color ground;

    Shade(Color ground) {
        this.ground = ground;
    }

    void fill(Canvas canvas, float x, float y, float width, float height) {
        canvas.rectangle(ground, x, y, width, height);
        if (this == STRIPED) {
            stripes(canvas, x, y, width, height);
        }
    }

    void swatch(Canvas canvas, float x, float y, float size) {
        fill(canvas, x, y, size, size);
        canvas.outline(this == EMPTY ? Look.LINE_STRONG : Look.BRAND, 0.5f, x, y, size, size);
    }

    /** Rising lines, each cut where it leaves the rectangle. */
    private static void stripes(Canvas canvas, float x, float y, float width, float height) {
        for (float start = -height + STRIPE; start < width; start += STRIPE) {
            float from = Math.max(0, start);
            float to = Math.min(width, start + height);
            canvas.line(Look.BRAND, 0.7f, x + from, y + from - start, x + to, y + to - start);
        }
    }
}
