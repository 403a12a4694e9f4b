package org.rebond.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.execution.AmendmentsTest.refused;
import static org.rebond.execution.ExecutionOffice.NOTIFIED;
import static org.rebond.execution.ExecutionOffice.TODAY;
import static org.rebond.execution.ExecutionOffice.fixture;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.agenda.AgendaOffice;
import org.rebond.ordering.FrameworkTerms;
import org.rebond.ordering.OrderRequest;
import org.rebond.ordering.OrderingRule;
import org.rebond.ordering.PriceItem;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.shared.IdentifierRule;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

class ExecutionTest {

    static final String AGENT = ContractFixture.HOLDER.identifier();
    static final String OTHER = "90000081100019";

    final ExecutionOffice office = new ExecutionOffice();

    // consortium

    @ParameterizedTest
    @CsvSource({
        "PERCENT, 60, 40, true",
        "PERCENT, 60, 39.99, false",
        "PERCENT, 60.01, 40, false",
        "EUROS, 6000, 4000, true",
        "EUROS, 6000, 3999.99, false",
    })
    void shares_come_to_the_whole_exactly(ConsortiumTerms.ShareUnit unit, String one, String other, boolean whole) {
        Contract.Reference contract = office.contract("10000");
        ConsortiumTerms terms = consortium(unit, one, other);

        if (whole) {
            office.tell(desk -> desk.execution.group(contract, terms));
            assertThat(office.sheet(contract).consortia()).containsExactly(terms);
        } else {
            refused(ExecutionRule.SHARES_NOT_WHOLE, () -> office.tell(desk -> desk.execution.group(contract, terms)));
        }
    }

    @Test
    void a_change_of_shares_is_added_to_the_history() {
        Contract.Reference contract = office.contract("10000");
        ConsortiumTerms first = consortium(ConsortiumTerms.ShareUnit.PERCENT, "60", "40");
        ConsortiumTerms second = consortium(ConsortiumTerms.ShareUnit.PERCENT, "55.5", "44.5");

        office.tell(desk -> desk.execution.group(contract, first));
        office.tell(desk -> desk.execution.group(contract, second));

        assertThat(office.sheet(contract).consortia()).containsExactly(first, second);
    }

    @Test
    void what_is_no_consortium_is_refused() {
        ConsortiumMember agent = member(AGENT, ConsortiumMember.MemberRole.AGENT, "100");
        ConsortiumMember zero = member(OTHER, ConsortiumMember.MemberRole.MEMBER, "0");
        ConsortiumMember second = member(OTHER, ConsortiumMember.MemberRole.AGENT, "0");

        refused(ExecutionRule.MEMBERS_TOO_FEW, () -> consortium(List.of(agent)));
        refused(ExecutionRule.MEMBER_TWICE, () -> consortium(List.of(agent, agent)));
        refused(ExecutionRule.AGENT_NOT_ONE, () -> consortium(List.of(agent, second)));
        refused(
                ExecutionRule.AGENT_NOT_ONE,
                () -> consortium(List.of(zero, member(AGENT, ConsortiumMember.MemberRole.MEMBER, "100"))));
        refused(ExecutionRule.SHARE_INVALID, () -> member(AGENT, ConsortiumMember.MemberRole.AGENT, "33.333"));
        refused(ExecutionRule.SHARE_INVALID, () -> member(AGENT, ConsortiumMember.MemberRole.AGENT, "-1"));
        refused(IdentifierRule.WRONG_KEY, () -> member("90000081100018", ConsortiumMember.MemberRole.AGENT, "1"));
        Contract.Reference contract = office.contract("10000");
        ConsortiumTerms stranger = consortium(List.of(
                member(OTHER, ConsortiumMember.MemberRole.AGENT, "50"),
                member(AGENT, ConsortiumMember.MemberRole.MEMBER, "50")));
        refused(ExecutionRule.AGENT_NOT_HOLDER, () -> office.tell(desk -> desk.execution.group(contract, stranger)));
    }

