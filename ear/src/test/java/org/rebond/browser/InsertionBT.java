package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.browser.HoursFile.row;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rebond.browser.pages.ClausePage;
import org.rebond.browser.pages.ContractPage;
import org.rebond.browser.pages.HomePage;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.ListPage;
import org.rebond.browser.pages.Page;
import org.rebond.browser.pages.SignInPage;

/** A clause from its contract to its hours, between the procurement desk and the facilitator. */
class InsertionBT extends BrowserCase {

    @TempDir
    private Path directory;

    private Visitor facilitator;
    private String clause = "";

    /** With a contract of its own for each test. */
    @BeforeEach
    void attach_a_clause(TestInfo test) {
        String number = "BT-" + Integer.toHexString(test.getDisplayName().hashCode());
        Visitor desk = browser.visitor();
        SignInPage.open(desk).signIn("marches");
        ImportPage.ofContracts(
                        desk,
                        new DecpFile(DecpFile.contract(number, "Remise en état par l’insertion", 50_000))
                                .write(directory, "marche.json"))
                .awaitEnd();
        Page attached = ContractPage.open(desk, DecpFile.BUYER + "-" + number)
                .attachClause()
                .fill("2019-02-01", "2019-12-31", "1000", "50")
                .save();
        var message = Pattern.compile("La clause (\\S+) est attachée au marché\\.")
                .matcher(String.join(" ", attached.messages()));
        assertThat(message.matches()).as(attached.messages().toString()).isTrue();
        clause = message.group(1);
        facilitator = browser.visitor();
        SignInPage.open(facilitator).signIn("facilitateur");
    }

    @Test
    void a_month_of_hours_comes_in_as_csv_and_the_next_as_a_workbook() {
        assertThat(ClausePage.open(facilitator, clause).figure("Manquantes")).isEqualTo("1 000 h");

        ImportPage march = ClausePage.open(facilitator, clause)
                .importHours(HoursFile.of(
                                row("Attendu", "Zoé", "2019-03", "100,5", "DELD"),
                                row("Bertin", "Yann", "2019-03", "49,5", ""))
                        .csv(directory))
                .awaitEnd();
        assertThat(march.figures()).containsExactly("2", "2", "0", "0", "0");
        ImportPage april = ClausePage.open(facilitator, clause)
                .importHours(HoursFile.of(row("Attendu", "Zoé", "2019-04", "75,25", "DELD"))
                        .xlsx(directory))
                .awaitEnd();
        assertThat(april.figures()).containsExactly("1", "1", "0", "0", "0");

        ClausePage page = ClausePage.open(facilitator, clause);
        assertThat(page.figure("Dues")).isEqualTo("1 000 h");
        assertThat(page.figure("Validées")).isEqualTo("175,75 h");
        assertThat(page.figure("En attente")).isEqualTo("49,5 h");
        assertThat(page.figure("Manquantes")).isEqualTo("824,25 h");
        assertThat(page.column("Mois")).containsExactly("mars 2019", "avril 2019");
        facilitator.checkAccessibility();
        assertThat(ListPage.clauses(facilitator).search(clause).column("Manquantes"))
                .containsExactly("824,25 h");
    }

    @Test
    void one_wrong_row_keeps_the_whole_file_out() {
        ImportPage refused = ClausePage.open(facilitator, clause)
                .importHours(HoursFile.of(
                                row("Carrel", "Ysé", "2019-03", "10", "DELD"),
                                row("Daunou", "Ève", "2019-03", "-5", "DELD"))
                        .csv(directory))
                .awaitEnd();

        assertThat(refused.column("Ce qui ne va pas, ce qui est attendu"))
                .containsExactly(
                        "Nombre d’heures négatif : -5. Attendu : zéro ou plus. Pour annuler des heures, déclarez 0.");
        assertThat(ClausePage.open(facilitator, clause).figure("Validées")).isEqualTo("0 h");
    }

    @Test
    void a_closed_month_takes_no_hours_any_more() {
        ClausePage.open(facilitator, clause)
                .importHours(HoursFile.of(row("Estève", "Noé", "2019-03", "10", "DELD"))
                        .csv(directory))
                .awaitEnd();
        assertThat(ClausePage.open(facilitator, clause).closeMonth("mars 2019").messages())
                .containsExactly("Le mois de mars 2019 est clos : aucun fichier ne peut plus changer ses heures.");

        ImportPage refused = ClausePage.open(facilitator, clause)
                .importHours(HoursFile.of(row("Estève", "Noé", "2019-03", "20", "DELD"))
                        .csv(directory))
                .awaitEnd();

        assertThat(refused.column("Ce qui ne va pas, ce qui est attendu"))
                .singleElement()
                .asString()
                .contains("est clos : ses heures sont arrêtées. Pour les corriger, rouvrez d’abord le mois");
        assertThat(ClausePage.open(facilitator, clause).figure("Validées")).isEqualTo("10 h");
    }

    @Test
    void the_home_page_leads_to_the_months_to_close_and_to_the_proofs_awaited() {
        ClausePage.open(facilitator, clause)
                .importHours(
                        HoursFile.of(row("Fabre", "Lou", "2019-03", "10", "")).csv(directory))
                .awaitEnd();

        assertThat(HomePage.open(facilitator)
                        .follow("justificatif d’éligibilité")
                        .search(clause)
                        .column("En attente"))
                .containsExactly("10 h");
        ListPage open = HomePage.open(facilitator).follow("mois d’heures").search(clause);
        assertThat(open.isFilteredBy("Mois à clore")).isTrue();
        assertThat(open.rows()).hasSize(1);
        facilitator.checkAccessibility();

        ClausePage.open(facilitator, clause).closeMonth("mars 2019");

        assertThat(HomePage.open(facilitator)
                        .follow("mois d’heures")
                        .search(clause)
                        .rows())
                .isEmpty();
    }

    @Test
    void a_clause_that_is_over_offers_no_month_to_close_nor_to_open_again() {
        ClausePage over = ClausePage.open(facilitator, DecpFile.BUYER + "-2009-014-C1");

        assertThat(over.column("État du mois")).isNotEmpty().containsOnly("Clos");
        assertThat(facilitator.texts(By.cssSelector("main .status, main .tag"))).contains("Close");
        assertThat(facilitator.sees(By.id("closing"))).isFalse();
        assertThat(facilitator.sees(By.id("reopening"))).isFalse();
    }
}
