package org.rebond.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.intake.TabularFileTest.open;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TabularFilePropertyTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Property(tries = 200)
    void any_table_in_any_separator_reads_back_equal(
            @ForAll("tables") List<List<String>> table, @ForAll("separators") char separator, @ForAll boolean marked) {
        String csv = (marked ? "\uFEFF" : "") + csv(table, separator);

        assertThat(read(csv.getBytes(UTF_8), table.getFirst().size())).isEqualTo(table);
    }

    @Property(tries = 200)
    void any_table_in_windows_encoding_reads_back_equal(
            @ForAll("westernTables") List<List<String>> table, @ForAll("separators") char separator) {
        byte[] bytes = csv(table, separator).getBytes(WINDOWS);
        Assume.that(!isUtf8(bytes)); // such bytes are UTF-8 for everybody

        assertThat(read(bytes, table.getFirst().size())).isEqualTo(table);
    }

    @Property
    void a_number_reads_back_however_it_is_grouped(
            @ForAll("numbers") BigDecimal number, @ForAll("groupings") String grouping) {
        String text = new DecimalFormat("#,##0.00", symbols(grouping)).format(number);

        assertThat(Readings.decimal(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @Property
    void whatever_is_written_is_read_or_refused(@ForAll String text) {
        Assume.that(!text.isBlank());

        Readings.decimal(text);
        Readings.day(text);
        Readings.month(text);
        Readings.yesNo(text);
        Readings.isFormula(text);
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(';', '\t', ',', '|');
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return tables(Arbitraries.strings().ofMaxLength(12).map(text -> text.replaceAll("[\\x00\\p{Cs}]", "")));
    }

    @Provide
    Arbitrary<List<List<String>>> westernTables() {
        return tables(
                Arbitraries.strings().withChars("abcÉéèçœŒ€ŸÀ;,|\t\"\r\n 0=").ofMaxLength(12));
    }

    @Provide
    Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E12"), new BigDecimal("1E12"))
                .ofScale(2);
    }

    @Provide
    Arbitrary<String> groupings() {
        return Arbitraries.of("\u202f,", "\u00a0,", " ,", ".,", ",.");
    }

    /** Names in the first row, as many cells in each of the others, none of them blank as a whole. */
    private static Arbitrary<List<List<String>>> tables(Arbitrary<String> cells) {
        return Arbitraries.integers().between(1, 5).flatMap(width -> {
            List<String> names =
                    IntStream.range(0, width).mapToObj(i -> "Colonne " + i).toList();
            return cells.list().ofSize(width).list().ofMinSize(1).ofMaxSize(6).map(rows -> {
                List<List<String>> table = new ArrayList<>(List.of(names));
                for (List<String> row : rows) {
                    List<String> filled = new ArrayList<>(row.stream()
                            .map(cell -> Cell.trimmed(cell).isEmpty() ? "" : cell)
                            .toList());
                    filled.set(0, "x" + filled.getFirst());
                    table.add(filled);
                }
                return table;
            });
        });
    }

    private static String csv(List<List<String>> table, char separator) {
        var text = new StringWriter();
        try (var writer = CsvWriter.builder()
                .fieldSeparator(separator)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            table.forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<List<String>> read(byte[] file, int width) {
        try (TabularFile table = open(file)) {
            List<List<String>> read = new ArrayList<>(List.of(table.columns()));
            for (Row row : table.rows()) {
                read.add(IntStream.range(0, width)
                        .mapToObj(i -> row.cell("Colonne " + i).raw())
                        .toList());
            }
            return read;
        }
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) != null;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static DecimalFormatSymbols symbols(String grouping) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(grouping.charAt(0));
        symbols.setDecimalSeparator(grouping.charAt(1));
        return symbols;
    }
}
