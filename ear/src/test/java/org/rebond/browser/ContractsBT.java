package org.rebond.browser;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.ListPage;
import org.rebond.browser.pages.SignInPage;

/** Finding one's way in the list of contracts. */
class ContractsBT extends BrowserCase {

    private static final String ALL_HERE = "Pupitres";

    @TempDir
    private Path directory;

    private Visitor visitor;

    @BeforeEach
    void sign_in_before_thirty_contracts() {
        visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");
        ImportPage.ofContracts(visitor, DecpFile.of(30, "BT-LIST-", ALL_HERE).write(directory, "trente.json"))
                .awaitEnd();
    }

    @Test
    void words_find_contracts_and_the_address_can_be_passed_on() {
        ListPage list =
                ListPage.contracts(visitor).search("écrans reconditionnés").filter("Marché réservé");

        assertThat(list.column("Numéro")).containsExactlyInAnyOrder("2009-021", "2025-027");
        List<String> found = list.column("Numéro");
        String address = visitor.address().toString();

        Visitor colleague = browser.visitor();
        SignInPage.openInsteadOf(address, colleague).signIn("finances");
        ListPage shared = ListPage.at(address, colleague);
        assertThat(shared.column("Numéro")).isEqualTo(found);
        assertThat(shared.isFilteredBy("Marché réservé")).isTrue();
        assertThat(shared.filter("Marché réservé").column("Numéro")).containsAll(found);
    }

    @Test
    void the_list_is_sorted_by_a_column_up_and_down() {
        ListPage list = ListPage.contracts(visitor).search(ALL_HERE).sortBy("Montant HT");

        assertThat(list.order("Montant HT")).isEqualTo("ascending");
        assertThat(list.column("Montant HT").subList(0, 2)).containsExactly("1 000,00 €", "2 000,00 €");

        list.sortBy("Montant HT");

        assertThat(list.order("Montant HT")).isEqualTo("descending");
        assertThat(list.column("Montant HT").subList(0, 2)).containsExactly("30 000,00 €", "29 000,00 €");
    }

    @Test
    void a_long_list_is_read_page_by_page() {
        ListPage list = ListPage.contracts(visitor).search(ALL_HERE).sortBy("Montant HT");
        assertThat(list.place()).isEqualTo("1 à 25 sur 30");

        list.follow("Suivante");

        assertThat(list.place()).isEqualTo("26 à 30 sur 30");
        assertThat(list.column("Montant HT"))
                .hasSize(5)
                .startsWith("26 000,00 €")
                .endsWith("30 000,00 €");
        assertThat(list.follow("Première").place()).isEqualTo("1 à 25 sur 30");
    }

    @Test
    void a_search_without_result_says_so_and_leads_back() {
        ListPage list = ListPage.contracts(visitor).search("introuvable-en-ce-monde");

        assertThat(list.whenEmpty()).startsWith("Rien ne correspond à cette recherche.");
        visitor.checkAccessibility();
        assertThat(list.showAll().rows()).hasSize(25);
    }

    @Test
    void the_rows_found_are_taken_away_in_each_format() throws IOException {
        ListPage list = ListPage.contracts(visitor).search(ALL_HERE).sortBy("Montant HT");

        Path csv = list.export("CSV");
        Path xlsx = list.export("XLSX");
        Path ods = list.export("ODS");

        List<String> lines = Files.readAllLines(csv, UTF_8);
        assertThat(lines).hasSize(31);
        assertThat(lines.getFirst()).startsWith("\uFEFF").contains("Numéro", "Montant HT");
        assertThat(lines.get(1)).contains("BT-LIST-1;");
        assertThat(lines.getLast()).contains("BT-LIST-30;");
        assertThat(entry(xlsx, "xl/worksheets/sheet1.xml").split("<row ", -1)).hasSize(1 + 31);
        assertThat(entry(ods, "content.xml")).contains("BT-LIST-30").contains("Pupitres 30");
    }

    private static String entry(Path archive, String name) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }
}
