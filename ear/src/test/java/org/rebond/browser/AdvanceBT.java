package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.SignInPage;

/** The advances of an order and of the members of a joint consortium, asked for on the page of the payment. */
class AdvanceBT extends BrowserCase {

    private static final By MAIN = By.tagName("main");

    @TempDir
    private Path directory;

    /** 600 towers at 100 € in four months: 5 % of 72 000 € with tax. */
    @Test
    void the_advance_of_an_order_is_asked_for_once() {
        Visitor marches = officerOn("BT-ADV-1", "\"90000079500014\", \"denominationSociale\": \"Fictif\"");
        marches.open("marches/consommation.xhtml?contract=" + reference("BT-ADV-1"));
        marches.type("Minimum du marché", "0");
        marches.type("Délai de vérification", "15");
        marches.followButton("Ouvrir aux bons de commande");
        marches.type("Code", "TOUR");
        marches.type("Article", "Unité centrale");
        marches.type("Prix unitaire HT", "100,00");
        marches.followButton("Ajouter au bordereau");
        marches.followLink("Nouveau bon de commande");
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        marches.chooseDay("À livrer avant le", today.plusMonths(4).toString());
        marches.type("Unité centrale", "600");
        marches.followButton("Émettre le bon");
        agree(marches, "BT-ADV-1", "0", "0");
        assertThat(marches.text(MAIN)).contains("Avance d’un bon de commande", "60 000,00 € HT", "4 mois");
        marches.checkAccessibility();

        marches.type("Montant TTC du bon", "59 999,99");
        marches.followButton("Demander l’avance du bon");
        assertThat(marches.text(MAIN)).contains("un montant au moins égal, et double au plus, est attendu");
        marches.type("Montant TTC du bon", "72 000");
        marches.followButton("Demander l’avance du bon");

        assertThat(marches.text(By.id("besides")))
                .contains(reference("BT-ADV-1") + "-AV1", "du bon " + reference("BT-ADV-1") + "-B1", "3 600,00 €");
        assertThat(marches.sees(Visitor.button("Demander l’avance du bon"))).isFalse();
        marches.checkAccessibility();
        claimBack(marches);
    }

    /** Settled by another, then the order is cancelled: no invoice gives it back. */
    private void claimBack(Visitor marches) {
        Visitor finances = browser.visitor();
        SignInPage.open(finances).signIn("finances");
        finances.open("marches/paiement.xhtml?contract=" + reference("BT-ADV-1"));
        finances.followButton("Liquider");
        marches.open("marches/commande.xhtml?reference=" + reference("BT-ADV-1") + "-B1");
        marches.click(By.xpath("//summary[. = 'Annuler ce bon']"));
        marches.type("Motif", "Commandé deux fois");
        marches.followButton("Annuler le bon");
        finances.open("marches/paiement.xhtml?contract=" + reference("BT-ADV-1"));
        assertThat(finances.text(By.id("lost"))).contains("plus rien n’est dû", "3 600,00 €", "Fictif");
        finances.checkAccessibility();
    }

    /** 60 and 40 % of 3 600 €, on as much of 72 000 € with tax. */
    @Test
    void the_members_of_a_joint_consortium_see_their_shares_of_the_advance() {
        Visitor marches = officerOn(
                "BT-ADV-2",
                "\"90000079500014\", \"denominationSociale\": \"Fictif\"},"
                        + " {\"typeIdentifiant\": \"SIRET\", \"id\": \"90000087800018\","
                        + " \"denominationSociale\": \"Second\"");
        marches.open("marches/execution.xhtml?contract=" + reference("BT-ADV-2"));
        marches.chooseDay("Consultation lancée le", "2026-06-01");
        marches.followButton("Enregistrer le dossier");
        marches.open("marches/groupement.xhtml?contract=" + reference("BT-ADV-2"));
        marches.chooseDay("Depuis le", "2026-10-01");
        marches.field("Responsabilité").sendKeys("Groupement conjoint");
        member(marches, 0, "90000079500014", "Fictif", "60");
        member(marches, 1, "90000087800018", "Second", "40");
        marches.type("Motif", "Acte d’engagement");
        marches.followButton("Enregistrer la composition");

        agree(marches, "BT-ADV-2", "60000", "72000");

        assertThat(marches.text(By.id("shares")))
                .contains("Fictif", "43 200,00 €", "2 160,00 €", "Second", "28 800,00 €", "1 440,00 €", "non");
        marches.checkAccessibility();
        marches.followButton("Demander l’avance");
        assertThat(marches.text(By.id("shares"))).contains("oui", "non");
        assertThat(marches.text(By.id("besides"))).contains("2 160,00 €");
    }

    private static void member(Visitor marches, int rank, String siret, String name, String share) {
        type(marches, rank, "siret", siret);
        type(marches, rank, "name", name);
        type(marches, rank, "share", share);
    }

    private static void type(Visitor marches, int rank, String field, String text) {
        WebElement input = marches.find(By.id("grouping:members:" + rank + ":" + field));
        input.clear();
        input.sendKeys(text);
    }

    private static String reference(String number) {
        return DecpFile.BUYER + "-" + number;
    }

    private static void agree(Visitor marches, String number, String exclTax, String inclTax) {
        marches.open("marches/paiement.xhtml?contract=" + reference(number));
        marches.chooseDay("Consultation lancée le", "2026-06-01");
        marches.field("CCAG").sendKeys("CCAG-FCS 2021");
        marches.type("Montant HT", exclTax);
        marches.type("Montant TTC", inclTax);
        marches.type("Durée d’exécution", "12");
        marches.followButton("Enregistrer ce que la loi propose");
    }

    /** Signed in, with an imported framework agreement of 100 000 €. */
    private Visitor officerOn(String number, String holders) {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        ImportPage.ofContracts(
                        marches,
                        new DecpFile(DecpFile.contract(number, "Unités", 100_000, DecpFile.BUYER, "2026-10-01")
                                        .replace("\"nature\": \"Marché\"", "\"nature\": \"Accord-cadre\"")
                                        .replace("\"90000079500014\", \"denominationSociale\": \"Fictif\"", holders))
                                .write(directory, number + ".json"))
                .awaitEnd();
        return marches;
    }
}
