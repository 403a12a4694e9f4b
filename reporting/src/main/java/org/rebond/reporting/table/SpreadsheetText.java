package org.rebond.reporting.table;

import java.util.regex.Pattern;

/**
 * Texts as every format can carry them, so that the three files say the same: line ends become a line feed, and what XML
 * has no way to write (control characters, halves of a surrogate pair) the replacement character.
 */
final class SpreadsheetText {

    private static final Pattern LINE_END = Pattern.compile("\r\n?");
    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\t\n\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SpreadsheetText() {}

    static String clean(String text) {
        return UNWRITABLE.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("\uFFFD");
    }
}
