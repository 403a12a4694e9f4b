package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
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
        ConsultationSteps.receive(marches, "90000087800018", "Transports du Logis", due.minusHours(4));
        assertThat(marches.text(MAIN)).contains("un pli arrivé plus tard", "indiquez pourquoi");
        marches.type("Motif de l’inscription tardive", "Pli resté à l’accueil");
        marches.followButton("Inscrire au registre");
        assertThat(marches.text(MAIN)).contains("Pli n° 4 inscrit au registre", "Oublié", "Pli resté à l’accueil");
        marches.checkAccessibility();
        marches.chooseDay("Ouverts le", due.plusHours(2).toString());
        marches.followButton("Ouvrir");
        ConsultationSteps.judge(marches, RECORD, "Pli 1", "95000", "9");
        ConsultationSteps.judge(marches, RECORD, "Pli 2", "90000", "5");
        ConsultationSteps.judge(marches, RECORD, "Pli 4", "99000", "2");

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

    @Test
    void candidates_apply_those_selected_bid_and_the_others_read_why() {
        String record = "marches/consultation.xhtml?reference=" + DecpFile.BUYER + "-BT-C2";
        LocalDateTime applications = today.minusDays(50).atTime(12, 0);
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        ConsultationSteps.describe(marches, "BT-C2", today.minusDays(90), due);
        ConsultationSteps.criterion(marches, 2, "Environnement", "Environnement", "40");
        new Select(marches.field("Procédure")).selectByVisibleText("Appel d’offres restreint");
        marches.type("Motif de l’écart", "Marché sensible");
        marches.followButton("Enregistrer la consultation");
        assertThat(marches.text(MAIN)).contains("se déroule en deux temps");
        marches.checkAccessibility();
        marches.chooseDay("Date limite des candidatures", applications.toString());
        marches.type("Candidats invités au plus", "4");
        marches.followButton("Enregistrer la consultation");
        assertThat(marches.text(MAIN)).contains("Candidats invités au plus : 4. Un nombre à partir de 5");
        marches.type("Candidats invités au plus", "5");
        marches.followButton("Enregistrer la consultation");
        marches.followButton("Lancer la consultation");
        marches.followLink("Candidatures");
        ConsultationSteps.apply(marches, "90000081100019", "Réemploi du Marais", applications.minusHours(3));
        ConsultationSteps.apply(marches, "90000085200013", "Pixel Solidaire", applications.minusHours(2));
        ConsultationSteps.apply(marches, "90000089400015", "Bocage Écrans", applications.plusMinutes(1));
        assertThat(marches.text(MAIN)).contains("Candidature n° 3 inscrite au registre, arrivée hors délai");
        marches.checkAccessibility();
        ConsultationSteps.examine(marches, "1 – lot 1 – Réemploi du Marais", "Retenue", "");
        ConsultationSteps.examine(marches, "2 – lot 1 – Pixel Solidaire", "Rejetée", "");
        assertThat(marches.text(MAIN)).contains("Motif : 1 à 2 000 caractères");
        ConsultationSteps.examine(marches, "2 – lot 1 – Pixel Solidaire", "Rejetée", "Références absentes");
        marches.chooseDay("Invitations envoyées le", today.minusDays(20).toString());
        marches.followButton("Enregistrer les invitations");
        assertThat(marches.text(MAIN)).contains("Remise des offres le", "c’est trop tôt");
        marches.chooseDay("Invitations envoyées le", today.minusDays(45).toString());
        marches.followButton("Enregistrer les invitations");
        ConsultationSteps.receive(marches, "90000085200013", "Pixel Solidaire", due.minusHours(1));
        assertThat(marches.text(MAIN)).contains("n’est pas invité à remettre cette offre");
        ConsultationSteps.receive(marches, "90000081100019", "Réemploi du Marais", due.minusHours(1));
        marches.checkAccessibility();
        marches.followLink("Candidatures");
        assertThat(marches.sees(Visitor.link("Lettre à la candidature 2 (PDF)")))
                .isTrue();
        assertThat(marches.sees(Visitor.link("Lettre à la candidature 1 (PDF)")))
                .isFalse();

        Visitor decideur = browser.visitor();
        SignInPage.open(decideur).signIn("decideur");
        decideur.open(record).followLink("Lot 1");
        new Select(decideur.field("Fin")).selectByVisibleText("Sans suite");
        decideur.type("Motif de la fin", "Le besoin a disparu");
        decideur.followButton("Terminer le lot");
        assertThat(decideur.sees(Visitor.link("Lettre au pli 1 (PDF)"))).isTrue();
        decideur.checkAccessibility();
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