    private static ConsortiumTerms consortium(ConsortiumTerms.ShareUnit unit, String one, String other) {
        return new ConsortiumTerms(
                NOTIFIED,
                ConsortiumTerms.Liability.JOINT_WITH_SOLIDARY_AGENT,
                unit,
                "Attribution",
                List.of(
                        member(AGENT, ConsortiumMember.MemberRole.AGENT, one),
                        member(OTHER, ConsortiumMember.MemberRole.MEMBER, other)));
    }

    private static ConsortiumTerms consortium(List<ConsortiumMember> members) {
        return new ConsortiumTerms(
                NOTIFIED,
                ConsortiumTerms.Liability.SOLIDARY,
                ConsortiumTerms.ShareUnit.PERCENT,
                "Attribution",
                members);
    }

    private static ConsortiumMember member(String siret, ConsortiumMember.MemberRole role, String share) {
        return new ConsortiumMember(siret, "Atelier", role, new BigDecimal(share));
    }

    // renewals: the contract runs for 48 months from 15 September 2026

    static final LocalDate YEAR_TWO = NOTIFIED.plusYears(1);

    @Test
    void an_express_renewal_lets_orders_stop_until_it_is_decided() {
        Contract.Reference contract = framework();
        office.tell(desk -> desk.execution.planRenewal(contract, plan(RenewalPlan.RenewalForm.EXPRESS)));

        assertThat(office.sheet(contract).endsOn()).isEqualTo(YEAR_TWO.minusDays(1));
        ExecutionOffice later = new ExecutionOffice(YEAR_TWO);
        refused(OrderingRule.OUTSIDE_VALIDITY, () -> order(later, contract, YEAR_TWO));
        order(later, contract, YEAR_TWO.minusDays(1));

        office.tell(desk -> desk.execution.decideRenewal(contract, 1, true, TODAY, "Besoin confirmé"));
        assertThat(office.sheet(contract).endsOn())
                .isEqualTo(NOTIFIED.plusMonths(48).minusDays(1));
        order(later, contract, YEAR_TWO);
        assertThat(office.sheet(contract).renewals().getFirst().renewed()).isTrue();
        refused(
                ExecutionRule.RENEWAL_DECIDED,
                () -> office.tell(desk -> desk.execution.decideRenewal(contract, 1, false, TODAY, "Non")));
    }

    @Test
    void a_tacit_renewal_goes_on_unless_somebody_says_no_in_time() {
        Contract.Reference contract = framework();
        office.tell(desk -> desk.execution.planRenewal(contract, plan(RenewalPlan.RenewalForm.TACIT)));
        assertThat(office.sheet(contract).endsOn())
                .isEqualTo(NOTIFIED.plusMonths(48).minusDays(1));

        LocalDate notice = YEAR_TWO.minusMonths(3);
        ExecutionOffice late = new ExecutionOffice(notice.plusDays(1));
        refused(
                ExecutionRule.NOTICE_PAST,
                () -> late.tell(
                        desk -> desk.execution.decideRenewal(contract, 1, false, notice.plusDays(1), "Trop cher")));
        assertThat(late.sheet(contract).renewals().getFirst().lapsed()).isTrue();

        late.tell(desk -> desk.execution.decideRenewal(contract, 1, false, notice, "Trop cher"));
        assertThat(late.sheet(contract).endsOn()).isEqualTo(YEAR_TWO.minusDays(1));
        assertThat(late.sheet(contract).renewals().getFirst().open()).isFalse();
    }

    @Test
    void a_period_lies_within_the_contract_after_the_one_before() {
        Contract.Reference contract = office.contract("10000");
        office.tell(desk -> desk.execution.planRenewal(contract, plan(RenewalPlan.RenewalForm.TACIT)));

        refused(
                ExecutionRule.RENEWAL_OUTSIDE_CONTRACT,
                () -> plan(contract, YEAR_TWO.plusMonths(12).minusDays(1), 12));
        refused(ExecutionRule.RENEWAL_OUTSIDE_CONTRACT, () -> plan(contract, YEAR_TWO.plusMonths(12), 25));
        plan(contract, YEAR_TWO.plusMonths(12), 24);
        refused(ExecutionRule.RENEWAL_MONTHS_INVALID, () -> plan(contract, YEAR_TWO, 0));
        refused(ExecutionRule.RENEWAL_MONTHS_INVALID, () -> plan(contract, YEAR_TWO, 121));
        refused(
                ExecutionRule.NOTICE_NOT_BEFORE,
                () -> new RenewalPlan(RenewalPlan.RenewalForm.TACIT, YEAR_TWO, 12, YEAR_TWO));
        refused(
                ExecutionRule.RENEWAL_UNKNOWN,
                () -> office.tell(desk -> desk.execution.decideRenewal(contract, 9, true, TODAY, "Oui")));
        refused(
                ExecutionRule.DATE_IN_FUTURE,
                () -> office.tell(desk -> desk.execution.decideRenewal(contract, 1, true, TODAY.plusDays(1), "Oui")));
    }

