package org.rebond.reporting.pdf;

import java.awt.Color;

/** The screen's colours, type scale and spaces, in points for paper. */
final class Look {

    static final Color INK = new Color(0x16202b);
    static final Color INK_SOFT = new Color(0x4a5868);
    static final Color LINE = new Color(0xd7dde4);
    static final Color LINE_STRONG = new Color(0x8593a3);
    static final Color PAPER = Color.WHITE;
    static final Color GROUND = new Color(0xf4f6f8);
    static final Color BRAND = new Color(0x0b4f6c);
    static final Color BRAND_TINT = new Color(0x8fbacb);
    static final Color BRAND_SOFT = new Color(0xe3eff4);
    static final Color ACCENT = new Color(0xf2b544);
    static final Color TRACK = new Color(0xe5eaef);
    static final Color WARN = new Color(0x8a4b00);
    static final Color WARN_SOFT = new Color(0xfdf0dc);

    static final float TITLE = 18;
    static final float SECTION = 12.5f;
    static final float SUBSECTION = 10.5f;
    static final float FIGURE = 21;
    static final float BODY = 9.5f;
    static final float SMALL = 8;

    /** From one baseline to the next, in sizes of the font. */
    static final float LEADING = 1.4f;

    static final float PAGE_WIDTH = 595;
    static final float PAGE_HEIGHT = 842;
    static final float LEFT = 48;
    static final float RIGHT = PAGE_WIDTH - 48;
    static final float WIDTH = RIGHT - LEFT;
    static final float TOP = PAGE_HEIGHT - 64;
    static final float BOTTOM = 58;

    private Look() {}

    static float leading(float size) {
        return size * LEADING;
    }
}
