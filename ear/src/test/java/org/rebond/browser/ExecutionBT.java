package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.SignInPage;

/** A contract in execution: amendments held against the law, a subcontractor from the declaration to the payment, a document. */
class ExecutionBT extends BrowserCase {

    private static final By MAIN = By.tagName("main");

    @TempDir
    private Path directory;

    @Test
    void an_amendment_is_foreseen_refused_beyond_its_limit_and_saved_under_another_case() {
        Visitor marches = officerOn("BT-EXEC-1");
        marches.followLink("Enregistrer une modification");
        new Select(marches.field("Cas légal")).selectByVisibleText("Faible montant (CCP, R2194-8 et R2194-9)");
        marches.chooseDay("Date de signature", "2026-10-20");
        marches.chooseDay("Date de notification", "2026-10-20");
        marches.type("Montant ajouté HT", "10000");
        marches.type("Objet de la modification", "Plus de postes");
        marches.type("Motif", "Le parc est plus grand");

        marches.followButton("Voir l’effet");
        assertThat(marches.text(MAIN))
                .contains(
                        "rien n’est enregistré", "Cet avenant serait refusé", "100 000,00 € → 110 000,00 €", "L1414-4");
        marches.checkAccessibility();
        marches.followButton("Enregistrer la modification n° 1");
        assertThat(marches.text(MAIN)).contains("elles doivent rester sous 10 000 € HT (CCP, R2194-8 et R2194-9)");
        assertThat(marches.field("Montant ajouté HT").getDomProperty("value")).startsWith("10"); // nothing is lost

        marches.type("Montant ajouté HT", "9999,99");
        marches.followButton("Enregistrer la modification n° 1");
        assertThat(marches.text(MAIN))
                .contains(
                        "La modification n° 1 est enregistrée.",
                        "109 999,99 €",
                        "Avis de la commission manquant",
                        "Proche");
        marches.chooseDay("Avis de la commission d’appel d’offres, le", "2026-10-13");
        marches.followButton("Enregistrer l’avis");
        assertThat(marches.text(MAIN)).contains("Avis de la commission du 13/10/2026");
    }

    @Test
    void a_subcontractor_is_declared_accepted_and_paid_by_two_roles_never_beyond_what_was_accepted() {
        Visitor marches = officerOn("BT-EXEC-2");
        marches.followLink("Sous-traitance");
        marches.type("SIRET", "90000087800018");
        marches.type("Sous-traitant", "Transports du Logis");
        marches.type("Adresse", "12 route de Parthenay");
        marches.type("Prestations", "Collecte et livraison");
        marches.type("Montant HT", "1000");
        marches.type("À payer au plus, TTC", "1200");
        marches.type("Durée, en mois", "6");
        marches.type("Conditions de paiement", "30 jours");
        LocalDate received = LocalDate.now(ZoneId.of("Europe/Paris")).minusDays(3);
        marches.chooseDay("Déclaration reçue le", received.toString());
        marches.followButton("Enregistrer la déclaration");
        assertThat(marches.text(MAIN)).contains("Déclaration incomplète, il y manque");
        marches.field("Capacités professionnelles").click();
        marches.field("Déclaration sur l’honneur").click();
        marches.field("Aucune cession").click();
        marches.followButton("Enregistrer la déclaration");
        assertThat(marches.text(MAIN))
                .contains(
                        "À agréer",
                        "Réponse jusqu’au "
                                + DateTimeFormatter.ofPattern("dd/MM/yyyy").format(received.plusDays(21)));
        marches.followButton("Agréer");
        assertThat(marches.text(MAIN)).contains("Le sous-traitant est agréé.");
        assertThat(marches.sees(Visitor.button("Liquider"))).isFalse();

        ask(marches, "F-1", "1200,01");
        assertThat(marches.text(MAIN)).contains("le titulaire a quinze jours", "Réponse du titulaire attendue");
        marches.checkAccessibility();
        Visitor finances = browser.visitor();
        SignInPage.open(finances).signIn("finances");
        finances.open("marches/sous-traitance.xhtml?contract=" + DecpFile.BUYER + "-BT-EXEC-2");
        assertThat(finances.sees(Visitor.button("Enregistrer la déclaration"))).isFalse();
        assertThat(finances.sees(Visitor.button("Enregistrer la demande"))).isFalse();
        assertThat(finances.sees(Visitor.button("Liquider"))).isFalse();

        agree(marches, "1200,01", "");
        assertThat(marches.text(MAIN)).contains("Acceptée par le titulaire");
        ask(marches, "F-2", "800");
        agree(marches, "700", "");
        assertThat(marches.text(MAIN)).contains("Motif : 0 caractères lus");
        agree(marches, "700", "Une tournée manque");
        assertThat(marches.text(MAIN)).contains("Une tournée manque", "700,00 €");

        finances.open("marches/sous-traitance.xhtml?contract=" + DecpFile.BUYER + "-BT-EXEC-2");
        finances.followButton("Liquider");
        assertThat(finances.text(MAIN)).contains("il reste 1 200 € TTC à payer");
        new Select(finances.field("Demande")).selectByIndex(1);
        finances.followButton("Liquider");
        assertThat(finances.text(MAIN)).contains("Le paiement direct est liquidé", "Liquidée");
        finances.checkAccessibility();

        finances.open("marches/a-mandater.xhtml");
        assertThat(finances.text(MAIN)).contains("Paiement direct d’un sous-traitant", "Transports du Logis");
        finances.open("marches/proposer-mandat.xhtml?due=" + DecpFile.BUYER + "-BT-EXEC-2-S1-D2");
        finances.followButton("Proposer le mandat");
        assertThat(finances.text(MAIN))
                .contains(
                        "Acte spécial de sous-traitance signé",
                        "Certificat de non-cession de la créance du titulaire",
                        "Attestation du titulaire : somme à régler au sous-traitant",
                        "Accord du titulaire",
                        "Le cas échéant");
        finances.checkAccessibility();

        finances.open("marches/sous-traitance.xhtml?contract=" + DecpFile.BUYER + "-BT-EXEC-2");
        finances.followButton("Enregistrer le paiement");
        assertThat(finances.text(MAIN)).contains("Le paiement direct est noté.", "Payée", "500,00 €");
        finances.checkAccessibility();
    }