    // renewals beyond: 48 months are published, until 14 September 2030, and periods of a year are added

    static final LocalDate PUBLISHED_END = NOTIFIED.plusMonths(48).minusDays(1);

    @Test
    void renewals_beyond_the_published_duration_move_the_end_one_after_the_other() {
        Contract.Reference contract = beyond();
        assertThat(office.sheet(contract).endsOn()).isEqualTo(PUBLISHED_END);

        plan(contract, PUBLISHED_END.plusDays(1), 12);
        assertThat(office.sheet(contract).endsOn()).isEqualTo(LocalDate.of(2031, 9, 14));
        office.tell(desk -> desk.execution.planRenewal(
                contract,
                new RenewalPlan(
                        RenewalPlan.RenewalForm.EXPRESS, LocalDate.of(2031, 9, 15), 12, LocalDate.of(2031, 6, 15))));
        assertThat(office.sheet(contract).endsOn()).isEqualTo(LocalDate.of(2031, 9, 14));
        office.tell(desk -> desk.execution.decideRenewal(contract, 2, true, TODAY, "Besoin confirmé"));
        assertThat(office.sheet(contract).endsOn()).isEqualTo(LocalDate.of(2032, 9, 14));

        office.tell(desk -> desk.execution.decideRenewal(contract, 1, false, TODAY, "Besoin éteint"));
        assertThat(office.sheet(contract).endsOn()).isEqualTo(PUBLISHED_END);
    }

    @Test
    void orders_follow_the_end_of_the_renewals_beyond() {
        Contract.Reference contract = beyond();
        ExecutionOffice after = new ExecutionOffice(PUBLISHED_END.plusDays(1));
        refused(OrderingRule.OUTSIDE_VALIDITY, () -> order(after, contract, PUBLISHED_END.plusDays(1)));

        plan(contract, PUBLISHED_END.plusDays(1), 12);
        order(after, contract, PUBLISHED_END.plusDays(1));
        LocalDate end = LocalDate.of(2031, 9, 14);
        ExecutionOffice later = new ExecutionOffice(end.plusDays(1));
        order(later, contract, end);
        refused(OrderingRule.OUTSIDE_VALIDITY, () -> order(later, contract, end.plusDays(1)));
        assertThat(endingInTenDays(end.minusDays(10))).contains(contract.value());
        assertThat(endingInTenDays(end.minusDays(11))).doesNotContain(contract.value());

        office.tell(desk -> desk.execution.terminate(
                contract,
                termination(
                        TerminationTerms.TerminationCase.GENERAL_INTEREST,
                        TODAY,
                        LocalDate.of(2031, 1, 1),
                        null,
                        "0")));
        assertThat(office.sheet(contract).endsOn()).isEqualTo(LocalDate.of(2030, 12, 31));
        order(later, contract, LocalDate.of(2030, 12, 31));
        refused(OrderingRule.OUTSIDE_VALIDITY, () -> order(later, contract, LocalDate.of(2031, 1, 1)));
    }

