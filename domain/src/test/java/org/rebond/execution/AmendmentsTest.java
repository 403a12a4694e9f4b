package org.rebond.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.execution.AmendmentCase.ADDITIONAL_WORK;
import static org.rebond.execution.AmendmentCase.BALANCED;
import static org.rebond.execution.AmendmentCase.CONTINUATION;
import static org.rebond.execution.AmendmentCase.NEW_HOLDER;
import static org.rebond.execution.AmendmentCase.NOT_SUBSTANTIAL;
import static org.rebond.execution.AmendmentCase.REVIEW_CLAUSE;
import static org.rebond.execution.AmendmentCase.SMALL;
import static org.rebond.execution.AmendmentCase.TECHNICAL_CONSTRAINT;
import static org.rebond.execution.AmendmentCase.UNFORESEEN;
import static org.rebond.execution.ExecutionOffice.NOTIFIED;
import static org.rebond.execution.ExecutionOffice.fixture;
import static org.rebond.execution.ExecutionOffice.request;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rebond.TestDatabase;
import org.rebond.ordering.FrameworkTerms;
import org.rebond.ordering.OrderRequest;
import org.rebond.ordering.OrderingRule;
import org.rebond.ordering.PriceItem;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.Procedure;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class AmendmentsTest {

    static final LocalDate SIGNED = NOTIFIED.plusDays(10);

    final ExecutionOffice office = new ExecutionOffice();

    @Test
    void an_amendment_is_one_act_with_the_modification_of_the_contract() {
        Contract.Reference contract = office.contract("420000");

        office.amend(contract, request(SMALL, "30000", 6, SIGNED, SIGNED.minusDays(20)));

        ExecutionSheet sheet = office.sheet(contract);
        assertThat(sheet.contract().modifications()).singleElement().satisfies(modification -> {
            assertThat(modification.number()).isEqualTo(1);
            assertThat(modification.amount()).isEqualTo(Money.euros("450000"));
            assertThat(modification.durationMonths()).isEqualTo(54);
            assertThat(modification.object()).isEqualTo("Postes supplémentaires");
        });
        assertThat(sheet.amendments()).singleElement().satisfies(amendment -> {
            assertThat(amendment.delta()).isEqualTo(Money.euros("30000"));
            assertThat(amendment.deltaMonths()).isEqualTo(6);
            assertThat(amendment.legalCase()).isEqualTo(SMALL);
            assertThat(amendment.opinionMissing()).isFalse();
            assertThat(amendment.noticeDue()).isFalse();
        });
        assertThat(sheet.endsOn()).isEqualTo(NOTIFIED.plusMonths(54).minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        // services: below 10 % of the initial amount and below the European threshold of the launch (216 000 € in 2026)
        "SERVICES, 420000, 41999.99, true",
        "SERVICES, 420000, 42000, false",
        "SERVICES, 4000000, 215999.99, true",
        "SERVICES, 4000000, 216000, false",
        "SUPPLIES, 100000, 10000, false",
        // works: below 15 %
        "WORKS, 420000, 62999.99, true",
        "WORKS, 420000, 63000, false",
        // what is taken off counts as much
        "SERVICES, 420000, -41999.99, true",
        "SERVICES, 420000, -42000, false",
    })
    void small_amendments_stay_below_their_share_and_the_european_threshold(
            PurchaseKind kind, String amount, String delta, boolean allowed) {
        Contract.Reference contract = office.described(fixture().amount(amount), kind, NOTIFIED.minusMonths(4));
        ThrowingCallable amending = () -> office.amend(contract, SMALL, delta);

        if (allowed) {
            office.amend(contract, SMALL, delta);
            assertThat(office.sheet(contract).gauges())
                    .filteredOn(gauge -> gauge.kind() != GaugeKind.COMMITTEE)
                    .noneMatch(Gauge::beyond);
        } else {
            refused(
                    delta.equals("216000") ? ExecutionRule.SMALL_THRESHOLD_REACHED : ExecutionRule.SMALL_SHARE_REACHED,
                    amending);
            assertThat(office.sheet(contract).contract().modifications()).isEmpty();
        }
    }

    @Test
    void small_amendments_are_counted_together_and_the_other_cases_apart() {
        Contract.Reference contract = office.contract("420000");
        office.amend(contract, SMALL, "21000");
        office.amend(contract, REVIEW_CLAUSE, "200000");
        office.amend(contract, NOT_SUBSTANTIAL, "1000");

        refused(ExecutionRule.SMALL_SHARE_REACHED, () -> office.amend(contract, SMALL, "21000"));
        office.amend(contract, SMALL, "20999.99");

        assertThat(gauge(contract, GaugeKind.SMALL_SHARE)).satisfies(gauge -> {
            assertThat(gauge.value()).isEqualTo(Money.euros("41999.99"));
            assertThat(gauge.limitAmount()).isEqualTo(Money.euros("42000"));
            assertThat(gauge.percent()).isEqualByComparingTo("10.00");
            assertThat(gauge.beyond()).isFalse();
            assertThat(gauge.near()).isTrue();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = AmendmentCase.class,
            names = {"ADDITIONAL_WORK", "UNFORESEEN"})
    void each_amendment_for_more_work_goes_up_to_half_the_initial_amount(AmendmentCase legalCase) {
        Contract.Reference contract = office.contract("420000.01");

        refused(
                legalCase == UNFORESEEN ? ExecutionRule.UNFORESEEN_EXCEEDED : ExecutionRule.ADDITIONAL_WORK_EXCEEDED,
                () -> office.amend(contract, legalCase, "210000.01"));
        office.amend(contract, legalCase, "210000");
        office.amend(contract, legalCase, "210000"); // the limit is on each

        ExecutionSheet sheet = office.sheet(contract);
        assertThat(sheet.contract().currentAmount()).isEqualTo(Money.euros("840000.01"));
        assertThat(sheet.amendments()).allMatch(AmendmentSheet::noticeMissing);
    }

    @Test
    void the_committee_is_warned_of_when_the_whole_increase_passes_five_per_cent() {
        Contract.Reference contract = office.contract("420000");
        office.amend(contract, request(SMALL, "21000", 0, SIGNED, null));
        assertThat(office.sheet(contract).amendments()).noneMatch(AmendmentSheet::opinionMissing);

        AmendmentRequest more = request(NOT_SUBSTANTIAL, "0.01", 0, SIGNED, null);
        AmendmentPreview preview = office.ask(desk -> desk.amendments.preview(contract, more));
        assertThat(preview.opinionMissing()).isTrue();
        assertThat(preview.refusals()).isEmpty();
        office.amend(contract, more);

        assertThat(withoutOpinion()).contains(contract.value());
        office.tell(desk -> desk.amendments.recordOpinion(contract, 2, SIGNED.minusDays(3)));
        assertThat(withoutOpinion()).doesNotContain(contract.value());
        refused(
                ExecutionRule.OPINION_NOT_AWAITED,
                () -> office.tell(desk -> desk.amendments.recordOpinion(contract, 2, SIGNED)));
        refused(
                ExecutionRule.OPINION_NOT_AWAITED,
                () -> office.tell(desk -> desk.amendments.recordOpinion(contract, 1, SIGNED)));

        office.amend(contract, request(NOT_SUBSTANTIAL, "-10000", 0, SIGNED, null)); // a decrease needs none
        assertThat(office.sheet(contract).amendments().getLast().opinionDue()).isFalse();
    }

    @Test
    void a_contract_that_the_committee_did_not_award_is_not_put_to_it() {
        Contract.Reference contract = office.register(fixture().amount("50000").sheet());
        office.tell(desk -> desk.execution.describe(
                contract, new ExecutionTerms(NOTIFIED.minusMonths(1), PurchaseKind.SERVICES, false)));

        office.amend(contract, request(SMALL, "4000", 0, SIGNED, null));

        assertThat(office.sheet(contract).gauges()).noneMatch(gauge -> gauge.kind() == GaugeKind.COMMITTEE);
        assertThat(office.sheet(contract).amendments()).noneMatch(AmendmentSheet::opinionDue);
    }

    @Test
    void a_notice_is_due_after_a_formal_procedure_only() {
        Contract.Reference adapted =
                office.described(fixture().by(Procedure.ADAPTED), PurchaseKind.SERVICES, NOTIFIED.minusMonths(4));
        office.amend(adapted, ADDITIONAL_WORK, "1000");
        assertThat(office.sheet(adapted).amendments()).noneMatch(AmendmentSheet::noticeDue);

        Contract.Reference formal = office.contract("420000");
        office.amend(formal, UNFORESEEN, "1000");
        assertThat(withoutNotice()).contains(formal.value());
        refused(
                ExecutionRule.DATE_IMPOSSIBLE,
                () -> office.tell(desk -> desk.amendments.recordNotice(formal, 1, SIGNED.minusDays(1))));
        office.tell(desk -> desk.amendments.recordNotice(formal, 1, SIGNED.plusDays(5)));
        assertThat(office.sheet(formal).amendments().getFirst().noticeMissing()).isFalse();
        refused(
                ExecutionRule.NOTICE_NOT_AWAITED,
                () -> office.tell(desk -> desk.amendments.recordNotice(formal, 1, SIGNED.plusDays(6))));
    }

    @Test
    void the_law_of_2006_states_no_figure_and_knows_its_own_cases() {
        LocalDate launched = LocalDate.of(2009, 4, 1);
        LocalDate signed = LocalDate.of(2010, 6, 1);
        Contract.Reference contract = office.described(
                fixture().amount("420000").notified(LocalDate.of(2009, 9, 1)).months(36),
                PurchaseKind.SERVICES,
                launched);

        refused(ExecutionRule.CASE_OF_OTHER_LAW, () -> office.amend(contract, request(SMALL, "1000", signed)));
        office.amend(contract, request(BALANCED, "63000", signed));
        office.amend(contract, request(TECHNICAL_CONSTRAINT, "300000", signed));
        office.amend(contract, request(CONTINUATION, "1000", signed));

        ExecutionSheet sheet = office.sheet(contract);
        assertThat(sheet.sinceCases()).isFalse();
        assertThat(sheet.gauges()).extracting(Gauge::kind).containsExactly(GaugeKind.BALANCE, GaugeKind.COMMITTEE);
        assertThat(sheet.gauges().getFirst().limit()).isNull();
        assertThat(sheet.gauges().getFirst().percent()).isEqualByComparingTo("86.67");
        assertThat(sheet.gauges().getLast().steps().getFirst().source()).isEqualTo("Loi 95-127, art. 8");
    }

    @ParameterizedTest
    @CsvSource({"2016-03-31, BALANCED", "2016-04-01, SMALL"})
    void the_launch_of_the_consultation_chooses_the_law(LocalDate launched, AmendmentCase legalCase) {
        Contract.Reference contract = office.described(
                fixture().amount("420000").notified(LocalDate.of(2016, 7, 1)), PurchaseKind.SERVICES, launched);
        LocalDate signed = LocalDate.of(2017, 2, 1);

        office.amend(contract, request(legalCase, "1000", signed));
        AmendmentCase other = legalCase == SMALL ? BALANCED : SMALL;
        refused(ExecutionRule.CASE_OF_OTHER_LAW, () -> office.amend(contract, request(other, "1000", signed)));
    }

    @Test
    void what_came_with_the_contract_counts_as_small_until_somebody_puts_a_case_to_it() {
        Contract.Reference contract = office.described(
                fixture().amount("420000").modified(ContractFixture.modification(1, "470000")),
                PurchaseKind.SERVICES,
                NOTIFIED.minusMonths(4));
        assertThat(gauge(contract, GaugeKind.SMALL_SHARE).beyond()).isTrue();
        assertThat(office.sheet(contract).amendments().getFirst().legalCase()).isNull();
        refused(ExecutionRule.SMALL_SHARE_REACHED, () -> office.amend(contract, SMALL, "1"));

        var said = new Qualification(UNFORESEEN, "Avenant n° 1", LocalDate.of(2027, 1, 30), "Crue", null);
        office.tell(desk -> desk.amendments.qualify(contract, 1, said));

        assertThat(gauge(contract, GaugeKind.SMALL_SHARE).value()).isEqualTo(Money.ZERO);
        assertThat(gauge(contract, GaugeKind.UNFORESEEN).value()).isEqualTo(Money.euros("50000"));
        assertThat(office.sheet(contract).contract().modifications()).hasSize(1);
        assertThat(office.sheet(contract).amendments().getFirst().opinionMissing())
                .isTrue();
        refused(ExecutionRule.CASE_GIVEN, () -> office.tell(desk -> desk.amendments.qualify(contract, 1, said)));
        refused(ExecutionRule.AMENDMENT_UNKNOWN, () -> office.tell(desk -> desk.amendments.qualify(contract, 2, said)));
    }

    @Test
    void the_maximum_of_a_framework_follows_the_amendment_and_never_goes_below_what_was_ordered() {
        Contract.Reference contract = office.contract("10000");
        office.tell(desk -> desk.ordering.open(
                contract,
                new FrameworkTerms(
                        Money.ZERO, 15, List.of(new PriceItem("TOUR", "Unité centrale", Money.euros("100"))))));
        refused(OrderingRule.MAXIMUM_EXCEEDED, () -> order(contract, 105));
        office.amend(contract, SMALL, "500");
        order(contract, 105);

        refused(ExecutionRule.BELOW_ORDERED, () -> office.amend(contract, REVIEW_CLAUSE, "-0.01"));
        assertThat(office.sheet(contract).contract().currentAmount()).isEqualTo(Money.euros("10500"));
    }

    private void order(Contract.Reference contract, int quantity) {
        office.tell(desk -> desk.ordering.issue(
                contract,
                new OrderRequest(
                        NOTIFIED, NOTIFIED.plusDays(9), null, List.of(new OrderRequest.Item("TOUR", quantity)))));
    }

    @Test
    void a_replacement_names_the_new_holder_who_takes_the_place_of_the_first() {
        Contract.Reference contract = office.contract("10000");
        refused(ExecutionRule.HOLDER_MISSING, () -> request(NEW_HOLDER, "0", SIGNED));

        Party next = new Party(PartyKind.SIRET, "90000081100019", "Réemploi du Marais");
        office.amend(
                contract,
                new AmendmentRequest(
                        NEW_HOLDER,
                        "Avenant de transfert",
                        SIGNED,
                        SIGNED,
                        Money.ZERO,
                        0,
                        "Transfert",
                        "Fusion",
                        List.of(next),
                        null));

        assertThat(office.sheet(contract).contract().currentHolders()).containsExactly(next);
        assertThat(office.sheet(contract).contract().modifications().getFirst().amount())
                .isNull();
    }

    @Test
    void two_people_who_read_the_same_contract_do_not_both_amend_it() {
        Contract.Reference contract = office.contract("10000");
        office.tell(desk -> desk.amendments.amend(contract, 1, request(SMALL, "100", SIGNED)));
        refused(
                ProcurementRule.AMENDED_MEANWHILE,
                () -> office.tell(desk -> desk.amendments.amend(contract, 1, request(SMALL, "100", SIGNED))));
    }

    @Test
    void an_amendment_that_could_not_be_is_refused() {
        Contract.Reference contract = office.contract("10000");
        Contract.Reference bare = office.register(fixture().sheet());

        refused(ExecutionRule.FILE_UNKNOWN, () -> office.amend(bare, SMALL, "1"));
        refused(ExecutionRule.FILE_UNKNOWN, () -> office.sheet(bare));
        refused(ExecutionRule.AMOUNT_BELOW_ONE_EURO, () -> office.amend(contract, REVIEW_CLAUSE, "-9999.01"));
        refused(
                ExecutionRule.DURATION_INVALID,
                () -> office.amend(contract, request(REVIEW_CLAUSE, "0", -48, SIGNED, null)));
        refused(
                ExecutionRule.DATE_IN_FUTURE,
                () -> office.amend(contract, request(SMALL, "1", ExecutionOffice.TODAY.plusDays(1))));
        refused(
                ExecutionRule.DATE_IMPOSSIBLE,
                () -> office.amend(contract, request(SMALL, "1", NOTIFIED.minusDays(1))));
        refused(ExecutionRule.OPINION_AFTER_SIGNED, () -> request(SMALL, "1", 0, SIGNED, SIGNED.plusDays(1)));
        refused(ExecutionRule.CONTINUATION_WITHOUT_AMOUNT, () -> request(CONTINUATION, "0", SIGNED));
        refused(
                ExecutionRule.NOTIFIED_BEFORE_SIGNED,
                () -> new AmendmentRequest(
                        SMALL, "A", SIGNED, SIGNED.minusDays(1), Money.ZERO, 0, "O", "R", List.of(), null));
        refused(
                ExecutionRule.TEXT_INVALID,
                () -> new AmendmentRequest(SMALL, " ", SIGNED, SIGNED, Money.ZERO, 0, "O", "R", List.of(), null));
        refused(
                ExecutionRule.LAUNCHED_AFTER_NOTIFICATION,
                () -> office.tell(desk -> desk.execution.describe(
                        bare, new ExecutionTerms(NOTIFIED.plusDays(1), PurchaseKind.SERVICES, true))));
    }

    @Test
    void a_refusal_names_the_amount_the_limit_and_the_article() {
        Contract.Reference contract = office.contract("420000");

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.amend(contract, SMALL, "50000"))
                .satisfies(refusal -> assertThat(refusal.sentence(Locale.FRANCE).replace('\u202f', ' '))
                        .contains("50 000", "11,9", "42 000", "R2194-8"));
    }

    @Test
    void the_database_keeps_amendments_as_they_are() {
        Contract.Reference contract = office.contract("10000");
        office.amend(contract, SMALL, "100");
        String reference = Amendment.reference(contract, 1);

        for (String sql : List.of(
                "update amendment set delta = 1 where reference = '" + reference + "'",
                "update amendment set legal_case = 'UNFORESEEN' where reference = '" + reference + "'",
                "delete from amendment where reference = '" + reference + "'")) {
            assertThatThrownBy(() -> TestDatabase.entityManagerFactory()
                            .unwrap(SessionFactory.class)
                            .inTransaction(session ->
                                    session.createNativeMutationQuery(sql).executeUpdate()))
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    private List<String> withoutOpinion() {
        return office.ask(desk -> desk.amendments.withoutOpinion());
    }

    private List<String> withoutNotice() {
        return office.ask(desk -> desk.amendments.withoutNotice());
    }

    private Gauge gauge(Contract.Reference contract, GaugeKind kind) {
        return office.sheet(contract).gauges().stream()
                .filter(gauge -> gauge.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    static void refused(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
