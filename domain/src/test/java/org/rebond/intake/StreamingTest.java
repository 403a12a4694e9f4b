package org.rebond.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the file: of all the lines read, next to none is still held. */
class StreamingTest {

    static final int LINES = 300_000;

    @TempDir
    Path directory;

    @Test
    void a_csv_of_300_000_lines() throws IOException {
        Path file = directory.resolve("big.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("Nom;Heures\n");
            for (int i = 0; i < LINES; i++) {
                out.write("Dupont " + i + ";12,5\n");
            }
        }

        assertStreams(CsvSource.of(file));
    }

    @Test
    void a_workbook_of_300_000_lines() throws IOException {
        Path file = directory.resolve("big.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var part : new Workbook().parts().entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write("<worksheet><sheetData><row><c t='inlineStr'><is><t>Nom</t></is></c></row>".getBytes());
            for (int i = 0; i < LINES; i++) {
                zip.write(("<row><c><v>" + i + "</v></c></row>").getBytes());
            }
            zip.write("</sheetData></worksheet>".getBytes());
        }

        assertStreams(XlsxSource.of(file));
    }

    private static void assertStreams(Line.Source source) throws IOException {
        List<WeakReference<Line>> seen = new ArrayList<>();
        try (source;
                Line.Cursor lines = source.read()) {
            for (Line line = lines.next(); line != null; line = lines.next()) {
                seen.add(new WeakReference<>(line));
            }
            System.gc();
            assertThat(seen).hasSize(LINES + 1);
            assertThat(seen.stream().filter(line -> line.get() != null)).hasSizeLessThan(10);
        }
    }
}
