package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.SignInPage;
import org.rebond.einvoice.EInvoiceFixture;

/** An invoice from its entry to its payment, by two persons. */
class InvoicesBT extends BrowserCase {

    private static final String REFERENCE = DecpFile.BUYER + "-BT-INVOICE-1";
    private static final String HOLDER = "90000079500014";

    @TempDir
    private Path directory;

    @Test
    void an_invoice_is_entered_and_certified_by_one_and_settled_by_another() {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        admitTen(marches, "BT-INVOICE-1");
        agree(marches);

        marches.open("marches/facturer.xhtml?order=" + REFERENCE + "-B1");
        InvoiceSteps.enter(marches, "BT-F-1", LocalDate.of(2026, 11, 20), "11", "1100,00", "220,00", "1320,00");
        assertThat(marches.text(By.tagName("main"))).contains("Seul ce qui est admis se paie");
        marches.checkAccessibility();
        InvoiceSteps.enter(marches, "BT-F-1", LocalDate.of(2026, 11, 20), "10", "1000,00", "200,00", "1200,00");
        assertThat(marches.text(By.tagName("main"))).contains("Retenue de garantie", "1 140,00 €", "reste 30 jours");
        assertThat(marches.sees(Visitor.button("Liquider"))).isFalse();
        marches.followButton("Certifier le service fait");
        assertThat(marches.sees(Visitor.button("Liquider"))).isFalse();
        marches.checkAccessibility();

        Visitor finances = browser.visitor();
        SignInPage.open(finances).signIn("finances");
        browser.expectError("403");
        finances.open("marches/facturer.xhtml?order=" + REFERENCE + "-B1");
        assertThat(finances.sees(Visitor.button("Enregistrer"))).isFalse();
        finances.open("marches/facture.xhtml?reference=" + REFERENCE + "-F1");
        assertThat(finances.sees(Visitor.button("Certifier le service fait"))).isFalse();
        finances.followButton("Liquider");
        assertThat(finances.text(By.tagName("main"))).contains("Facture liquidée", "Net à payer");
        finances.followButton("Noter le paiement");
        assertThat(finances.text(By.cssSelector(".figures"))).contains("Payée", "1 140,00 € Net à payer");
        finances.open("marches/factures.xhtml?contract=" + REFERENCE + "&state=PAID");
        assertThat(finances.texts(By.cssSelector("tbody tr")))
                .singleElement()
                .asString()
                .contains("BT-F-1", "Payée");
    }

    /** Its three lines bear on the same line of the order, each at another rate of tax. */
    @Test
    void an_electronic_invoice_is_taken_up_whole() throws IOException {
        String reference = DecpFile.BUYER + "-BT-INVOICE-2";
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        admitTen(marches, "BT-INVOICE-2");
        Path file = Files.write(
                directory.resolve("facture.xml"), EInvoiceFixture.ciiOfThreeRates("BT-F-3", reference + "-B1", HOLDER));

        marches.open("marches/lire-facture.xhtml");
        marches.choose("Fichier de la facture", file);
        marches.followButton("Lire");

        assertThat(marches.field("Quantité – Unité centrale").getDomProperty("value"))
                .isEqualTo("10");
        assertThat(IntStream.rangeClosed(1, 3)
                        .mapToObj(at -> marches.field("TVA n° " + at).getDomProperty("value")))
                .containsExactlyInAnyOrder("100,00", "30,00", "11,00");
        marches.checkAccessibility();
        marches.click(By.xpath("//summary[contains(., 'Autres taux')]"));
        marches.type("Taux n° 4", "2,1");
        marches.followButton("Enregistrer");
        assertThat(marches.text(By.tagName("main"))).contains("BT-F-3", "1 141,00 €");
    }

    private void admitTen(Visitor marches, String number) {
        ImportPage.ofContracts(
                        marches,
                        new DecpFile(DecpFile.contract(number, "Unités", 1_000, DecpFile.BUYER, "2026-10-01")
                                        .replace("\"nature\": \"Marché\"", "\"nature\": \"Accord-cadre\""))
                                .write(directory, "cadre.json"))
                .awaitEnd();
        marches.open("marches/consommation.xhtml?contract=" + DecpFile.BUYER + "-" + number);
        marches.type("Minimum du marché", "0");
        marches.type("Délai de vérification", "15");
        marches.followButton("Ouvrir aux bons de commande");
        marches.type("Code", "TOUR");
        marches.type("Article", "Unité centrale");
        marches.type("Prix unitaire HT", "100,00");
        marches.followButton("Ajouter au bordereau");
        marches.followLink("Nouveau bon de commande");
        marches.chooseDay("À livrer avant le", "2027-12-31");
        marches.type("Unité centrale", "10");
        marches.followButton("Émettre le bon");
        marches.type("Numéro du bon de livraison", "BL-1");
        marches.type("Unité centrale", "10");
        marches.followButton("Enregistrer la livraison");
        marches.field("Décision").sendKeys("Admission");
        marches.type("Quantité", "10");
        marches.followButton("Enregistrer la décision");
    }

    private static void agree(Visitor marches) {
        marches.open("marches/paiement.xhtml?contract=" + REFERENCE);
        marches.chooseDay("Consultation lancée le", "2026-06-01");
        marches.field("CCAG").sendKeys("CCAG-FCS 2021");
        marches.type("Montant HT", "1000");
        marches.type("Montant TTC", "1200");
        marches.type("Durée d’exécution", "12");
        marches.followButton("Enregistrer ce que la loi propose");
        assertThat(marches.text(By.tagName("main"))).contains("5 % de chaque paiement");
        marches.checkAccessibility();
        deviate(marches);
    }

    /** What passes a limit of the law is refused with its article, what departs from the CCAG names the article. */
    private static void deviate(Visitor marches) {
        marches.type("Taux de la retenue", "5,01");
        marches.followButton("Enregistrer ces conditions");
        assertThat(marches.text(By.tagName("main"))).contains("permet 5 % au plus");
        marches.type("Taux de la retenue", "5");
        marches.type("Plafond des pénalités", "5");
        marches.followButton("Enregistrer ces conditions");
        assertThat(marches.text(By.tagName("main"))).contains("indiquez l’article du CCAP");
        marches.type("Dérogations au CCAG", "CCAP, article 18");
        marches.type("Délai de paiement, en jours", "31");
        marches.followButton("Enregistrer ces conditions");
        assertThat(marches.text(By.tagName("main"))).contains("pas plus que les 30 jours du texte");
        marches.type("Délai de paiement, en jours", "30");
        marches.followButton("Enregistrer ces conditions");
        assertThat(marches.text(By.tagName("main")))
                .contains("plafond de 5 %", "CCAP, article 18", "30 jours, promis par le marché");
        marches.checkAccessibility();
    }
}
