package org.rebond.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.procurement.ContractFixture.contract;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.TestDatabase;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** The list, on contracts that share a word no other test uses. */
class ContractSearchTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final Party WORKSHOP = new Party(PartyKind.SIRET, "90000087800018", "Œuvre d’Insertion Réunie");

    final ProcurementOffice office = new ProcurementOffice();

    @BeforeAll
    static void register() {
        ProcurementOffice office = new ProcurementOffice();
        List.of(
                        contract("list-1")
                                .about("Zygomatique : Reconditionnement informatique")
                                .amount("100")
                                .notified(LocalDate.of(2024, 1, 1))
                                .months(12)
                                .by(Procedure.ADAPTED),
                        contract("list-2")
                                .about("Zygomatique : école numérique, achat d'ordinateurs")
                                .amount("300")
                                .notified(LocalDate.of(2025, 11, 23))
                                .months(12)
                                .published(null),
                        contract("list-3")
                                .about("Ébénisterie zygomatique")
                                .amount("200")
                                .notified(LocalDate.of(2026, 6, 1))
                                .months(48)
                                .held(WORKSHOP)
                                .social(SocialConsideration.NONE)
                                .environmental(EnvironmentalConsideration.NONE),
                        contract("list-4")
                                .about("Zygomatique sans date")
                                .amount("400")
                                .notified(null)
                                .cpv("30213100"))
                .forEach(contract -> office.ask(desk -> desk.register(contract.sheet())));
    }

    @ParameterizedTest
    @CsvSource({
        ", false, list-3 list-2 list-1 list-4",
        "notified, false, list-1 list-2 list-3 list-4",
        "notified, true, list-3 list-2 list-1 list-4",
        "ends, false, list-1 list-2 list-3 list-4",
        "ends, true, list-3 list-2 list-1 list-4",
        "amount, true, list-4 list-2 list-3 list-1",
        "reference, true, list-4 list-3 list-2 list-1",
        "object, false, list-3 list-2 list-1 list-4",
        "holder, true, list-3 list-4 list-2 list-1",
        "nothing, true, list-3 list-2 list-1 list-4",
    })
    void the_list_sorts_by_each_column_and_leaves_what_is_unknown_for_the_end(
            @Nullable String sort, boolean descending, String numbers) {
        Page<ContractRow> page = office.ask(
                desk -> desk.contracts(ContractFilter.matching("zygomatique"), new Paging(1, 25, sort, descending)));

        assertThat(page.items()).extracting(ContractRow::number).containsExactly(numbers.split(" "));
        assertThat(page.total()).isEqualTo(4);
        assertThat(page.totalExact()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "ordinateur, list-2",
        "ORDI, list-2",
        "informatiq, list-1",
        "reconditionnements, list-1",
        "ecole, list-2",
        "École d', list-2",
        "oeuvre insert, list-3",
        "90000087800018, list-3",
        "900000878, list-3",
        "30213100, list-4",
        "exemple date, list-4",
        "de la, list-3 list-2 list-1 list-4",
        "inconnu, ''",
        ") or 1=1; --, ''",
    })
    void words_are_found_by_their_beginning_or_their_stem_wherever_they_stand(String text, String numbers) {
        Page<ContractRow> page =
                office.ask(desk -> desk.contracts(ContractFilter.matching("zygomatique " + text), Paging.first()));

        assertThat(page.items())
                .extracting(ContractRow::number)
                .containsExactly(numbers.isEmpty() ? new String[0] : numbers.split(" "));
    }

    @Test
    void each_criterion_narrows_the_list() {
        assertThat(found(f -> f.buyer(ContractFixture.BUYER))).hasSize(4);
        assertThat(found(f -> f.buyer("21750001600019"))).isEmpty();
        assertThat(found(f -> f.holder(WORKSHOP.identifier()))).containsExactly("list-3");
        assertThat(found(f -> f.procedure(Procedure.ADAPTED))).containsExactly("list-1");
        assertThat(found(f -> f.nature(Nature.DEFENCE))).isEmpty();
        assertThat(found(f -> f.social(SocialConsideration.NONE))).containsExactly("list-3");
        assertThat(found(f -> f.environmental(EnvironmentalConsideration.CLAUSE)))
                .containsExactly("list-2", "list-1", "list-4");
        assertThat(found(f -> f.stage(ContractStage.RUNNING))).containsExactly("list-3", "list-2");
        assertThat(found(f -> f.stage(ContractStage.ENDING_SOON))).containsExactly("list-2");
        assertThat(found(f -> f.stage(ContractStage.ENDED))).containsExactly("list-1");
        assertThat(found(f -> f.amounts("200", "300"))).containsExactly("list-3", "list-2");
        assertThat(found(f -> f.year(2025))).containsExactly("list-2");
        assertThat(found(Criteria::unpublished)).containsExactly("list-2");
    }

    @Test
    void a_contract_runs_through_its_last_day() {
        ProcurementOffice lastDay = new ProcurementOffice(LocalDate.of(2024, 12, 31));
        ProcurementOffice dayAfter = new ProcurementOffice(LocalDate.of(2025, 1, 1));
        ContractFilter running = new Criteria().stage(ContractStage.RUNNING).filter();

        assertThat(numbers(lastDay, running)).contains("list-1");
        assertThat(numbers(dayAfter, running)).doesNotContain("list-1");
    }

    @Test
    void the_list_shows_the_current_holders_and_finds_the_contract_by_them() {
        office.ask(desk -> desk.register(contract("list-handed")
                .about("Cession")
                .modified(new ContractSheet.Modification(
                        1,
                        LocalDate.of(2027, 1, 1),
                        null,
                        null,
                        null,
                        null,
                        List.of(new Party(PartyKind.OUTSIDE_EU, "CHE1", "Repreneur Helvète"))))
                .sheet()));

        ContractRow row = office.ask(desk -> desk.contracts(ContractFilter.matching("helvete"), Paging.first()))
                .items()
                .getFirst();

        assertThat(row.number()).isEqualTo("list-handed");
        assertThat(row.holder()).isEqualTo("Repreneur Helvète");
        assertThat(row.holderCount()).isEqualTo(1);
        assertThat(row.modificationCount()).isEqualTo(1);
    }

    @Test
    void an_export_gives_every_row_in_the_order_of_the_list() {
        List<String> numbers = new ArrayList<>();

        office.ask(desk -> {
            desk.eachContract(
                    ContractFilter.matching("zygomatique"), "amount", false, row -> numbers.add(row.number()));
            return true;
        });

        assertThat(numbers).containsExactly("list-1", "list-3", "list-2", "list-4");
    }

    @Test
    void the_figures_agree_with_the_lists_they_lead_to() {
        ContractFigures figures = office.ask(Procurement::figures);

        assertThat(figures.total()).isEqualTo(office.<Long>ask(desk -> desk.count(ContractFilter.ALL)));
        assertThat(String.valueOf(figures.total()))
                .isEqualTo(office.sql("select count(*)::text from contract").getFirst());
        assertThat(figures.endingSoon())
                .isEqualTo(office.<Long>ask(desk -> desk.count(ContractFilter.at(ContractStage.ENDING_SOON))));
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_001})
    void a_page_costs_two_queries_and_the_count_of_a_new_list_a_third_however_many_rows_there_are(int rows) {
        ContractFilter filter = ContractFilter.matching("quorum" + rows);
        office.ask(desk ->
                desk.register(contract("q" + rows).about("Quorum" + rows).sheet()));
        office.copy("q" + rows, rows - 1, Map.of());

        assertThat(queries(() -> page(filter, new Paging(1, 10, "amount", true))))
                .isEqualTo(3);
        assertThat(queries(() -> page(filter, new Paging(2, 10, "amount", true))))
                .isEqualTo(2);

        Page<ContractRow> page = page(filter, new Paging(1, 10, "amount", true));
        assertThat(page.items()).hasSize(10);
        assertThat(page.total()).isEqualTo(Math.min(rows, 10_000)); // further it is not counted, and says so
        assertThat(page.totalExact()).isEqualTo(rows <= 10_000);
        assertThat(office.<Long>ask(desk -> desk.count(filter))).isEqualTo(rows);
    }

    @Test
    void a_total_is_counted_anew_as_soon_as_anybody_has_written() {
        ContractFilter filter = ContractFilter.matching("perpetuel");
        assertThat(page(filter, Paging.first()).total()).isZero();

        new ProcurementOffice()
                .ask(desk -> desk.register(contract("anew").about("Perpétuel").sheet()));

        assertThat(page(filter, Paging.first()).total()).isEqualTo(1);
        office.in(() -> {
            office.execute("update contract set procedure = 'NEGOTIATED' where number = 'anew'");
            ContractFilter changed =
                    new Criteria().procedure(Procedure.NEGOTIATED).filter();
            assertThat(page(changed, Paging.first()).total()).isZero(); // not about zygomatics
            return true;
        });
    }

    @ParameterizedTest
    @CsvSource({
        "notified, false",
        "notified, true",
        "ends, false",
        "ends, true",
        "amount, false",
        "amount, true",
        "reference, false",
        "reference, true",
        "object, true",
        "holder, false",
        ", false",
    })
    void pages_found_beside_each_other_or_by_their_number_are_the_same_both_ways(
            @Nullable String sort, boolean descending) {
        twentyThreeWithTies();
        ContractFilter filter = ContractFilter.matching("voisinage");
        List<String> all = references(page(filter, new Paging(1, 200, sort, descending)));
        assertThat(all).hasSize(23);

        List<String> forward = new ArrayList<>();
        Page<ContractRow> page = page(filter, new Paging(1, 4, sort, descending));
        forward.addAll(references(page));
        while (page.followed()) {
            page = page(filter, new Paging(page.number() + 1, 4, sort, descending, page.following()));
            assertThat(references(page))
                    .isEqualTo(references(page(filter, new Paging(page.number(), 4, sort, descending))));
            forward.addAll(references(page));
        }
        assertThat(forward).isEqualTo(all);

        while (page.number() > 1) {
            page = page(filter, new Paging(page.number() - 1, 4, sort, descending, page.preceding()));
            int from = (page.number() - 1) * 4;
            assertThat(references(page)).isEqualTo(all.subList(from, from + 4));
        }
    }

    @Test
    void a_neighbour_that_nobody_knows_leaves_the_page_to_its_number() {
        ContractFilter filter = ContractFilter.matching("zygomatique");

        assertThat(page(filter, new Paging(2, 3, "amount", false, new Paging.Neighbour("C-unknown", true)))
                        .items())
                .extracting(ContractRow::number)
                .containsExactly("list-4");
        assertThat(page(filter, new Paging(7, 3, "amount", false)).items()).isEmpty();
    }

    private void twentyThreeWithTies() {
        if (office.<Long>ask(desk -> desk.count(ContractFilter.matching("voisinage"))) == 0) {
            office.ask(desk -> desk.register(
                    contract("voisinage").about("Voisinage").notified(null).sheet()));
            office.copy(
                    "voisinage",
                    22,
                    Map.of(
                            "notified_on", "case when i % 4 = 0 then null else date '2025-01-01' + i % 3 end",
                            "ends_on", "case when i % 5 = 0 then null else date '2027-01-01' + i % 2 end",
                            "current_amount", "100 + i % 4"));
        }
    }

    private Page<ContractRow> page(ContractFilter filter, Paging paging) {
        return office.ask(desk -> desk.contracts(filter, paging));
    }

    private static List<String> references(Page<ContractRow> page) {
        return page.items().stream().map(ContractRow::reference).toList();
    }

    private static long queries(Runnable work) {
        Statistics statistics =
                TestDatabase.entityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private List<String> found(Function<Criteria, Criteria> chosen) {
        return numbers(office, chosen.apply(new Criteria()).filter());
    }

    private static List<String> numbers(ProcurementOffice office, ContractFilter filter) {
        return office.ask(desk -> desk.contracts(filter, Paging.first())).items().stream()
                .map(ContractRow::number)
                .toList();
    }

    /** A filter among the contracts of this test, one criterion at a time. */
    static final class Criteria {

        private @Nullable String buyer;
        private @Nullable String holder;
        private @Nullable Procedure procedure;
        private @Nullable Nature nature;
        private @Nullable SocialConsideration social;
        private @Nullable EnvironmentalConsideration environmental;
        private @Nullable ContractStage stage;
        private @Nullable Money least;
        private @Nullable Money most;
        private @Nullable Year year;
        private boolean unpublished;

        Criteria buyer(String said) {
            buyer = said;
            return this;
        }

        Criteria holder(String said) {
            holder = said;
            return this;
        }

        Criteria procedure(Procedure said) {
            procedure = said;
            return this;
        }

        Criteria nature(Nature said) {
            nature = said;
            return this;
        }

        Criteria social(SocialConsideration said) {
            social = said;
            return this;
        }

        Criteria environmental(EnvironmentalConsideration said) {
            environmental = said;
            return this;
        }

        Criteria stage(ContractStage said) {
            stage = said;
            return this;
        }

        Criteria amounts(String from, String to) {
            least = Money.euros(from);
            most = Money.euros(to);
            return this;
        }

        Criteria year(int said) {
            year = Year.of(said);
            return this;
        }

        Criteria unpublished() {
            unpublished = true;
            return this;
        }

        ContractFilter filter() {
            return new ContractFilter(
                    "zygomatique",
                    buyer,
                    holder,
                    procedure,
                    nature,
                    social,
                    environmental,
                    stage,
                    least,
                    most,
                    year,
                    unpublished);
        }
    }
}
