package org.rebond.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.rebond.TestTransactions;
import org.rebond.platform.Caller;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

class BudgetTest {

    private static final String FILE = """
            <?xml version='1.0' encoding='UTF-8'?>
            <Nomenclature Norme="M57" Declinaison="M57_D" Exer="%d">
              <Nature>
                <Chapitres><Chapitre Code="011" Libelle="Charges à caractère général"/></Chapitres>
                <Comptes>
                  <Compte Code="61" Libelle="Services extérieurs">
                    <Compte Code="611" Libelle="Contrats de prestations de services" DR="011" RR=""/>
                    <Compte Code="619" Libelle="Rabais" DR="" RR="013"/>
                  </Compte>
                </Comptes>
              </Nature>
              <Fonction>
                <RefFonctionnelles>
                  <RefFonc Code="4" Libelle="Action sociale"><RefFonc Code="44" Libelle="Insertion"/></RefFonc>
                </RefFonctionnelles>
              </Fonction>
            </Nomenclature>
            """;

    private final TestTransactions transactions = new TestTransactions();
    private final Budget budget =
            BudgetOffice.within(transactions.entityManager(), new Caller(), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private <T> T ask(Function<Budget, T> operation) {
        return transactions.rehearsed(() -> operation.apply(budget));
    }

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(BudgetRule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void the_nomenclature_of_an_exercise_is_the_last_that_starts_with_it_or_before() {
        assertThat(norm(2010, AccountKind.NATURE, "6711")).isEqualTo("M52");
        assertThat(norm(2023, AccountKind.FUNCTION, "544")).isEqualTo("M52");
        assertThat(norm(2024, AccountKind.NATURE, "6711")).isEqualTo("unknown");
        assertThat(norm(2026, AccountKind.NATURE, "6583")).isEqualTo("M57");
        refused(
                BudgetRule.NO_NOMENCLATURE,
                () -> ask(service -> {
                    service.requireKnown(1995, new BudgetCoding("611", null, null));
                    return true;
                }));
    }

    /** “Intérêts moratoires et pénalités sur marchés”. */
    @Test
    void late_interest_has_an_account_of_its_own_in_each_nomenclature() {
        assertThat(interest(2010)).contains("6711");
        assertThat(interest(2026)).contains("6583");
        assertThat(interest(1995)).isEmpty();
    }

    private Optional<String> interest(int exercise) {
        return ask(service -> service.lateInterestAccount(exercise));
    }

    private String norm(int exercise, AccountKind kind, String code) {
        return ask(service -> service.account(exercise, kind, code))
                .map(BudgetAccount::norm)
                .orElse("unknown");
    }

    @Test
    void accounts_are_found_by_the_beginning_of_their_code_and_by_words_of_their_label() {
        assertThat(found("218", true).items()).extracting(BudgetAccount::code).containsExactly("21831", "21838");
        assertThat(found("INSERTION professionnelle", true).items())
                .extracting(BudgetAccount::code)
                .contains("444");
        assertThat(found("4017", true).items()).isEmpty();
        assertThat(found("4017", false).items()).hasSize(2);
    }

    private Page<BudgetAccount> found(String text, boolean usable) {
        return ask(service -> service.accounts(new AccountFilter(text, 2026, null, usable), Paging.first()));
    }

    @Test
    void a_nomenclature_is_loaded_once_and_says_what_a_mandate_may_bear() {
        LoadReport[] reports = ask(service -> {
            LoadReport first = service.load("plan.xml", in(FILE.formatted(2190)));
            LoadReport second = service.load("plan.xml", in(FILE.formatted(2190)));
            assertThat(service.account(2191, AccountKind.NATURE, "611")
                            .orElseThrow()
                            .usable())
                    .isTrue();
            assertThat(service.account(2191, AccountKind.NATURE, "61")
                            .orElseThrow()
                            .usable())
                    .isFalse();
            assertThat(service.account(2191, AccountKind.NATURE, "619")
                            .orElseThrow()
                            .usable())
                    .isFalse();
            assertThat(service.account(2191, AccountKind.FUNCTION, "4")
                            .orElseThrow()
                            .usable())
                    .isFalse();
            assertThat(service.account(2191, AccountKind.FUNCTION, "44")
                            .orElseThrow()
                            .usable())
                    .isTrue();
            return new LoadReport[] {first, second};
        });

        assertThat(reports[0]).isEqualTo(new LoadReport("M57", 2190, 5, 5, 0));
        assertThat(reports[1]).isEqualTo(new LoadReport("M57", 2190, 5, 0, 0));
    }

    @Test
    void what_is_no_nomenclature_is_refused_with_a_sentence() {
        refused(BudgetRule.NOT_A_NOMENCLATURE, () -> load("bonjour"));
        refused(BudgetRule.NOT_A_NOMENCLATURE, () -> load("<Nomenclature/>"));
        refused(BudgetRule.NOT_A_NOMENCLATURE, () -> load("<Nomenclature Norme=\"M57\" Exer=\"2030\"/>"));
        refused(BudgetRule.NORM_UNKNOWN, () -> load(FILE.formatted(2190).replace("\"M57\"", "\"M14\"")));
        refused(BudgetRule.OTHER_NORM_ON_FILE, () -> load(FILE.formatted(2024).replace("\"M57\"", "\"M52\"")));
        refused(
                BudgetRule.XML_ENTITIES,
                () -> load(FILE.formatted(2190)
                        .replace(
                                "<Nomenclature ",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Nomenclature ")));
        refused(BudgetRule.FILE_TOO_LARGE, () -> load(FILE.formatted(2190) + " ".repeat(11 << 20)));
    }

    private LoadReport load(String text) {
        return ask(service -> service.load("plan.xml", in(text)));
    }

    /** Found by walking up from the working directory. */
    private static Path official() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared/reference/data/finance/nomenclatures");
            if (Files.isDirectory(found)) {
                return found;
            }
        }
        return Assumptions.abort("No reference data beside the project");
    }

    @Test
    void the_official_files_are_read_whole() throws IOException {
        Path files = official();
        try (InputStream m57 = Files.newInputStream(files.resolve("planDeCompte_2024_M57_M57_D.xml"))) {
            LoadReport report = ask(service -> service.load("M57 2024", m57));
            assertThat(report.read()).isEqualTo(2596 + 249);
            assertThat(report.added() + report.changed() + report.unchanged()).isEqualTo(report.read());
            assertThat(report.changed()).isZero(); // what Rebond is delivered with is what the file says
        }
        try (InputStream m52 = Files.newInputStream(files.resolve("planDeCompte_2013_M52_M52.xml"))) {
            assertThat(ask(service -> service.load("M52 2013", m52)).read()).isEqualTo(1647 + 108);
        }
    }

    @Test
    void the_budget_is_described_as_the_accountant_knows_it() {
        refused(BudgetRule.IDENTITY_INVALID, () -> new BudgetSheet("22000007900017", "B", "079090", null, "020", "00"));
        refused(BudgetRule.IDENTITY_INVALID, () -> new BudgetSheet("22000007900016", "B", "79090", null, "020", "00"));
        refused(BudgetRule.IDENTITY_INVALID, () -> new BudgetSheet("22000007900016", "B", "079090", null, "20", "00"));
        refused(BudgetRule.IDENTITY_INVALID, () -> new BudgetSheet("22000007900016", "B", "079090", null, "020", "0a"));
        refused(
                BudgetRule.IDENTITY_INVALID,
                () -> new BudgetSheet("22000007900016", "B".repeat(39), "079090", null, "020", "00"));
    }
}
