package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.rebond.browser.pages.PublicationPage;
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
