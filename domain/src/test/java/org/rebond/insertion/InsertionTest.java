package org.rebond.insertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.insertion.HoursImportTest.line;
import static org.rebond.insertion.InsertionOffice.stranger;
import static org.rebond.insertion.InsertionRule.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.TestDatabase;
import org.rebond.platform.Caller;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Siret;

class InsertionTest {

    static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    final InsertionOffice office = new InsertionOffice();

    @Test
    void a_clause_bears_the_reference_of_its_contract_and_its_rank() {
        Contract.Reference contract = office.contract("Réemploi");

        SocialClause.Reference first = attach(contract, "2026-01-01", "2026-06-30");
        SocialClause.Reference second = attach(contract, "2026-07-01", "2026-12-31");

        assertThat(first.value()).isEqualTo(contract.value() + "-C1");
        assertThat(second.value()).isEqualTo(contract.value() + "-C2");
        assertThat(office.<List<ClauseSheet>>ask(service -> service.clausesOf(contract)))
                .extracting(ClauseSheet::reference)
                .containsExactly(first.value(), second.value());
    }

    @Test
    void a_new_clause_misses_all_of_its_hours() {
        ClauseSheet sheet = office.sheet(office.clause());

        assertThat(sheet.contractObject()).isEqualTo("Reconditionnement d’ordinateurs");
        assertThat(sheet.state()).isEqualTo(ClauseState.RUNNING);
        assertThat(sheet.due()).isEqualTo(Hours.of("1000"));
        assertThat(sheet.missing()).isEqualTo(Hours.of("1000"));
        assertThat(sheet.penaltyExposure()).isEqualTo(Money.euros("200000"));
        assertThat(sheet.persons()).isZero();
        assertThat(sheet.months()).isEmpty();
    }

    @Test
    void a_contract_without_clause_has_none() {
        Contract.Reference contract = office.contract("Réemploi");

        assertThat(office.<List<ClauseSheet>>ask(service -> service.clausesOf(contract)))
                .isEmpty();
    }

    @Test
    void refuses_a_clause_on_an_unknown_contract() {
        Contract.Reference nobody = Contract.Reference.of(new Siret(ContractFixture.BUYER), "INCONNU");

        assertRefused(ProcurementRule.CONTRACT_UNKNOWN, service -> service.attach(nobody, ClauseFixture.terms()));
    }

    @Test
    void refuses_two_clauses_of_a_contract_that_share_one_day() {
        Contract.Reference contract = office.contract("Réemploi");
        attach(contract, "2026-01-01", "2026-06-30");

        assertRefused(
                CLAUSES_OVERLAP, service -> service.attach(contract, terms("2026-06-30", "2026-12-31", "10", "50")));
    }

    @Test
    void of_two_agents_who_attach_at_once_the_second_is_told_of_the_first() {
        Contract.Reference contract = office.contract("Réemploi");

        assertOneOfTwo(CLAUSES_OVERLAP, () -> attach(contract, "2026-01-01", "2026-12-31"));
    }

    @Test
    void of_two_agents_who_close_a_month_at_once_the_second_is_told_so() {
        SocialClause.Reference clause = office.clause();

        assertOneOfTwo(MONTH_ALREADY_CLOSED, () -> {
            new InsertionOffice().tell(service -> service.closeMonth(clause, OCTOBER));
            return true;
        });
    }

    @Test
    void of_two_agents_who_close_a_clause_at_once_the_second_is_told_so() {
        SocialClause.Reference clause = office.clause();

        assertOneOfTwo(CLAUSE_CLOSED, () -> {
            new InsertionOffice().tell(service -> service.close(clause));
            return true;
        });
    }

    @Test
    void two_files_entered_at_once_put_a_new_person_on_file_once() {
        SocialClause.Reference clause = office.clause();
        String name = stranger();

        List<InsertionOffice.Report> reports =
                both(() -> new InsertionOffice().importing(clause, line(name, "2026-09", "7", "oui"))).stream()
                        .map(InsertionOffice.Report.class::cast)
                        .toList();

        assertThat(reports).extracting(InsertionOffice.Report::created).containsExactlyInAnyOrder(1L, 0L);
        assertThat(reports).extracting(InsertionOffice.Report::unchanged).containsExactlyInAnyOrder(1L, 0L);
        assertThat(office.sheet(clause).persons()).isOne();
    }

