package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.rebond.browser.pages.SignInPage;

/** A consultation from the need to the contract: one person analyses, another decides, others see no bidder. */
class ConsultationBT extends BrowserCase {

    private static final By MAIN = By.tagName("main");
    private static final String REFERENCE = DecpFile.BUYER + "-BT-C1";
    private static final String RECORD = "marches/consultation.xhtml?reference=" + REFERENCE;
    private static final String LOT = "marches/analyse.xhtml?reference=" + REFERENCE + "&lot=1";

    private final LocalDate today = LocalDate.now();
    private final LocalDateTime due = today.minusDays(5).atTime(12, 0);

    @Test
    void a_lot_is_consulted_on_analysed_by_one_and_awarded_by_another() {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        prepare(marches);
        marches.followButton("Lancer la consultation");
        ConsultationSteps.receive(marches, "90000081100019", "Réemploi du Marais", due.minusHours(3));
        ConsultationSteps.receive(marches, "90000085200013", "Pixel Solidaire", due.minusMinutes(1));
        ConsultationSteps.receive(marches, "90000089400015", "Bocage Écrans", due.plusMinutes(1));
        assertThat(marches.text(MAIN)).contains("Pli n° 3 inscrit au registre, arrivé hors délai");
        marches.checkAccessibility();
        marches.chooseDay("Ouverts le", due.plusHours(2).toString());
        marches.followButton("Ouvrir");
        ConsultationSteps.judge(marches, RECORD, "Pli 1", "95000", "9");
        ConsultationSteps.judge(marches, RECORD, "Pli 2", "90000", "5");

        Visitor facilitateur = browser.visitor();
        SignInPage.open(facilitateur).signIn("facilitateur");
        facilitateur.open(RECORD);
        assertThat(facilitateur.text(MAIN)).doesNotContain("Registre des plis", "Réemploi du Marais");
        browser.expectError("403");
        facilitateur.open(LOT);
        assertThat(facilitateur.text(MAIN)).doesNotContain("Réemploi du Marais");

        marches.open(LOT);
        marches.followButton("Soumettre à la décision");
        assertThat(marches.sees(Visitor.button("Attribuer le lot"))).isFalse();
        Visitor decideur = browser.visitor();
        SignInPage.open(decideur).signIn("decideur");
        decideur.open(LOT);
        assertThat(decideur.texts(By.cssSelector("main tbody tr")).getFirst())
                .contains("1", "Réemploi du Marais", "Environnement : 36 sur 40");
        decideur.type("Motifs de l’attribution", "Mieux notée sur l’environnement");
        decideur.followButton("Attribuer le lot");
        decideur.checkAccessibility();

        marches.open(LOT);
        marches.followButton("Enregistrer l’envoi");
        assertThat(marches.sees(Visitor.link("Lettre au pli 2 (PDF)"))).isTrue();
        assertThat(marches.sees(Visitor.link("Lettre au pli 1 (PDF)"))).isFalse();
        marches.type("Numéro du marché", "BT-CONS-1");
        marches.chooseDay("Signé le", today.toString());
        marches.chooseDay("Notifié le", today.toString());
        marches.type("Durée en mois", "12");
        marches.followButton("Notifier");
        assertThat(marches.text(MAIN)).contains("Marché BT-CONS-1 notifié.");
        facilitateur.open(RECORD);
        assertThat(facilitateur.text(MAIN)).contains("Réemploi du Marais").doesNotContain("Pixel Solidaire");
        facilitateur.followLink("Voir le marché");
        assertThat(facilitateur.text(MAIN)).contains("Réemploi du Marais", "Clause sociale");
    }

    private void prepare(Visitor visitor) {
        ConsultationSteps.describe(visitor, "BT-C1", today.minusDays(25), due);
        ConsultationSteps.criterion(visitor, 2, "Environnement", "Environnement", "30");
        visitor.followButton("Enregistrer la consultation");
        assertThat(visitor.text(MAIN)).contains("La somme des poids des critères est 90. Attendu : 100 exactement.");
        visitor.checkAccessibility();
        ConsultationSteps.criterion(visitor, 2, "Environnement", "Environnement", "40");
        visitor.followButton("Enregistrer la consultation");
    }
}
