package org.rebond.reporting.pdf;

import java.awt.Color;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words to be set in lines: plain, strong or leading somewhere. */
public final class Text {

    /** A stretch of one face and colour; with a target it is a link. */
    record Run(
            String words, Face face, Color colour, @Nullable URI target) {

        Run {
            words = face.legible(words);
        }
    }

    private final List<Run> runs;

    private Text(List<Run> runs) {
        this.runs = runs;
    }

    public static Text of(String words) {
        return styled(words, Face.REGULAR, Look.INK);
    }

    /** The words with a box for each character that no font here can print, where the words come from elsewhere. */
    public static String printable(String words) {
        return Face.REGULAR.printable(words);
    }

    static Text styled(String words, Face face, Color colour) {
        return new Text(List.of(new Run(words, face, colour, null)));
    }

    public Text then(String words) {
        return with(new Run(words, Face.REGULAR, Look.INK, null));
    }

    public Text strong(String words) {
        return with(new Run(words, Face.SEMI_BOLD, Look.INK, null));
    }

    /** @param words what the link says by itself, such as the title of the page it opens */
    public Text link(String words, URI target) {
        return with(new Run(words, Face.REGULAR, Look.BRAND, target));
    }

    List<Run> runs() {
        return runs;
    }

    private Text with(Run run) {
        return new Text(Stream.concat(runs.stream(), Stream.of(run)).toList());
    }
}
