package org.rebond.reporting.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks words into lines: as many as fit, at spaces and after hyphens. No-break spaces hold; a word longer than a line is
 * cut.
 */
final class Lines {

    /** A stretch of one run on one line, at {@code x} from the line's start. */
    record Piece(Text.Run run, String words, float x, float width) {}

    /** Pieces from left to right. */
    record Line(List<Piece> pieces, float width) {}

    private static final String BREAK_AFTER = "-–—";

    private final List<Text.Run> runs;
    private final String words;
    private final float size;

    /** For each character, where it starts if all stood on one line; one more entry for the end. */
    private final float[] starts;

    private Lines(List<Text.Run> runs, float size) {
        this.runs = runs;
        this.size = size;
        this.words = joined(runs);
        this.starts = new float[words.length() + 1];
        measure();
    }

    static List<Line> of(Text text, float size, float width) {
        if (text.runs().size() == 1) {
            Text.Run run = text.runs().getFirst();
            float whole = run.face().width(run.words(), size);
            if (whole <= width) {
                return List.of(new Line(List.of(new Piece(run, run.words(), 0, whole)), whole));
            }
        }
        return new Lines(text.runs(), size).broken(width);
    }

    private List<Line> broken(float width) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < words.length()) {
            int end = lineEnd(from, width);
            lines.add(line(from, withoutSpaces(from, end), end));
            from = end;
        }
        return lines;
    }

    /** The first character of the next line. */
    private int lineEnd(int from, float width) {
        int lastBreak = from;
        for (int i = from; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c != ' ' && starts[i + 1] - starts[from] > width) {
                return lastBreak > from ? lastBreak : Math.max(i, from + 1);
            }
            if (c == ' ' || BREAK_AFTER.indexOf(c) >= 0 && i > from) {
                lastBreak = i + 1;
            }
        }
        return words.length();
    }

    private int withoutSpaces(int from, int end) {
        int last = end;
        while (last > from && words.charAt(last - 1) == ' ') {
            last--;
        }
        return last;
    }

    /** One space stays at the end, so that who reads the file aloud does not join two words. */
    private Line line(int from, int visible, int next) {
        int end = Math.min(next, visible + 1);
        List<Piece> pieces = new ArrayList<>(1);
        int runStart = 0;
        for (Text.Run run : runs) {
            int runEnd = runStart + run.words().length();
            int first = Math.max(from, runStart);
            int last = Math.min(end, runEnd);
            if (first < last) {
                pieces.add(new Piece(
                        run,
                        words.substring(first, last),
                        starts[first] - starts[from],
                        starts[Math.min(last, Math.max(first, visible))] - starts[first]));
            }
            runStart = runEnd;
        }
        return new Line(pieces, starts[visible] - starts[from]);
    }

    private void measure() {
        int i = 0;
        for (Text.Run run : runs) {
            for (int end = i + run.words().length(); i < end; i++) {
                starts[i + 1] = starts[i] + run.face().width(words.charAt(i)) * size / 1000;
            }
        }
    }

    private static String joined(List<Text.Run> runs) {
        if (runs.size() == 1) {
            return runs.getFirst().words();
        }
        StringBuilder joined = new StringBuilder();
        runs.forEach(run -> joined.append(run.words()));
        return joined.toString();
    }
}
