package org.rebond.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.rebond.browser.DecpFile.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rebond.browser.pages.ImportPage;
import org.rebond.browser.pages.ListPage;
import org.rebond.browser.pages.SignInPage;

/** The procurement desk brings its contracts in. */
class ImportContractsBT extends BrowserCase {

    @TempDir
    private Path directory;

    @Test
    void good_contracts_are_taken_and_the_others_explained() throws IOException {
        Path file = new DecpFile(
                        contract("BT-IMP-1", "Écrans remis en état", 12_000),
                        contract("BT-IMP-2", "Claviers remis en état", 4_000),
                        contract("BT-IMP-3", "Souris remises en état", 2_000),
                        contract("BT-IMP-4", "SIRET faux", 2_000, "22000007900017", "2019-01-07"),
                        contract("BT-IMP-5", "Date impossible", 2_000, DecpFile.BUYER, "2017-30-05"))
                .write(directory, "marches.json");
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");

        ImportPage first = ImportPage.ofContracts(visitor, file).awaitEnd();

        assertThat(first.figures()).containsExactly("5", "3", "0", "0", "2");
        assertThat(first.column("Ligne")).hasSize(2);
        assertThat(first.column("Champ")).containsExactly("acheteur.id", "dateNotification");
        assertThat(first.column("Valeur lue")).containsExactly("22000007900017", "2017-30-05");
        assertThat(first.column("Ce qui ne va pas, ce qui est attendu"))
                .containsExactly(
                        "« 22000007900017 » n’est pas un SIRET : 14 chiffres dont la clé de contrôle est juste sont attendus.",
                        "« 2017-30-05 » n’est pas une date : une date AAAA-MM-JJ qui existe est attendue.");
        visitor.checkAccessibility();
        assertThat(Files.readString(first.export("CSV"))).contains("2017-30-05");

        ImportPage again = ImportPage.ofContracts(visitor, file).awaitEnd();

        assertThat(again.figures()).containsExactly("5", "0", "0", "3", "2");
        assertThat(again.summary()).contains("rien n’a changé");
        assertThat(ListPage.contracts(visitor).search("BT-IMP").column("Numéro"))
                .containsExactlyInAnyOrder("BT-IMP-1", "BT-IMP-2", "BT-IMP-3");
    }

    @Test
    void what_is_no_decp_file_is_refused_as_a_whole() throws IOException {
        Path file = Files.writeString(directory.resolve("courses.json"), "{\"pain\": 2}");
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");

        ImportPage refused = ImportPage.ofContracts(visitor, file).awaitEnd();

        assertThat(refused.summary()).contains("Refusé", "ne suit pas le format DECP");
    }

    @Test
    void the_contracts_of_real_councils_are_taken() {
        Path real = real("decp/real/decp_2019_departements_extract.json");
        Visitor visitor = browser.visitor();
        SignInPage.open(visitor).signIn("marches");

        List<String> first = ImportPage.ofContracts(visitor, real).awaitEnd().figures();
        List<String> again = ImportPage.ofContracts(visitor, real).awaitEnd().figures();

        assertThat(first.getFirst()).isEqualTo("830");
        assertThat(again.subList(1, 3)).as("created, updated").containsExactly("0", "0");
        assertThat(again.getLast()).as("rejected").isEqualTo(first.getLast());
        assertThat(ListPage.contracts(visitor).place()).startsWith("1 à 25 sur ");
    }

    private static Path real(String file) {
        return Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null, Path::getParent)
                .map(directory -> directory.resolve("shared/reference/data").resolve(file))
                .filter(Files::exists)
                .findFirst()
                .orElseGet(() -> {
                    assumeTrue(false, "No " + file + " beside the project");
                    return Path.of(file);
                });
    }
}