    @Test
    void only_a_month_that_is_over_is_closed() {
        SocialClause.Reference clause = office.clause();

        assertRefused(MONTH_NOT_OVER, service -> service.closeMonth(clause, YearMonth.of(2026, 11)));
        office.tell(service -> service.closeMonth(clause, OCTOBER));

        assertThat(office.sheet(clause).months())
                .containsExactly(new ClauseSheet.MonthOfHours(OCTOBER, Hours.ZERO, Hours.ZERO, 0, true));
    }

    @Test
    void only_a_closed_month_is_opened_again_and_for_a_reason() {
        SocialClause.Reference clause = office.clause();

        assertRefused(MONTH_NOT_CLOSED, service -> service.reopenMonth(clause, OCTOBER, "Erreur de relevé"));
        office.tell(service -> service.closeMonth(clause, OCTOBER));
        assertRefused(REASON_MISSING, service -> service.reopenMonth(clause, OCTOBER, " \t"));
        office.tell(service -> service.reopenMonth(clause, OCTOBER, "Erreur de relevé"));

        assertThat(office.sheet(clause).months()).isEmpty();
        assertThat(journal(clause)).containsExactly("clause.attached", "clause.month-closed", "clause.month-reopened");
    }

    @Test
    void the_months_of_a_closed_clause_stay_as_they_are() {
        SocialClause.Reference clause = office.clause();
        office.tell(service -> service.closeMonth(clause, OCTOBER));
        office.tell(service -> service.close(clause));

        assertThat(office.sheet(clause).state()).isEqualTo(ClauseState.CLOSED);
        assertRefused(CLAUSE_CLOSED, service -> service.reopenMonth(clause, OCTOBER, "Erreur de relevé"));
        assertRefused(CLAUSE_CLOSED, service -> service.closeMonth(clause, YearMonth.of(2026, 9)));
    }

    @Test
    void says_which_clause_or_which_person_is_unknown() {
        SocialClause.Reference nothing = new SocialClause.Reference("22000007900016-X-C1");

        assertRefused(CLAUSE_UNKNOWN, service -> service.clause(nothing));
        assertRefused(CLAUSE_UNKNOWN, service -> service.close(nothing));
        assertRefused(CLAUSE_UNKNOWN, service -> service.participants(nothing, Paging.first()));
        assertRefused(PARTICIPANT_UNKNOWN, service -> service.participant(new Participant.Reference("P-999999999")));
    }

    @Test
    void lists_clauses_with_their_hours() {
        SocialClause.Reference clause = office.clause();
        office.importing(
                clause,
                line(stranger(), "2026-09", "100,5", "oui"),
                line(stranger(), "2026-10", "20", "oui"),
                line(stranger(), "2026-10", "3,25", "non"));

        Page<ClauseRow> page =
                office.ask(service -> service.clauses(ClauseFilter.matching(clause.value()), Paging.first()));

        assertThat(page.total()).isOne();
        ClauseRow row = page.items().getFirst();
        assertThat(row.reference()).isEqualTo(clause.value());
        assertThat(row.contractObject()).isEqualTo("Reconditionnement d’ordinateurs");
        assertThat(row.due()).isEqualTo(Hours.of("1000"));
        assertThat(row.validated()).isEqualTo(Hours.of("120.5"));
        assertThat(row.pending()).isEqualTo(Hours.of("3.25"));
        assertThat(row.missing()).isEqualTo(Hours.of("879.5"));
        assertThat(row.persons()).isEqualTo(3);
    }

    @Test
    void finds_clauses_by_state_by_words_of_the_contract_and_by_what_they_miss() {
        String word = stranger();
        SocialClause.Reference done = attach(office.contract("Écrans " + word), "1");
        SocialClause.Reference behind = attach(office.contract("Souris " + word), "2");
        office.importing(done, line(stranger(), "2026-09", "1", "oui"));
        office.importing(behind, line(stranger(), "2026-09", "1", "oui"));
        office.tell(service -> service.close(done));

        assertThat(found(ClauseFilter.matching(word))).containsExactlyInAnyOrder(done.value(), behind.value());
        assertThat(found(ClauseFilter.matching("ecran " + word))).containsExactly(done.value());
        assertThat(found(ClauseFilter.matching(word).in(ClauseState.CLOSED))).containsExactly(done.value());
        assertThat(found(ClauseFilter.matching(word).onlyBehind())).containsExactly(behind.value());
        assertThat(found(ClauseFilter.matching("100%_' or 1=1 --"))).isEmpty();
    }

