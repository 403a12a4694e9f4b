package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.rebond.browser.pages.AmendContractPage;
import org.rebond.browser.pages.ContractPage;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.OpenAccountPage;
import org.rebond.browser.pages.Page;
import org.rebond.browser.pages.SignInPage;

/** What is done with one contract. */
class ContractBT extends BrowserCase {

    private static final String COLLEAGUES_PASSWORD = "trois petits claviers";

    @TempDir
    private Path directory;

    @Test
    void a_contract_shows_what_was_agreed_and_what_became_of_it() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");

        ContractPage contract = ContractPage.open(visitor, DecpFile.BUYER + "-2009-014");

        assertThat(contract.heading()).startsWith("Reconditionnement d’unités centrales");
        assertThat(contract.figure("Montant initial")).isEqualTo("420 000,00 €");
        assertThat(contract.figure("Montant en vigueur")).isEqualTo("462 000,00 €");
        assertThat(contract.history())
                .satisfiesExactly(
                        second -> assertThat(second).contains("Modification n° 2", "462 000,00 €"),
                        first -> assertThat(first).contains("Modification n° 1", "441 000,00 €"),
                        award -> assertThat(award).contains("Notification du marché", "420 000,00 €"));
        assertThat(contract.fact("Acheteur")).contains("220 000 079 00016");
        assertThat(contract.clauses()).singleElement().asString().contains("dues");
    }

    @Test
    void of_two_who_amend_at_once_the_second_is_told_and_loses_nothing() {
        Visitor one = browser.visitor();
        Visitor other = browser.visitor();
        SignInPage.open(one).signIn("marches");
        SignInPage.open(other).signIn(colleague(), COLLEAGUES_PASSWORD);
        String reference = bringIn(one, "BT-AMEND-1");
        ContractPage.open(one, reference).describe("2018-11-05");
        AmendContractPage first = ContractPage.open(one, reference).amend().fill("2019-03-01", "Plus d’écrans", "2000");
        AmendContractPage second =
                ContractPage.open(other, reference).amend().fill("2019-03-02", "Plus de claviers", "1000,50");

        assertThat(first.save().messages()).containsExactly("La modification n° 1 est enregistrée.");
        assertThat(second.save().messages())
                .containsExactly("Une autre personne a enregistré une modification du marché « BT-AMEND-1 » depuis que"
                        + " vous l’avez ouvert. La vôtre n’est pas enregistrée ; ce que vous avez saisi reste affiché :"
                        + " relisez-le, puis enregistrez-le comme modification n° 2.");

        assertThat(second.typed("Date de notification")).isEqualTo("2019-03-02");
        assertThat(second.typed("Objet de la modification")).isEqualTo("Plus de claviers");
        assertThat(second.typed("Montant ajouté HT")).startsWith("1").contains("50");
        other.checkAccessibility();
        Page saved = second.save();
        assertThat(saved.messages()).containsExactly("La modification n° 2 est enregistrée.");
        assertThat(ContractPage.open(other, reference).history())
                .satisfiesExactly(
                        last -> assertThat(last).contains("Plus de claviers", "13 000,50 €"),
                        before -> assertThat(before).contains("Plus d’écrans", "12 000,00 €"),
                        award -> assertThat(award).contains("Notification du marché"));
    }

    @Test
    void an_amount_that_is_none_is_refused_beside_its_field() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");
        String reference = bringIn(visitor, "BT-AMEND-2");

        ContractPage.open(visitor, reference).describe("2018-11-05");
        Page refused = ContractPage.open(visitor, reference)
                .amend()
                .fill("2019-03-01", "Plus d’écrans", "beaucoup")
                .save();

        assertThat(refused.messages())
                .anySatisfy(message -> assertThat(message).contains("« beaucoup » n’est pas un montant"));
        visitor.checkAccessibility();
    }

    @Test
    void the_finance_officer_takes_the_report_away() throws IOException {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("finances");
        ContractPage contract = ContractPage.open(visitor, DecpFile.BUYER + "-2009-014");
        assertThat(contract.offers("Publier ce marché")).isFalse();

        byte[] report = Files.readAllBytes(contract.report());

        assertThat(new String(report, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        try (PdfReader pdf = new PdfReader(report)) {
            assertThat(pdf.getNumberOfPages()).isPositive();
            assertThat(pdf.getCatalog().get(PdfName.STRUCTTREEROOT))
                    .as("structure for screen readers")
                    .isNotNull();
            assertThat(pdf.getInfo().get("Title")).isNotBlank();
        }
    }

    /** Another agent of the procurement desk, whose account the administrator has just opened. */
    private static String colleague() {
        Visitor administrator = browser.visitor();
        SignInPage.open(administrator).signIn("admin");
        String name = "desk-" + Long.toString(System.nanoTime(), Character.MAX_RADIX);
        assertThat(OpenAccountPage.open(administrator)
                        .fill(name, "Camille Fictif", "Marchés publics", COLLEAGUES_PASSWORD)
                        .save()
                        .messages())
                .containsExactly("Le compte « " + name + " » est ouvert.");
        return name;
    }

    private String bringIn(Visitor visitor, String number) {
        ImportPage.ofContracts(
                        visitor,
                        new DecpFile(DecpFile.contract(number, "Matériel remis en état", 10_000))
                                .write(directory, number + ".json"))
                .awaitEnd();
        return DecpFile.BUYER + "-" + number;
    }
}
