package org.rebond.reporting.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.openpdf.text.pdf.BaseFont;

/**
 * One embedded face of Inter, its digits all of one width. Knows the width of its characters and refuses those it lacks,
 * which OpenPDF would leave out without a word.
 */
enum Face {
    REGULAR("Inter-Regular.ttf"),
    SEMI_BOLD("Inter-SemiBold.ttf"),
    ITALIC("Inter-Italic.ttf");

    private static final int KNOWN = 0x2800;
    private static final short NO_GLYPH = -1;
    private static final char LEFT_OUT = 0;
    private static final char BOX = '\u25A1';

    /** What text that went through Windows-1252 unconverted holds at U+0080 to U+009F. */
    private static final String WINDOWS_1252 = "€\uFFFF‚ƒ„…†‡ˆ‰Š‹Œ\uFFFFŽ\uFFFF\uFFFF‘’“”•–—˜™š›œ\uFFFFžŸ";

    final BaseFont font;
    private final short[] widths = new short[KNOWN];

    Face(String file) {
        try (InputStream in = Face.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The font is missing: " + file);
            }
            font = BaseFont.createFont(
                    file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        font.setIncludeCidSet(false); // OpenPDF lists the used glyphs; PDF/A-2 wants all slots or no list
        font.setSubset(true);
        font.setSecureRandom(new SubsetName(file));
        for (char c = 0; c < KNOWN; c++) {
            widths[c] = c >= ' ' && font.charExists(c) ? (short) font.getWidth(c) : NO_GLYPH;
        }
    }

    /** In thousandths of the font's size. */
    int width(char c) {
        return widths[c];
    }

    float width(String text, float size) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += widths[text.charAt(i)];
        }
        return sum * size / 1000;
    }

    /**
     * The text with characters that the face lacks replaced by close relatives.
     *
     * @throws IllegalArgumentException when a character has neither a glyph nor a relative
     */
    String legible(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!shows(text.charAt(i))) {
                return withRelatives(text);
            }
        }
        return text;
    }

    boolean shows(char c) {
        return c < KNOWN && widths[c] != NO_GLYPH;
    }

    /** As {@link #legible}, with a box in place of what has neither a glyph nor a relative. */
    String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean known = c < Character.MIN_SUPPLEMENTARY_CODE_POINT && hasRelative((char) c);
            printable.append(known ? (char) c : BOX);
        });
        return legible(printable.toString());
    }

    private String withRelatives(String original) {
        String text = Normalizer.normalize(original, Normalizer.Form.NFC);
        StringBuilder legible = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!hasRelative(c)) {
                throw new IllegalArgumentException(
                        "No glyph for U+%04X in « %s »".formatted(text.codePointAt(i), text));
            }
            char shown = shows(c) ? c : relative(c);
            if (shown != LEFT_OUT) {
                legible.append(shown);
            }
        }
        return legible.toString();
    }

    private boolean hasRelative(char c) {
        char relative = shows(c) ? c : relative(c);
        return relative == LEFT_OUT || shows(relative);
    }

    /** The character itself when none is known. */
    private static char relative(char c) {
        if (c < ' ') {
            return ' ';
        }
        if (c >= '\u0080' && c <= '\u009F') {
            return WINDOWS_1252.charAt(c - '\u0080');
        }
        return switch (c) {
            case '\u00AD', '\u200B', '\u2060', '\uFEFF' -> LEFT_OUT;
            case '\u202F', '\u2007' -> '\u00A0';
            case '\u2009', '\u200A', '\u2028', '\u2029' -> ' ';
            case '\u2010', '\u2011' -> '-';
            case '\u2212' -> '–';
            case '\uF0B7', '\u2023' -> '•'; // the bullet of a word processor's symbol font
            default -> c;
        };
    }

    /** Lets the six letters before a subset's name depend on the face alone: OpenPDF draws them at random. */
    private static final class SubsetName extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private static final int LETTERS = 6;

        private final int seed;
        private final ThreadLocal<int[]> calls = ThreadLocal.withInitial(() -> new int[1]);

        SubsetName(String file) {
            seed = file.hashCode() & Integer.MAX_VALUE;
        }

        @Override
        public double nextDouble() {
            int letter = calls.get()[0]++ % LETTERS;
            int rest = seed;
            for (int i = 0; i < letter; i++) {
                rest /= 26;
            }
            return (rest % 26 + 0.5) / 26;
        }
    }
}