    @Test
    void tells_the_months_to_close_and_the_hours_without_proof_in_one_question() {
        String word = stranger();
        SocialClause.Reference settled = attach(office.contract("Écrans " + word), "10");
        SocialClause.Reference waiting = attach(office.contract("Souris " + word), "10");
        office.importing(settled, line(stranger(), "2026-10", "1", "oui"));
        office.tell(service -> service.closeMonth(settled, OCTOBER));
        HoursWaiting before = office.ask(Insertion::waiting);
        office.importing(
                waiting,
                line(stranger(), "2026-09", "7", "oui"),
                line(stranger(), "2026-10", "7", "non"),
                line(stranger(), "2026-10", "0", "non"),
                line(stranger(), "2026-11", "7", "non")); // November is not over

        HoursWaiting[] after = new HoursWaiting[1];
        long questions = questions(() -> after[0] = office.ask(Insertion::waiting));

        assertThat(questions).isOne();
        assertThat(after[0]).isEqualTo(new HoursWaiting(before.openMonths() + 2, before.unproven() + 2));
        assertThat(found(ClauseFilter.matching(word).onlyOpen())).containsExactly(waiting.value());
        assertThat(found(ClauseFilter.matching(word).onlyUnproven())).containsExactly(waiting.value());

        office.tell(service -> service.closeMonth(waiting, YearMonth.of(2026, 9)));
        office.tell(service -> service.closeMonth(waiting, OCTOBER));

        assertThat(office.ask(Insertion::waiting))
                .isEqualTo(new HoursWaiting(before.openMonths(), after[0].unproven()));
        assertThat(found(ClauseFilter.matching(word).onlyOpen())).isEmpty();
        office.tell(service -> service.close(waiting));
        assertThat(office.ask(Insertion::waiting)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"reference", "contract", "object", "from", "to", "due", "validated", "pending", "missing", "?"})
    void sorts_by_each_column_and_ignores_what_is_none(String sort) {
        String word = stranger();
        attach(office.contract("A " + word), "5");
        attach(office.contract("B " + word), "10");

        for (boolean descending : new boolean[] {false, true}) {
            List<String> listed = new ArrayList<>();
            office.tell(service -> service.eachClause(
                    ClauseFilter.matching(word), sort, descending, row -> listed.add(row.reference())));
            Page<ClauseRow> page = office.ask(
                    service -> service.clauses(ClauseFilter.matching(word), new Paging(1, 1, sort, descending)));
            assertThat(listed).hasSize(2);
            assertThat(page.items().getFirst().reference()).isEqualTo(listed.getFirst());
            assertThat(page.total()).isEqualTo(2);
        }
    }

    @Test
    void asks_the_database_the_same_number_of_questions_for_few_clauses_and_for_many() {
        String word = stranger();
        attach(office.contract(word), "5");
        long few = questions(() -> office.ask(service -> service.clauses(ClauseFilter.matching(word), Paging.first())));
        for (int i = 0; i < 20; i++) {
            SocialClause.Reference clause = attach(office.contract(word), "5");
            office.importing(clause, line(stranger(), "2026-09", "1", "oui"));
        }

        long many =
                questions(() -> office.ask(service -> service.clauses(ClauseFilter.matching(word), Paging.first())));

        assertThat(many).isEqualTo(few).isEqualTo(2);
    }

    @Test
    void a_person_is_listed_with_their_hours_and_their_file_tells_each_month() {
        SocialClause.Reference clause = office.clause();
        String name = stranger();
        office.importing(clause, line(name, "2026-09", "7", "oui"), line(name, "2026-10", "8", "non"));

        Page<ParticipantRow> page = office.ask(service -> service.participants(clause, Paging.first()));

        ParticipantRow row = page.items().getFirst();
        assertThat(row.familyName()).isEqualTo(name);
        assertThat(row.validated()).isEqualTo(Hours.of("7"));
        assertThat(row.pending()).isEqualTo(Hours.of("8"));
        assertThat(row.firstMonth()).isEqualTo(YearMonth.of(2026, 9));
        assertThat(row.lastMonth()).isEqualTo(OCTOBER);
        ParticipantSheet sheet = office.ask(service -> service.participant(new Participant.Reference(row.reference())));
        assertThat(sheet.birthDate()).isEqualTo(LocalDate.of(1990, 12, 31));
        assertThat(sheet.statements())
                .extracting(ParticipantSheet.Statement::month)
                .containsExactly(OCTOBER, YearMonth.of(2026, 9));
    }

