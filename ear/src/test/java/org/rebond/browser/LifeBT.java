package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rebond.browser.pages.SignInPage;

/** The whole life of a contract, from the need to the payment, by those whose work it is: no step is put on file otherwise. */
class LifeBT extends BrowserCase {

    private static final By MAIN = By.tagName("main");
    private static final String CONSULTATION = DecpFile.BUYER + "-BT-LIFE";
    private static final String RECORD = "marches/consultation.xhtml?reference=" + CONSULTATION;
    private static final String LOT = "marches/analyse.xhtml?reference=" + CONSULTATION + "&lot=1";
    private static final String CONTRACT = DecpFile.BUYER + "-BT-LIFE-1";
    private static final String INVOICE = CONTRACT + "-F1";
    /** Whose account the demonstration has confirmed. */
    private static final String HOLDER = "90000081100019";

    private final LocalDate today = LocalDate.now();
    private final LocalDateTime due = today.minusDays(5).atTime(12, 0);

    @TempDir
    private Path directory;

    @Test
    void a_contract_is_tendered_awarded_ordered_delivered_invoiced_and_paid_by_three_roles() throws IOException {
        Visitor marches = signedIn("marches");
        Visitor decideur = signedIn("decideur");
        Visitor finances = signedIn("finances");

        tender(marches);
        award(decideur);
        conclude(marches);
        order(marches);
        invoice(marches);
        settle(finances);
        String mandate = MandateSteps.propose(finances, INVOICE, "Premier paiement");
        pay(finances, decideur);

        finances.open(mandate);
        assertThat(finances.text(By.cssSelector(".figures"))).contains("Payé");
        finances.open("marches/facture.xhtml?reference=" + INVOICE);
        assertThat(finances.text(By.cssSelector(".figures"))).contains("Payée");
        finances.checkAccessibility();
        marches.open("marches/consommation.xhtml?contract=" + CONTRACT);
        assertThat(marches.text(By.cssSelector(".figures")))
                .contains("1 000,00 € Admis HT", "94 000,00 € Reste à commander HT");
        marches.checkAccessibility();
    }

    private void tender(Visitor marches) {
        ConsultationSteps.describe(marches, "BT-LIFE", today.minusDays(25), due);
        ConsultationSteps.criterion(marches, 2, "Environnement", "Environnement", "40");
        marches.followButton("Enregistrer la consultation");
        marches.followButton("Lancer la consultation");
        ConsultationSteps.receive(marches, HOLDER, "Réemploi du Marais", due.minusHours(3));
        ConsultationSteps.receive(marches, "90000085200013", "Pixel Solidaire", due.minusMinutes(1));
        marches.chooseDay("Ouverts le", due.plusHours(2).toString());
        marches.followButton("Ouvrir");
        ConsultationSteps.judge(marches, RECORD, "Pli 1", "95000", "9");
        ConsultationSteps.judge(marches, RECORD, "Pli 2", "90000", "5");
        marches.open(LOT).followButton("Soumettre à la décision");
        assertThat(marches.sees(Visitor.button("Attribuer le lot"))).isFalse();
    }

    private static void award(Visitor decideur) {
        decideur.open(LOT);
        decideur.type("Motifs de l’attribution", "Mieux notée sur l’environnement");
        decideur.followButton("Attribuer le lot");
    }

    private void conclude(Visitor marches) {
        marches.open(LOT).followButton("Enregistrer l’envoi");
        marches.type("Numéro du marché", "BT-LIFE-1");
        marches.chooseDay("Signé le", today.toString());
        marches.chooseDay("Notifié le", today.toString());
        marches.type("Durée en mois", "12");
        marches.field("Accord-cadre à bons de commande").click();
        marches.followButton("Notifier");
        assertThat(marches.text(MAIN)).contains("Marché BT-LIFE-1 notifié.");
    }

    private void order(Visitor marches) {
        marches.open("marches/consommation.xhtml?contract=" + CONTRACT);
        marches.type("Minimum du marché", "0");
        marches.type("Délai de vérification", "15");
        marches.followButton("Ouvrir aux bons de commande");
        marches.type("Code", "TOUR");
        marches.type("Article", "Unité centrale");
        marches.type("Prix unitaire HT", "100,00");
        marches.followButton("Ajouter au bordereau");
        marches.followLink("Nouveau bon de commande");
        marches.chooseDay("À livrer avant le", today.plusDays(30).toString());
        marches.type("Unité centrale", "10");
        marches.followButton("Émettre le bon");
        marches.type("Numéro du bon de livraison", "BL-1");
        marches.type("Unité centrale", "10");
        marches.followButton("Enregistrer la livraison");
        marches.field("Décision").sendKeys("Admission");
        marches.type("Quantité", "10");
        marches.followButton("Enregistrer la décision");
    }

    private void invoice(Visitor marches) {
        marches.open("marches/facturer.xhtml?order=" + CONTRACT + "-B1");
        InvoiceSteps.enter(marches, "BT-LIFE-F1", today, "10", "1000,00", "200,00", "1200,00");
        marches.followButton("Certifier le service fait");
        assertThat(marches.sees(Visitor.button("Liquider"))).isFalse();
    }

    private static void settle(Visitor finances) {
        finances.open("marches/facture.xhtml?reference=" + INVOICE).followButton("Liquider");
        assertThat(finances.text(MAIN)).contains("Facture liquidée");
    }

    private void pay(Visitor finances, Visitor decideur) throws IOException {
        String batch = MandateSteps.compose(finances, INVOICE);
        decideur.open(batch).followButton("Signer le bordereau");
        decideur.followButton("Transmettre au comptable");
        String sent = Files.readString(decideur.download(Visitor.link("Télécharger le fichier PES")));
        finances.open(batch);
        finances.choose("Fichier de la réponse", MandateSteps.paid(sent, "1200.00", directory));
        finances.followButton("Lire la réponse");
        assertThat(finances.text(MAIN)).contains("payés : 1");
    }

    private static Visitor signedIn(String account) {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn(account);
        return visitor;
    }
}
