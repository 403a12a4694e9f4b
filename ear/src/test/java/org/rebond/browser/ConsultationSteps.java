package org.rebond.browser;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.openqa.selenium.support.ui.Select;

/** What the procurement desk does on the pages of a consultation. */
final class ConsultationSteps {

    private ConsultationSteps() {}

    /** Fills the form of an adapted procedure with one lot of 100 000 € and its first criterion, the price for 60. */
    static void describe(Visitor visitor, String number, LocalDate launchedOn, LocalDateTime due) {
        visitor.open("marches/consultations.xhtml").followLink("Nouvelle consultation");
        visitor.type("SIRET de l’acheteur", DecpFile.BUYER);
        visitor.type("Numéro", number);
        visitor.type("Objet", "Reprise d’écrans");
        visitor.field("Procédure").sendKeys("Procédure adaptée");
        visitor.type("Tribunal compétent", "Tribunal administratif de Poitiers");
        visitor.chooseDay("Avis envoyé le", launchedOn.toString());
        visitor.chooseDay("Date limite des offres", due.toString());
        visitor.type("Objet du lot 1", "Reprise et tri");
        visitor.type("Estimation HT du lot 1", "100000");
        visitor.field("Voies d’insertion du lot 1").sendKeys("Condition");
        criterion(visitor, 1, "Prix", "Prix", "60");
    }

    static void criterion(Visitor visitor, int number, String label, String nature, String weight) {
        visitor.type("Libellé du critère " + number, label);
        visitor.field("Nature du critère " + number).sendKeys(nature);
        visitor.type("Poids du critère " + number, weight);
        visitor.type("Note maximale du critère " + number, "10");
    }

    static void receive(Visitor visitor, String siret, String name, LocalDateTime at) {
        visitor.type("Identifiant", siret);
        visitor.type("Soumissionnaire", name);
        visitor.chooseDay("Reçu le", at.toString());
        visitor.followButton("Inscrire au registre");
    }

    static void apply(Visitor visitor, String siret, String name, LocalDateTime at) {
        visitor.type("Identifiant", siret);
        visitor.type("Candidat", name);
        visitor.chooseDay("Reçu le", at.toString());
        visitor.followButton("Inscrire la candidature");
    }

    static void examine(Visitor visitor, String candidacy, String outcome, String reason) {
        new Select(visitor.field("Candidature")).selectByVisibleText(candidacy);
        new Select(visitor.field("Décision")).selectByVisibleText(outcome);
        visitor.type("Motif pour le candidat", reason);
        visitor.followButton("Enregistrer l’examen");
    }

    static void judge(Visitor visitor, String record, String bid, String price, String mark) {
        visitor.open(record).followLink(bid);
        visitor.type("Prix HT", price);
        visitor.followButton("Enregistrer le prix");
        visitor.followButton("Admettre l’offre");
        visitor.type("Note sur 10 : Environnement", mark);
        visitor.type("Motif de la note : Environnement", "Mémoire pages 2 et 3");
        visitor.followButton("Enregistrer les notes");
    }
}