    private static void ask(Visitor marches, String invoice, String amount) {
        marches.type("Numéro de facture", invoice);
        marches.type("Montant demandé TTC", amount);
        marches.type("Dont TVA", "0");
        marches.chooseDay("Demande reçue le", today());
        marches.chooseDay("Signée par le titulaire le", today());
        marches.followButton("Enregistrer la demande");
    }

    private static void agree(Visitor marches, String amount, String reason) {
        marches.chooseDay("Réponse donnée le", today());
        marches.type("Montant accepté TTC", amount);
        marches.type("Motif", reason);
        marches.followButton("Enregistrer la réponse");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).toString();
    }

    @Test
    void renewals_beyond_the_published_duration_move_the_end_of_the_contract() {
        Visitor marches = officerOn("BT-EXEC-4");
        marches.field("La durée publiée comprend les reconductions").click();
        marches.followButton("Enregistrer le dossier");
        String page = "marches/reconduction.xhtml?contract=" + DecpFile.BUYER + "-BT-EXEC-4";
        marches.open(page);
        assertThat(marches.text(MAIN)).contains("ajoutée à sa durée publiée");
        plan(marches, "2027-03-01", "2027-01-01");
        String refusal = marches.text(MAIN);
        assertThat(refusal).contains("elle doit commencer le lendemain du");
        String end = refusal.replaceAll("(?s).*lendemain du (\\d{2}/\\d{2}/\\d{4}).*", "$1");
        LocalDate last = LocalDate.parse(end, DateTimeFormatter.ofPattern("dd/MM/yyyy"));

        plan(marches, last.plusDays(1).toString(), last.minusMonths(3).toString());
        marches.checkAccessibility();
        marches.open("marches/execution.xhtml?contract=" + DecpFile.BUYER + "-BT-EXEC-4");

        assertThat(marches.text(By.cssSelector(".figures")))
                .contains(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(last.plusMonths(12)));
    }

    private static void plan(Visitor marches, String startsOn, String noticeBy) {
        new Select(marches.field("Forme")).selectByIndex(0);
        marches.chooseDay("Premier jour de la période", startsOn);
        marches.type("Durée de la période", "12");
        marches.chooseDay("Préavis au plus tard le", noticeBy);
        marches.followButton("Prévoir la reconduction");
    }

    @Test
    void a_document_is_filed_and_taken_away_as_it_came() throws IOException {
        Visitor marches = officerOn("BT-EXEC-3");
        Path paper = Files.writeString(directory.resolve("acte.pdf"), "%PDF-1.7 acte");
        marches.followLink("Pièces du marché");
        marches.type("Intitulé", "Acte d’engagement");
        marches.choose("Fichier", paper);
        marches.followButton("Déposer la pièce");

        assertThat(marches.text(MAIN)).contains("« Acte d’engagement » est déposé.", "En vigueur");
        assertThat(marches.download(Visitor.link("Acte d’engagement"))).hasContent("%PDF-1.7 acte");
    }

    @Test
    void the_old_address_leads_to_the_page_and_the_wrong_role_is_refused() {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        marches.open("marches/modification.xhtml?reference=" + DecpFile.BUYER + "-2026-003");
        assertThat(marches.address()).hasPath("/rebond/marches/avenant.xhtml");
        assertThat(marches.field("Numéro de l’acte").getDomProperty("value")).isEqualTo("Avenant n° 1");

        browser.expectError("403");
        Visitor facilitateur = browser.visitor();
        SignInPage.open(facilitateur).signIn("facilitateur");
        facilitateur.open("marches/execution.xhtml?contract=" + DecpFile.BUYER + "-2026-003");
        assertThat(facilitateur.text(MAIN)).contains("n’a pas le droit de faire cette opération");
    }

    /** On the execution page of a new contract of 100 000 € that the tender committee awarded. */
    private Visitor officerOn(String number) {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        ImportPage.ofContracts(
                        marches,
                        new DecpFile(DecpFile.contract(
                                        number, "Unités reconditionnées", 100_000, DecpFile.BUYER, "2026-10-01"))
                                .write(directory, number + ".json"))
                .awaitEnd();
        marches.open("marches/execution.xhtml?contract=" + DecpFile.BUYER + "-" + number);
        marches.chooseDay("Consultation lancée le", "2026-06-01");
        marches.field("Marché attribué par la commission").click();
        marches.followButton("Enregistrer le dossier");
        return marches;
    }
}
