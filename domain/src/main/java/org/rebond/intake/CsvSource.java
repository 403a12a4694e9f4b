package org.rebond.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/** A CSV file in whatever separator and encoding the program that wrote it has chosen. */
final class CsvSource implements Line.Source {

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    /** What Excel writes on a French Windows; it holds all of Latin-1 that is printed. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Those that are nothing else first; commas stand in names and in numbers. */
    private static final char[] SEPARATORS = {';', '\t', '|', ','};

    private static final int SAMPLE = 1 << 16;
    private static final int SAMPLE_ROWS = 20;

    private final Path file;
    private final Charset charset;
    private final char separator;

    private CsvSource(Path file, Charset charset, char separator) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
    }

    static CsvSource of(Path file) throws IOException {
        Charset charset = charset(file);
        return new CsvSource(file, charset, separator(sample(file, charset)));
    }

    @Override
    public Line.Cursor read() throws IOException {
        return new Rows(reader(file, charset), separator);
    }

    @Override
    public int serialShift() {
        return 0;
    }

    @Override
    public void close() {} // each cursor has the file open for itself

    /** UTF-8 if the whole file is, else what Windows writes. */
    private static Charset charset(Path file) throws IOException {
        for (Charset candidate :
                startsWithBom(file) ? List.of(StandardCharsets.UTF_8) : List.of(StandardCharsets.UTF_8, WINDOWS)) {
            try (Reader in = reader(file, candidate)) {
                refuseBinary(in);
                return candidate;
            } catch (CharacterCodingException e) {
                continue; // then the next one
            }
        }
        throw new RuleViolation(IntakeRule.ENCODING_UNKNOWN);
    }

    private static boolean startsWithBom(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(BOM.length), BOM);
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        boolean bom = startsWithBom(file);
        InputStream in = Files.newInputStream(file);
        in.skipNBytes(bom ? BOM.length : 0);
        return new BufferedReader(new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static void refuseBinary(Reader in) throws IOException {
        char[] buffer = new char[1 << 13];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == 0) {
                    throw new RuleViolation(IntakeRule.NOT_TEXT);
                }
            }
        }
    }

    private static String sample(Path file, Charset charset) throws IOException {
        try (Reader in = reader(file, charset)) {
            char[] sample = new char[SAMPLE];
            int length = 0;
            for (int read = in.read(sample); read > 0; read = in.read(sample, length, SAMPLE - length)) {
                length += read;
            }
            return new String(sample, 0, length);
        }
    }

    /** The first that cuts all of the first rows into the same number of cells; failing that, the one that cuts most. */
    private static char separator(String sample) {
        char best = SEPARATORS[0];
        int most = 0;
        for (char candidate : SEPARATORS) {
            List<Integer> widths = widths(sample, candidate);
            int width = widths.isEmpty() ? 0 : widths.getFirst();
            boolean even = widths.stream().allMatch(other -> other == width);
            if (even && width > 1) {
                return candidate;
            }
            if (width > most || width == most && even) {
                best = candidate;
                most = width;
            }
        }
        return best;
    }

    private static List<Integer> widths(String sample, char separator) {
        List<Integer> widths = new ArrayList<>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(sample)
                .iterator()) {
            while (records.hasNext() && widths.size() < SAMPLE_ROWS) {
                CsvRecord csvRecord = records.next();
                boolean cutShort = sample.length() == SAMPLE && !records.hasNext();
                if (!cutShort && csvRecord.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    widths.add(csvRecord.getFieldCount());
                }
            }
        } catch (CsvParseException e) {
            return widths; // the rows so far tell enough; the fault is told where the file is read
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string has none
        }
        return widths;
    }

    private static final class Rows implements Line.Cursor {

        /** Room for one cell; what does not fit is a quote that never ends. */
        private static final int BUFFER = 1 << 16;

        private final Handler handler = new Handler();
        private final CsvReader<Line> reader;
        private final CloseableIterator<Line> lines;

        Rows(Reader in, char separator) {
            reader = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(BUFFER)
                    .build(handler, in);
            lines = reader.iterator();
        }

        @Override
        public @Nullable Line next() {
            try {
                while (lines.hasNext()) {
                    Line line = lines.next();
                    if (!line.cells().isEmpty()) {
                        return line;
                    }
                }
                return null;
            } catch (CsvParseException e) {
                if (e.getCause() instanceof RuleViolation refusal) {
                    throw refusal; // the handler's own
                }
                throw new RuleViolation(IntakeRule.QUOTES_UNPAIRED, handler.line);
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    private static final class Handler extends AbstractBaseCsvCallbackHandler<Line> {

        private long line = 1;
        private List<Line.Value> cells = new ArrayList<>();

        @Override
        protected void handleBegin(long startingLine) {
            line = startingLine;
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
            if (length > TabularFile.MAX_CELL) {
                throw new RuleViolation(IntakeRule.CELL_TOO_LONG, Cell.address(column, line), TabularFile.MAX_CELL);
            }
            String text = new String(buffer, offset, length);
            if (!Cell.trimmed(text).isEmpty()) {
                if (column >= TabularFile.MAX_COLUMNS) {
                    throw new RuleViolation(IntakeRule.TOO_MANY_COLUMNS, TabularFile.MAX_COLUMNS);
                }
                cells.add(new Line.Value(column, text, Line.Kind.TEXT));
            }
        }

        @Override
        protected Line buildRecord() {
            return new Line(line, cells);
        }
    }
}
