package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.SignInPage;

/** A framework agreement from its price schedule to the admission of what was ordered. */
class OrdersBT extends BrowserCase {

    private static final String CONTRACT = "marches/marche.xhtml?reference=" + DecpFile.BUYER + "-BT-ORDER-1";

    @TempDir
    private Path directory;

    @Test
    void an_order_is_issued_under_the_maximum_delivered_verified_and_shown_in_the_ledger() {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        ImportPage.ofContracts(
                        marches,
                        new DecpFile(DecpFile.contract(
                                                "BT-ORDER-1",
                                                "Unités reconditionnées",
                                                1_000,
                                                DecpFile.BUYER,
                                                "2026-10-01")
                                        .replace("\"nature\": \"Marché\"", "\"nature\": \"Accord-cadre\""))
                                .write(directory, "cadre.json"))
                .awaitEnd();

        marches.open(CONTRACT).followLink("État de consommation");
        marches.type("Minimum du marché", "0");
        marches.type("Délai de vérification", "15");
        marches.followButton("Ouvrir aux bons de commande");
        marches.type("Code", "TOUR");
        marches.type("Article", "Unité centrale");
        marches.type("Prix unitaire HT", "100,00");
        marches.followButton("Ajouter au bordereau");

        marches.followLink("Nouveau bon de commande");
        marches.chooseDay("À livrer avant le", "2027-12-31");
        marches.type("Unité centrale", "11");
        marches.followButton("Émettre le bon");
        assertThat(marches.text(By.tagName("main")))
                .contains("Ce bon de 1 100 € HT dépasse le maximum du marché : il reste 1 000 € HT à commander");
        assertThat(marches.field("Unité centrale").getDomProperty("value")).isEqualTo("11"); // nothing is lost
        marches.checkAccessibility();
        marches.type("Unité centrale", "10");
        marches.followButton("Émettre le bon");

        marches.type("Numéro du bon de livraison", "BL-77");
        marches.type("Unité centrale", "10");
        marches.followButton("Enregistrer la livraison");
        marches.type("Observations du titulaire", "Le titulaire accepte la réfaction.");
        marches.followButton("Enregistrer les observations");
        decide(marches, "Admission", "8", "", "");
        decide(marches, "Réfaction", "2", "50", "Coques rayées");
        assertThat(marches.text(By.tagName("main")))
                .contains(
                        "Admission 8 × Unité centrale",
                        "Réfaction 2 × Unité centrale (réfaction de 50,00 € HT) Coques rayées");

        Visitor finances = browser.visitor();
        SignInPage.open(finances).signIn("finances");
        finances.open(CONTRACT).followLink("État de consommation");
        assertThat(finances.text(By.cssSelector(".figures")))
                .contains(
                        "1 000,00 € Commandé HT",
                        "950,00 € Admis HT",
                        "0,00 € Facturé HT",
                        "0,00 € Payé HT",
                        "0,00 € Reste à commander HT");
        assertThat(finances.sees(Visitor.button("Ajouter au bordereau"))).isFalse();
        assertThat(finances.sees(Visitor.link("Nouveau bon de commande"))).isFalse();
        finances.followLink("Bons de ce marché");
        assertThat(finances.texts(By.cssSelector("tbody tr")))
                .singleElement()
                .asString()
                .contains("Admis en totalité");
    }

    private static void decide(Visitor visitor, String decision, String quantity, String reduction, String reason) {
        visitor.field("Décision").sendKeys(decision);
        visitor.type("Quantité", quantity);
        visitor.type("Réfaction (€ HT)", reduction);
        visitor.type("Motif", reason);
        visitor.followButton("Enregistrer la décision");
    }
}
