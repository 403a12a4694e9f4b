package org.rebond.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/** The rows of one sheet, as they come by. */
final class XlsxRows implements Line.Cursor {

    /** Excel counts with 15 digits and writes 17: {@code 35.100000000000001} is 35.1 for the person who typed it. */
    private static final MathContext PRECISION = new MathContext(15);

    /** The largest power of ten that a spreadsheet has. */
    private static final int MAX_EXPONENT = 400;

    /** A character that XML cannot hold, or an underscore that would look like one: {@code _x000D_}. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final XmlPart sheet;
    private final List<String> texts;
    private long line;

    XlsxRows(XmlPart sheet, List<String> texts) {
        this.sheet = sheet;
        this.texts = texts;
    }

    @Override
    public @Nullable Line next() throws IOException {
        try {
            while (sheet.toStart("row")) {
                String number = sheet.attribute("r");
                line = number.isEmpty() ? line + 1 : Long.parseLong(number);
                List<Line.Value> cells = cells();
                if (!cells.isEmpty()) {
                    return new Line(line, cells);
                }
            }
            return null;
        } catch (XMLStreamException | NumberFormatException e) {
            throw new RuleViolation(IntakeRule.FILE_DAMAGED);
        }
    }

    @Override
    public void close() throws IOException {
        sheet.close();
    }

    private List<Line.Value> cells() throws XMLStreamException {
        List<Line.Value> cells = new ArrayList<>();
        int column = -1;
        while (sheet.advance() && !sheet.closes("row")) {
            if (sheet.opens("c")) {
                int previous = column;
                String address = sheet.attribute("r");
                column = address.isEmpty() ? previous + 1 : column(address);
                if (column <= previous) {
                    throw new RuleViolation(IntakeRule.FILE_DAMAGED); // a cell said again and again fills the memory
                }
                Line.Value cell = cell(column, sheet.attribute("t"));
                if (cell.kind() == Line.Kind.FORMULA
                        || !Cell.trimmed(cell.text()).isEmpty()) {
                    if (column >= TabularFile.MAX_COLUMNS) {
                        throw new RuleViolation(IntakeRule.TOO_MANY_COLUMNS, TabularFile.MAX_COLUMNS);
                    }
                    cells.add(cell);
                }
            }
        }
        return cells;
    }

    private Line.Value cell(int column, String type) throws XMLStreamException {
        String content = "";
        boolean formula = false;
        while (sheet.advance() && !sheet.closes("c")) {
            if (sheet.opens("v")) {
                content = content("v", column);
            } else if (sheet.opens("is")) {
                content = richText(sheet, "is");
            } else if (sheet.opens("f")) {
                formula = true;
            }
        }
        if (content.length() > TabularFile.MAX_CELL) {
            throw tooLong(column);
        }
        if (formula) {
            return new Line.Value(column, content, Line.Kind.FORMULA);
        }
        return switch (type) {
            case "s" -> new Line.Value(column, content.isEmpty() ? "" : shared(content, column), Line.Kind.TEXT);
            case "e" -> new Line.Value(column, content, Line.Kind.ERROR);
            case "b" -> new Line.Value(column, content.equals("1") ? "VRAI" : "FAUX", Line.Kind.TEXT);
            case "", "n" -> new Line.Value(column, content.isEmpty() ? "" : number(content), Line.Kind.NUMBER);
            default -> new Line.Value(column, unescaped(content), Line.Kind.TEXT);
        };
    }

    private String content(String element, int column) throws XMLStreamException {
        var content = new StringBuilder();
        while (sheet.advance() && !sheet.closes(element)) {
            content.append(sheet.characters());
            if (content.length() > TabularFile.MAX_CELL) {
                throw tooLong(column);
            }
        }
        return content.toString();
    }

    private String shared(String index, int column) {
        int position = Integer.parseInt(index);
        if (position < 0 || position >= texts.size()) {
            throw new RuleViolation(IntakeRule.FILE_DAMAGED);
        }
        String text = texts.get(position);
        if (text.length() > TabularFile.MAX_CELL) {
            throw tooLong(column);
        }
        return text;
    }

    private RuleViolation tooLong(int column) {
        return new RuleViolation(IntakeRule.CELL_TOO_LONG, Cell.address(column, line), TabularFile.MAX_CELL);
    }

    private static String number(String content) {
        BigDecimal number = new BigDecimal(content.strip());
        if (Math.abs((long) number.scale()) > MAX_EXPONENT) {
            throw new NumberFormatException("Out of bounds: " + content);
        }
        return number.round(PRECISION).stripTrailingZeros().toPlainString();
    }

    /** The letters of an address as a column from 0; any column that is too far is the first that is too far. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = Math.min(column * 26 + address.charAt(i) - 'A' + 1, 1 << 14);
        }
        if (column <= 0) {
            throw new NumberFormatException("No column in " + address);
        }
        return column - 1;
    }

    /** The text of an element in runs of different looks, without the phonetic readings of Japanese. */
    static String richText(XmlPart part, String element) throws XMLStreamException {
        var text = new StringBuilder();
        boolean read = false;
        boolean phonetic = false;
        while (part.advance() && !part.closes(element)) {
            phonetic = part.opens("rPh") || phonetic && !part.closes("rPh");
            read = part.opens("t") || read && !part.closes("t");
            if (read && !phonetic && text.length() <= TabularFile.MAX_CELL) {
                text.append(part.characters());
            }
        }
        return unescaped(text.toString());
    }

    private static String unescaped(String text) {
        return text.contains("_x")
                ? ESCAPED.matcher(text)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : text;
    }
}
