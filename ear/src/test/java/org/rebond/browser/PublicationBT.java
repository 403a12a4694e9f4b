package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.rebond.browser.pages.ContractPage;
import org.rebond.browser.pages.PublicationPage;
import org.rebond.browser.pages.PublicationsPage;
import org.rebond.browser.pages.SignInPage;

/** Publishing the contracts as open data. */
class PublicationBT extends BrowserCase {

    @Test
    void what_is_missing_is_named_with_the_marks_of_the_official_consolidation() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");

        PublicationPage publication = PublicationPage.open(visitor);

        assertThat(publication.heading()).isEqualTo("Publication des données essentielles");
        assertThat(publication.column("À compléter"))
                .isNotEmpty()
                .allSatisfy(faults -> assertThat(faults).containsPattern("\\b(MQ|CDL|INX)\\b"));
    }

    @Test
    void a_contract_is_published_once_and_what_was_published_is_kept() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");
        ContractPage contract = ContractPage.open(visitor, DecpFile.BUYER + "-2026-015");

        assertThat(contract.publish().messages()).containsExactly("Le marché est publié.");
        assertThat(contract.publish().messages())
                .containsExactly("Le marché est déjà publié avec ce contenu : rien n’est enregistré.");
        visitor.checkAccessibility();

        PublicationsPage kept = contract.publications();
        assertThat(kept.heading()).isEqualTo("Ce qui a été publié");
        assertThat(kept.column("Publication")).containsExactly("Contenu n° 1");
        assertThat(kept.column("Par")).containsExactly("marches");
        assertThat(kept.column("Empreinte SHA-256")).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
        visitor.checkAccessibility();
        visitor.checkNoHorizontalScroll();
    }

    @Test
    void publishing_all_leaves_nothing_ready_and_does_nothing_a_second_time() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");
        PublicationPage publication = PublicationPage.open(visitor).publishAll();

        assertThat(publication.lead()).isEqualTo("Aucun marché n’attend d’être publié.");
        assertThat(publication.publishAll().messages())
                .containsExactly("Rien n’était à publier : aucune publication n’est enregistrée.");
        assertThat(publication.only("Prêt à publier").rows()).isEmpty();
        visitor.checkAccessibility();
    }

    @Test
    void somebody_who_may_not_publish_reads_what_was_published() {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("finances");
        ContractPage contract = ContractPage.open(visitor, DecpFile.BUYER + "-2026-015");

        assertThat(visitor.sees(Visitor.button("Publier ce marché"))).isFalse();
        assertThat(contract.publications().heading()).isEqualTo("Ce qui a été publié");
    }

    @Test
    void the_decp_file_has_the_contracts_of_the_year_that_may_be_published() throws IOException {
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");

        try (Reader file = Files.newBufferedReader(PublicationPage.open(visitor).decp("2009"))) {
            JsonObject decp = Json.createReader(file).readObject();

            assertThat(decp.getJsonObject("marches").getJsonArray("marche").getValuesAs(JsonObject.class))
                    .extracting(contract -> contract.getString("id"))
                    .contains("2009-014")
                    .allSatisfy(id -> assertThat(id).startsWith("2009-"));
        }
    }
}
