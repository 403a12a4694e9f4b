package org.rebond.reporting.pdf;

import java.util.Locale;

/** A picture of figures, drawn as lines and areas. Its table twin is written beside it, never instead of it. */
public sealed interface Chart permits ProgressChart, ColumnChart {

    /** What stands over the picture. */
    String title();

    /** What the picture shows, for who cannot see it: the finding with its figures, not "a chart". */
    String alternative();

    /** In points, for the width of the page. */
    float height();

    /** Draws within the given rectangle; {@code top} is its upper edge. */
    void draw(Canvas canvas, float left, float top, float width, Locale locale);
}
