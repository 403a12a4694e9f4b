package org.rebond.browser;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;

/** A month of hours as an employer sends it, of fictional persons. */
record HoursFile(List<List<String>> rows) {

    private static final List<String> HEADS =
            List.of("nom", "prenom", "date_naissance", "employeur_siret", "mois", "heures", "eligible");

    @SafeVarargs
    static HoursFile of(List<String>... rows) {
        return new HoursFile(List.of(rows));
    }

    /** @param month such as 2019-03 */
    static List<String> row(String name, String givenName, String month, String hours, String eligible) {
        return List.of(name, givenName, "02/05/1990", "90000079500014", month, hours, eligible);
    }

    Path csv(Path directory) {
        try {
            return Files.write(
                    directory.resolve("releve.csv"),
                    Stream.concat(Stream.of(HEADS), rows.stream())
                            .map(row -> String.join(";", row))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path xlsx(Path directory) {
        Path file = directory.resolve("releve.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("Heures");
            for (int column = 0; column < HEADS.size(); column++) {
                sheet.value(0, column, HEADS.get(column));
                for (int row = 0; row < rows.size(); row++) {
                    sheet.value(row + 1, column, rows.get(row).get(column));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }
}
