package org.rebond.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class ContractWorkbookTest {

    @Test
    void each_table_of_the_report_has_its_sheet_with_figures_to_calculate_with() throws IOException {
        try (ReadableWorkbook workbook = read(ContractReportFixture.rich(Locale.FRANCE))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .containsExactly(
                            "Exécution financière",
                            "Factures",
                            "Pénalités de retard",
                            "Avances, garanties, intérêts",
                            "Modifications",
                            "Sous-traitance",
                            "Sous-traitants payés",
                            "Paiements directs");

            List<Row> prices = workbook.getFirstSheet().read();
            assertThat(prices).hasSize(3);
            assertThat(prices.get(1).getCellText(0)).isEqualTo("LOT");
            assertThat(prices.get(1).getCellAsNumber(6).orElseThrow()).isEqualByComparingTo("210000");
            assertThat(prices.get(1).getCellAsNumber(10).orElseThrow()).isEqualByComparingTo("84000");
            assertThat(prices.get(2).getCellAsNumber(10).orElseThrow()).isEqualByComparingTo("0");

            List<Row> invoices = workbook.getSheet(1).orElseThrow().read();
            assertThat(invoices.get(1).getCellAsNumber(5).orElseThrow()).isEqualByComparingTo("-3");
            assertThat(invoices.get(2).getCellText(6)).isEqualTo("Avoir");
            assertThat(workbook.getSheet(4).orElseThrow().read()).hasSize(4);

            Row balance = workbook.getSheet(6).orElseThrow().read().get(1);
            assertThat(balance.getCellAsNumber(4).orElseThrow()).isEqualByComparingTo("41860");
            Row claim = workbook.getSheet(7).orElseThrow().read().get(1);
            assertThat(claim.getCellText(1)).isEqualTo("MM-7");
            assertThat(claim.getCellAsNumber(7).orElseThrow()).isEqualByComparingTo("3588");
        }
    }

    @Test
    void a_contract_without_orders_has_no_sheet_for_them() throws IOException {
        try (ReadableWorkbook workbook = read(ContractReportFixture.bare())) {
            assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("Modifications", "Sous-traitance");
        }
    }

    private static ReadableWorkbook read(ContractReport.Content content) throws IOException {
        var out = new ByteArrayOutputStream();
        new ContractWorkbook(content).write(out);
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
