package org.rebond.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rebond.procurement.ContractFixture.contract;
import static org.rebond.procurement.ContractFixture.modification;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.rebond.platform.Requires;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

class ProcurementTest {

    final ProcurementOffice office = new ProcurementOffice();

    @Test
    void a_registered_contract_is_read_back_as_it_was_said() {
        ContractSheet said = contract("back/1")
                .modified(modification(1, "455000"))
                .subcontracted(new ContractSheet.Subcontract(
                        1,
                        new Party(PartyKind.SIRET, "90000087800018", null),
                        LocalDate.of(2026, 10, 5),
                        null,
                        Money.euros("18000"),
                        12,
                        PriceVariation.FIRM,
                        List.of(new ContractSheet.SubcontractModification(LocalDate.of(2027, 1, 5), null, null, 18))))
                .sheet();

        Contract.Reference reference = office.ask(desk -> desk.register(said));

        assertThat(reference.value()).isEqualTo("22000007900016-back~2F1");
        assertThat(read(reference)).isEqualTo(said);
    }

    @Test
    void an_unknown_reference_is_refused_with_its_value() {
        RuleViolation refusal =
                catchThrowableOfType(RuleViolation.class, () -> read(new Contract.Reference("22000007900016-none")));

        assertThat(refusal.rule()).isEqualTo(ProcurementRule.CONTRACT_UNKNOWN);
        assertThat(refusal.sentence(Locale.FRANCE))
                .isEqualTo("Aucun marché ne porte la référence « 22000007900016-none ».");
    }

    @Test
    void a_modification_sets_the_current_amount_and_leaves_the_initial_one() {
        Contract.Reference reference =
                office.ask(desk -> desk.register(contract("amend-1").sheet()));

        amend(reference, modification(1, "455000"));

        assertThat(read(reference).initialAmount()).isEqualTo(Money.euros("420000"));
        assertThat(read(reference).currentAmount()).isEqualTo(Money.euros("455000"));
        assertThat(read(reference).nextModification()).isEqualTo(2);
        assertThat(office.sql("select current_amount || ' ' || modification_count from contract where reference = '"
                        + reference.value() + "'"))
                .containsExactly("455000.00 1");
        assertThat(office.sql("select m.revision_type || ' ' || r.caller from contract_modification_aud m"
                        + " join revision r on r.id = m.revision order by r.id desc limit 1"))
                .containsExactly("0 rebond");
    }

    @Test
    void of_two_people_who_amend_at_once_the_second_is_told_and_nothing_is_lost() throws Exception {
        Contract.Reference reference =
                office.ask(desk -> desk.register(contract("race-1").sheet()));
        CyclicBarrier together = new CyclicBarrier(2);
        Function<String, Callable<String>> person = amount -> () -> {
            together.await();
            try {
                amend(reference, modification(1, amount));
                return amount;
            } catch (RuleViolation refusal) {
                assertThat(refusal.rule()).isEqualTo(ProcurementRule.AMENDED_MEANWHILE);
                assertThat(refusal.arguments()).containsExactly("race-1", 2);
                return "refused";
            }
        };

        List<String> outcomes = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(2)) {
            for (Future<String> outcome : people.invokeAll(List.of(person.apply("430000"), person.apply("440000")))) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).contains("refused").hasSize(2);
        outcomes.remove("refused");
        assertThat(read(reference).modifications())
                .extracting(ContractSheet.Modification::amount)
                .containsExactly(Money.euros(outcomes.getFirst()));
    }

    @Test
    void the_database_refuses_to_rewrite_history() {
        Contract.Reference reference = office.ask(desk -> desk.register(
                contract("sealed").modified(modification(1, "455000")).sheet()));

        for (String table : List.of(
                "contract_modification",
                "contract_modification_holder",
                "contract_subcontract",
                "subcontract_change")) {
            assertThatThrownBy(() -> office.execute("delete from " + table)).hasMessageContaining("append-only");
            assertThatThrownBy(() -> office.execute("truncate " + table + " cascade"))
                    .hasMessageContaining("append-only");
        }
        assertThatThrownBy(() -> office.execute("update contract_modification set amount = 1"))
                .hasMessageContaining("append-only");
        assertThat(read(reference).modifications()).hasSize(1);
    }

    @Test
    void the_report_before_publication_lists_the_contracts_at_fault_and_the_publication_the_others() {
        ContractFilter here = ContractFilter.matching("prépublication");
        office.ask(desk -> desk.register(contract("pre-1")
                .about("Prépublication")
                .notified(LocalDate.of(2031, 1, 1))
                .sheet()));
        office.ask(desk -> desk.register(contract("pre-2")
                .about("Prépublication")
                .notified(LocalDate.of(2031, 12, 31))
                .bids(0)
                .sheet()));

        Page<PublicationCheck> report =
                office.ask(desk -> desk.publicationReport(PublicationStage.FAULTY, here, Paging.first()));
        List<String> published = new ArrayList<>();
        office.ask(desk -> {
            desk.eachPublished(Year.of(2031), sheet -> published.add(sheet.number()));
            return true;
        });

        assertThat(report.items()).hasSize(1);
        assertThat(report.items().getFirst().contract().number()).isEqualTo("pre-2");
        assertThat(report.items().getFirst().faults())
                .extracting(fault -> fault.message(Locale.FRANCE))
                .containsExactly(
                        "Zéro offre reçue n’est pas possible pour un marché attribué : 1 au moins est attendu.");
        assertThat(published).containsExactly("pre-1");
    }

    @Test
    void every_operation_asks_for_a_permission() {
        assertThat(Arrays.stream(Procurement.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !method.isAnnotationPresent(Requires.class))
                        .map(Method::getName))
                .isEmpty();
    }

    private ContractSheet read(Contract.Reference reference) {
        return office.ask(desk -> desk.contract(reference));
    }

    private void amend(Contract.Reference reference, ContractSheet.Modification modification) {
        office.ask(desk -> {
            desk.amend(reference, modification);
            return true;
        });
    }
}