    @Test
    void a_period_beyond_starts_on_the_day_after_what_comes_before() {
        Contract.Reference contract = beyond();
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> plan(contract, PUBLISHED_END, 12))
                .satisfies(
                        refusal -> assertThat(refusal.sentence(Locale.FRENCH)).contains("lendemain du 14/09/2030"));
        refused(ExecutionRule.RENEWAL_NOT_FOLLOWING, () -> plan(contract, PUBLISHED_END, 12));
        refused(ExecutionRule.RENEWAL_NOT_FOLLOWING, () -> plan(contract, PUBLISHED_END.plusDays(2), 12));
        refused(ExecutionRule.RENEWAL_NOT_FOLLOWING, () -> plan(contract, YEAR_TWO, 12));
        plan(contract, PUBLISHED_END.plusDays(1), 12);
        refused(ExecutionRule.RENEWAL_NOT_FOLLOWING, () -> plan(contract, PUBLISHED_END.plusDays(1), 12));
        refused(
                ExecutionRule.RENEWALS_PLANNED,
                () -> office.tell(desk -> desk.execution.describe(
                        contract, new ExecutionTerms(NOTIFIED.minusMonths(4), PurchaseKind.SERVICES, true, true))));
    }

    @Test
    void the_agenda_knows_the_notice_of_a_renewal_and_the_true_end() {
        Contract.Reference contract = beyond();
        assertThat(due(TODAY, contract)).contains("CONTRACT_END " + PUBLISHED_END);
        plan(contract, PUBLISHED_END.plusDays(1), 12);
        assertThat(due(TODAY, contract)).contains("RENEWAL_NOTICE 2030-06-15", "CONTRACT_END 2031-09-14");
        assertThat(due(LocalDate.of(2030, 6, 16), contract)).doesNotContain("RENEWAL_NOTICE 2030-06-15");

        office.tell(desk -> desk.execution.terminate(
                contract,
                termination(TerminationTerms.TerminationCase.GENERAL_INTEREST, TODAY, TODAY.plusDays(30), null, "0")));
        assertThat(due(TODAY, contract))
                .contains("CONTRACT_END " + TODAY.plusDays(29))
                .noneMatch(due -> due.startsWith("RENEWAL_NOTICE"));
    }

    private static List<String> due(LocalDate today, Contract.Reference contract) {
        return AgendaOffice.due(Role.PROCUREMENT, today, contract.value());
    }

    private static List<String> endingInTenDays(LocalDate today) {
        return new ExecutionOffice(today).ask(desk -> desk.execution.ending(0, 10));
    }

    private Contract.Reference beyond() {
        Contract.Reference contract = framework();
        office.tell(desk -> desk.execution.describe(
                contract, new ExecutionTerms(NOTIFIED.minusMonths(4), PurchaseKind.SERVICES, true, false)));
        return contract;
    }

    private void plan(Contract.Reference contract, LocalDate startsOn, int months) {
        office.tell(desk -> desk.execution.planRenewal(
                contract, new RenewalPlan(RenewalPlan.RenewalForm.TACIT, startsOn, months, startsOn.minusMonths(3))));
    }

    private static RenewalPlan plan(RenewalPlan.RenewalForm form) {
        return new RenewalPlan(form, YEAR_TWO, 12, YEAR_TWO.minusMonths(3));
    }

    // termination

    @Test
    void a_termination_stops_orders_from_its_effect_on_and_every_change() {
        Contract.Reference contract = framework();
        LocalDate effect = TODAY.plusDays(30);
        office.tell(desk -> desk.execution.terminate(
                contract, termination(TerminationTerms.TerminationCase.GENERAL_INTEREST, TODAY, effect, null, "2000")));

        ExecutionOffice later = new ExecutionOffice(effect);
        order(later, contract, effect.minusDays(1));
        refused(OrderingRule.OUTSIDE_VALIDITY, () -> order(later, contract, effect));
        assertThat(office.sheet(contract).endsOn()).isEqualTo(effect.minusDays(1));
        assertThat(office.sheet(contract).termination())
                .isNotNull()
                .extracting(TerminationTerms::indemnity)
                .isEqualTo(Money.euros("2000"));
        refused(ExecutionRule.TERMINATED, () -> office.amend(contract, AmendmentCase.SMALL, "1"));
        refused(
                ExecutionRule.TERMINATED,
                () -> office.tell(desk -> desk.execution.terminate(
                        contract, termination(TerminationTerms.TerminationCase.AGREED, TODAY, TODAY, null, "0"))));
    }

    @Test
    void the_database_itself_refuses_an_order_after_the_last_day() {
        Contract.Reference contract = framework();
        order(office, contract, TODAY);
        office.tell(desk -> desk.ordering.limit(contract, TODAY.minusDays(1)));

        assertThatThrownBy(() -> office.tell(desk -> desk.transactions
                        .entityManager()
                        .createNativeQuery(
                                "insert into purchase_order (id, version, reference, contract_reference, rank,"
                                        + " issued_on, deliver_by, state, total) select nextval('purchase_order_seq'), 0,"
                                        + " contract_reference || '-B2', contract_reference, 2, issued_on, deliver_by, state, total"
                                        + " from purchase_order where contract_reference = :contract")
                        .setParameter("contract", contract.value())
                        .executeUpdate()))
                .isInstanceOf(ConstraintViolationException.class)
                .hasMessageContaining("Nothing is ordered any more");
    }

    @ParameterizedTest
    @CsvSource({
        "FAULT, 2026-11-20, 2026-11-20, 2026-10-01, 0,",
        "FAULT, 2026-11-20, 2026-11-20,, 0, FORMAL_NOTICE_MISSING",
        "FAULT, 2026-11-20, 2026-11-20, 2026-11-20, 0, FORMAL_NOTICE_LATE",
        "FAULT, 2026-11-20, 2026-11-20, 2026-10-01, 0.01, INDEMNITY_INVALID",
        "GENERAL_INTEREST, 2026-11-20, 2026-11-20, 2026-10-01, 0, FORMAL_NOTICE_UNCALLED",
        "GENERAL_INTEREST, 2026-11-20, 2026-11-19,, 0, EFFECTIVE_BEFORE_DECIDED",
        "FORCE_MAJEURE, 2026-11-20, 2027-01-01,, -0.01, INDEMNITY_INVALID",
        "FORCE_MAJEURE, 2026-11-24, 2027-01-01,, 0, DATE_IN_FUTURE",
        "FORCE_MAJEURE, 2026-09-14, 2027-01-01,, 0, DATE_IMPOSSIBLE",
        "FORCE_MAJEURE, 2026-09-15, 2027-01-01,, 0,",
    })
    void a_termination_has_what_its_case_asks_for(
            TerminationTerms.TerminationCase legalCase,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            @Nullable LocalDate formalNoticeOn,
            String indemnity,
            @Nullable ExecutionRule refusal) {
        Contract.Reference contract = office.contract("10000");
        Runnable terminating = () -> office.tell(desk -> desk.execution.terminate(
                contract, termination(legalCase, decidedOn, effectiveOn, formalNoticeOn, indemnity)));

        if (refusal == null) {
            terminating.run();
            assertThat(office.sheet(contract).termination())
                    .isNotNull()
                    .extracting(TerminationTerms::legalCase)
                    .isEqualTo(legalCase);
        } else {
            refused(refusal, terminating::run);
        }
    }

    private static TerminationTerms termination(
            TerminationTerms.TerminationCase legalCase,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            @Nullable LocalDate formalNoticeOn,
            String indemnity) {
        return new TerminationTerms(
                legalCase, decidedOn, effectiveOn, formalNoticeOn, Money.euros(indemnity), "Motif exposé");
    }

    private Contract.Reference framework() {
        Contract.Reference contract = office.contract("10000");
        office.tell(desk -> desk.ordering.open(
                contract,
                new FrameworkTerms(
                        Money.ZERO, 15, List.of(new PriceItem("TOUR", "Unité centrale", Money.euros("100"))))));
        return contract;
    }

    private static void order(ExecutionOffice office, Contract.Reference contract, LocalDate on) {
        office.tell(desk -> desk.ordering.issue(
                contract, new OrderRequest(on, on.plusDays(9), null, List.of(new OrderRequest.Item("TOUR", 1)))));
    }

    @Test
    void the_kind_of_purchase_is_suggested_by_the_cpv_code() {
        assertThat(PurchaseKind.suggestedBy("30213000")).isEqualTo(PurchaseKind.SUPPLIES);
        assertThat(PurchaseKind.suggestedBy("45310000")).isEqualTo(PurchaseKind.WORKS);
        assertThat(PurchaseKind.suggestedBy("48000000")).isEqualTo(PurchaseKind.SUPPLIES);
        assertThat(PurchaseKind.suggestedBy("50320000")).isEqualTo(PurchaseKind.SERVICES);
        assertThat(fixture().sheet().cpv()).isEqualTo("50320000");
    }
}
