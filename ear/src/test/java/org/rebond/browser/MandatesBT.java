package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.SignInPage;

/** A mandate from what was settled to the accountant's answer, by two persons. */
class MandatesBT extends BrowserCase {

    private static final String CONTRACT = DecpFile.BUYER + "-BT-MANDATE-1";

    /** Well-formed, with a bank code that no bank has. */
    private static final String IBAN = "FR76 9999 9000 0100 0000 0000 115";

    @TempDir
    private Path directory;

    @Test
    void a_mandate_is_completed_by_one_person_signed_by_another_sent_once_and_paid() throws Exception {
        Visitor marches = browser.visitor();
        SignInPage.open(marches).signIn("marches");
        ImportPage.ofContracts(
                        marches,
                        new DecpFile(DecpFile.contract("BT-MANDATE-1", "Postes remis en état", 9_000))
                                .write(directory, "marche.json"))
                .awaitEnd();
        String due = SettledInvoice.on(CONTRACT);

        Visitor finances = browser.visitor();
        SignInPage.open(finances).signIn("finances");
        finances.open("marches/proposer-mandat.xhtml?due=" + due);
        finances.followButton("Proposer le mandat");
        finances.checkAccessibility();
        finances.type("Motif du retrait", "Mauvais exercice");
        finances.followButton("Retirer ce mandat");
        assertThat(finances.text(By.tagName("main"))).contains("de nouveau à mandater", "Mauvais exercice");
        finances.open("marches/proposer-mandat.xhtml?due=" + due);
        finances.followButton("Proposer le mandat");
        String mandate = finances.address().toString();
        finances.type("Objet", "Postes remis en état, mars");
        finances.type("Compte par nature", "6711");
        finances.followButton("Enregistrer");
        assertThat(finances.text(By.tagName("main"))).contains("n’a pas ce compte");
        finances.type("Compte par nature", "611");
        finances.type("Fonction", "444");
        finances.followButton("Enregistrer");
        MandateSteps.document(finances, "Pièces du marché", "GED-1");
        MandateSteps.document(finances, "Bordereau des prix", "GED-2");
        MandateSteps.document(finances, "Relevé d’identité bancaire", "GED-3");
        account(finances);

        String batch = MandateSteps.compose(finances, due);
        finances.followButton("Signer le bordereau");
        assertThat(finances.text(By.tagName("main"))).contains("une autre personne le signe");

        Visitor decideur = browser.visitor();
        SignInPage.open(decideur).signIn("decideur");
        decideur.open(batch);
        assertThat(decideur.sees(Visitor.button("Défaire le bordereau"))).isFalse();
        decideur.followButton("Signer le bordereau");
        decideur.followButton("Transmettre au comptable");
        assertThat(decideur.text(By.tagName("main"))).contains("SHA-256", "PESALR1_22000007900016");
        assertThat(decideur.sees(Visitor.button("Transmettre au comptable"))).isFalse();
        decideur.checkAccessibility();
        Path file = decideur.download(Visitor.link("Télécharger le fichier PES"));
        String sent = Files.readString(file);
        assertThat(sent)
                .contains("<IdMarche V=\"BT-MANDATE-1\"/>", "<MtHT V=\"1000.00\"/>", "FR7699999000010000000000115");

        finances.open(batch);
        finances.choose("Fichier de la réponse", MandateSteps.paid(sent, "1200.00", directory));
        finances.followButton("Lire la réponse");
        assertThat(finances.text(By.tagName("main"))).contains("payés : 1");
        finances.open(mandate);
        assertThat(finances.text(By.cssSelector(".figures"))).contains("Payé");
        finances.checkAccessibility();

        Visitor facilitateur = browser.visitor();
        SignInPage.open(facilitateur).signIn("facilitateur");
        browser.expectError("403");
        facilitateur.open(mandate);
        assertThat(facilitateur.text(By.tagName("main"))).doesNotContain("Postes remis en état");
    }

    /** Entered by one person, confirmed by another; unless another test already did. */
    private void account(Visitor finances) {
        finances.open("marches/tiers.xhtml?reference=90000079500014");
        finances.type("IBAN", IBAN);
        finances.type("Titulaire du compte", "FICTIF");
        finances.type("Origine du relevé", "Relevé du 1er mars, titulaire rappelé");
        finances.followButton("Saisir le compte");
        Visitor decideur = browser.visitor();
        SignInPage.open(decideur).signIn("decideur");
        decideur.open("marches/tiers.xhtml?reference=90000079500014");
        decideur.type("IBAN, recopié du relevé", IBAN);
        decideur.followButton("Confirmer ce compte");
        assertThat(decideur.text(By.tagName("main"))).contains("Compte confirmé");
    }
}