    @Test
    void a_person_does_not_appear_by_name_in_what_a_log_could_write() {
        SocialClause.Reference clause = office.clause();
        String name = stranger();
        office.importing(clause, line(name, "2026-09", "7", "oui"));
        ParticipantRow row = office.ask(service -> service.participants(clause, Paging.first()))
                .items()
                .getFirst();
        ParticipantSheet sheet = office.ask(service -> service.participant(new Participant.Reference(row.reference())));

        assertThat(List.of(row.toString(), sheet.toString())).containsOnly(row.reference());
        assertThat(new Identity(name, "Zoé", LocalDate.of(1990, 12, 31), null).toString())
                .doesNotContain(name, "1990");
    }

    @Test
    void who_opens_the_file_of_a_person_is_written_down() {
        SocialClause.Reference clause = office.clause();
        office.importing(clause, line(stranger(), "2026-09", "7", "oui"));
        String person = office.ask(service -> service.participants(clause, Paging.first()))
                .items()
                .getFirst()
                .reference();
        assertThat(openings(person)).isZero();

        new Caller()
                .actingAs(
                        new Caller.Identity("facilitateur", Set.of(Role.FACILITATOR)),
                        () -> office.ask(service -> service.participant(new Participant.Reference(person))));

        assertThat(openings(person)).isOne();
    }

    @Test
    void the_journal_of_a_clause_names_nobody() {
        SocialClause.Reference clause = office.clause();
        String name = stranger();
        office.importing(clause, line(name, "2026-09", "7", "oui"));

        assertThat(journal(clause)).containsExactly("clause.attached", "hours.imported");
        assertThat(TestDatabase.<Object>commit(entityManager -> entityManager
                        .createNativeQuery("select count(*) from journal where details::text ilike :name", Long.class)
                        .setParameter("name", "%" + name + "%")
                        .getSingleResult()))
                .isEqualTo(0L);
    }

    private SocialClause.Reference attach(Contract.Reference contract, String from, String to) {
        return new InsertionOffice().ask(service -> service.attach(contract, terms(from, to, "10", "50")));
    }

    private SocialClause.Reference attach(Contract.Reference contract, String due) {
        return office.ask(service -> service.attach(contract, terms("2026-01-01", "2026-12-31", due, "50")));
    }

    private static ClauseTerms terms(String from, String to, String due, String penalty) {
        return ClauseTerms.of(LocalDate.parse(from), LocalDate.parse(to), new BigDecimal(due), new BigDecimal(penalty));
    }

    private List<String> found(ClauseFilter filter) {
        return office.ask(service -> service.clauses(filter, Paging.first())).items().stream()
                .map(ClauseRow::reference)
                .toList();
    }

    private static List<Object> journal(SocialClause.Reference clause) {
        return List.copyOf(TestDatabase.<List<?>>commit(entityManager -> entityManager
                .createNativeQuery("select action from journal where subject = :clause order by seq", String.class)
                .setParameter("clause", clause.value())
                .getResultList()));
    }

    /** How often the facilitator opened the file of a person. */
    private static long openings(String person) {
        return TestDatabase.<Long>commit(entityManager -> (Long) entityManager
                .createNativeQuery(
                        "select count(*) from access_log where subject = :person and caller = 'facilitateur'",
                        Long.class)
                .setParameter("person", person)
                .getSingleResult());
    }

    private static long questions(Runnable work) {
        var statistics =
                TestDatabase.entityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();
        work.run();
        return statistics.getPrepareStatementCount() - before;
    }

    private void assertRefused(Rule rule, Consumer<Insertion> operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.tell(operation))
                .matches(refusal -> refusal.rule() == rule);
    }

    private static void assertOneOfTwo(Rule refusal, Callable<?> operation) {
        List<?> results = both(operation);

        assertThat(results)
                .filteredOn(result -> !(result instanceof RuleViolation))
                .hasSize(1);
        assertThat(results)
                .filteredOn(result -> result instanceof RuleViolation violation && violation.rule() == refusal)
                .hasSize(1);
    }

    /** What two people get who do the same at the same time: a result, or the exception. */
    private static List<?> both(Callable<?> operation) {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Object> one = () -> {
            start.await();
            return operation.call();
        };
        try (var executor = Executors.newFixedThreadPool(2)) {
            List<Object> results = new ArrayList<>();
            for (var future : List.of(executor.submit(one), executor.submit(one))) {
                try {
                    results.add(future.get());
                } catch (ExecutionException e) {
                    results.add(e.getCause());
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return results;
        }
    }
}
