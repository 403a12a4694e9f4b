package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.rebond.settlement.SettlementOffice.FINANCE;
import static org.rebond.settlement.SettlementOffice.OFFICER;
import static org.rebond.settlement.SettlementOffice.TODAY;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.TestDatabase;
import org.rebond.agenda.AgendaOffice;
import org.rebond.law.CcagVersion;
import org.rebond.law.Holder;
import org.rebond.law.LateInterest;
import org.rebond.ordering.Decision;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliveryNote;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.ordering.Verification;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.settlement.PaymentDue.Deduction;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;
import org.rebond.terms.AdvanceClause;
import org.rebond.terms.AgreedFigures;
import org.rebond.terms.Delay;
import org.rebond.terms.DelayPenalties;
import org.rebond.terms.PaymentTerms;
import org.rebond.terms.Penalty;
import org.rebond.terms.PenaltyClause;
import org.rebond.terms.PenaltyRequest;
import org.rebond.terms.PenaltySheet;
import org.rebond.terms.PenaltyState;
import org.rebond.terms.RetentionClause;
import org.rebond.terms.Terms;
import org.rebond.terms.TermsBasis;
import org.rebond.terms.TermsRule;

/** What is taken off invoices, and what a contract pays beside them: the worked examples of the terms, on PostgreSQL. */
class DeductionsTest {

    static final String HOLDER = ContractFixture.HOLDER.identifier();
    static final LocalDate LAUNCHED = LocalDate.of(2025, 10, 1);
    static final Money NONE = Money.ZERO;

    final SettlementOffice office = new SettlementOffice();
    Contract.Reference contract = office.framework();

    static TermsBasis basis(LocalDate launched, CcagVersion ccag, Holder holder, String exclTax, int months) {
        Money amount = Money.euros(exclTax);
        return new TermsBasis(launched, ccag, holder, amount, amount.times(new BigDecimal("1.2")), months);
    }

    PaymentTerms proposed(TermsBasis basis) {
        return office.agreed(OFFICER, terms -> terms.propose(basis)).terms();
    }

    /** 60 000 € before tax in 12 months: advance of 3 600 €, retention of 5 %. */
    PaymentTerms usual() {
        return proposed(basis(LAUNCHED, CcagVersion.FCS2021, Holder.ANY, "60000", 12));
    }

    void agree(PaymentTerms terms) {
        office.agreed(OFFICER, service -> {
            service.agree(contract, terms);
            return true;
        });
    }

    @ParameterizedTest(name = "{0}, {1}, {2}, {3} € in {4} months: advance {5} at {6} %, retention {7} %")
    @CsvSource({
        "2025-10-01, FCS2021, ANY, 60000, 12, 3600, 5, 5",
        "2025-10-01, FCS2021, SME, 60000, 12, 7200, 10, 3",
        "2025-10-01, FCS2021, ANY, 60000, 24, 1800, 5, 5",
        "2025-10-01, FCS2021, ANY, 50000, 12, 0, 5, 5",
        "2025-10-01, FCS2021, ANY, 60000, 2, 0, 5, 5",
        "2024-12-31, FCS2021, SME, 60000, 12, 7200, 10, 3",
        "2024-12-30, FCS2021, SME, 60000, 12, 7200, 10, 5",
        "2009-04-01, FCS2009, SME, 60000, 12, 3600, 5, 5",
        "2009-04-01, FCS2009, ANY, 60000, 12, 3600, 5, 5"
    })
    void terms_are_proposed_from_the_law_of_the_consultation(
            LocalDate launched,
            CcagVersion ccag,
            Holder holder,
            String excl,
            int months,
            String amount,
            String rate,
            String kept) {
        PaymentTerms terms = proposed(basis(launched, ccag, holder, excl, months));

        assertThat(terms.advance().amount()).isEqualTo(Money.euros(amount));
        assertThat(terms.advance().rate()).isEqualByComparingTo(rate);
        assertThat(terms.advance().repaymentStart()).isEqualByComparingTo("65");
        assertThat(terms.advance().repaymentEnd()).isEqualByComparingTo("80");
        assertThat(terms.retention().rate()).isEqualByComparingTo(kept);
        assertThat(terms.penalties().exemption()).isEqualTo(Money.euros(ccag == CcagVersion.FCS2021 ? "1000" : "300"));
        agree(terms);
        assertThat(office.agreed(OFFICER, service -> service.terms(contract))
                        .orElseThrow()
                        .terms())
                .isEqualTo(terms);
    }

    @Test
    void terms_outside_the_law_are_refused() {
        PaymentTerms terms = usual();
        refused(
                TermsRule.ADVANCE_BELOW_LAW,
                () -> agree(
                        with(terms, new AdvanceClause(false, pct("5"), Money.euros("3599.99"), pct("65"), pct("80")))));
        agree(with(terms, new AdvanceClause(true, pct("5"), NONE, pct("65"), pct("80"))));
        refused(
                TermsRule.ADVANCE_INVALID,
                () -> new AdvanceClause(true, pct("5"), Money.euros("1"), pct("65"), pct("80")));
        refused(TermsRule.REPAYMENT_REVERSED, () -> new AdvanceClause(false, pct("5"), NONE, pct("80"), pct("80")));
        refused(TermsRule.RETENTION_ABOVE_LAW, () -> agree(with(terms, new RetentionClause(12, pct("5.01"), null))));
        refused(TermsRule.RETENTION_WITHOUT_GUARANTEE, () -> new RetentionClause(0, pct("5"), null));
        refused(TermsRule.PERCENT_INVALID, () -> new RetentionClause(12, pct("100.01"), null));
        refused(TermsRule.PERCENT_INVALID, () -> new RetentionClause(12, pct("3.001"), null));
        PaymentTerms old = proposed(basis(LocalDate.of(2009, 5, 1), CcagVersion.FCS2009, Holder.ANY, "60000", 12));
        refused(
                TermsRule.ADVANCE_ABOVE_LAW,
                () -> agree(
                        with(old, new AdvanceClause(false, pct("61"), Money.euros("43200.01"), pct("65"), pct("80")))));
        refused(
                TermsRule.REPAYMENT_TOO_LATE,
                () -> agree(with(old, new AdvanceClause(false, pct("5"), Money.euros("3600"), pct("65"), pct("81")))));
    }

    @Test
    void penalties_that_depart_from_the_general_terms_name_the_article_that_says_so() {
        PaymentTerms terms = usual();
        PenaltyClause harsher = new PenaltyClause(pct("500"), NONE, null, 15);

        refused(TermsRule.DEROGATION_MISSING, () -> agree(derogating(terms, harsher, " ")));
        agree(derogating(terms, harsher, "CCAP, art. 15"));
    }

    @Test
    void an_advance_is_paid_on_its_own_and_repaid_in_full_at_eighty_percent() {
        agree(usual());
        SidePayment.Reference advance = askAdvance();
        assertThat(advance.value()).isEqualTo(contract.value() + "-AV1");
        refused(SettlementRule.ADVANCE_ASKED, this::askAdvance);
        refused(SettlementRule.SAME_REQUESTER, () -> office.payDesk(OFFICER, desk -> desk.settle(advance, TODAY)));
        office.payDesk(FINANCE, desk -> desk.settle(advance, TODAY));
        PaymentDue due = office.pays(FINANCE, desk -> desk.due(advance.value()));
        assertThat(due.kind()).isEqualTo(PaymentKind.ADVANCE);
        assertThat(due.net()).isEqualTo(Money.euros("3600"));
        assertThat(due.deductions()).isEmpty();
        assertThat(due.dueOn()).isEqualTo(TODAY.plusDays(30));
        office.payDesk(FINANCE, desk -> desk.pay(advance.value(), TODAY));

        Invoice.Reference first = settled("F-1", 400);
        Invoice.Reference second = settled("F-2", 100);
        Invoice.Reference third = settled("F-3", 100);

        assertThat(office.sheet(first).deductions())
                .isEqualTo(new Deductions(NONE, Money.euros("400"), Money.euros("2400"), NONE));
        assertThat(office.sheet(first).payable()).isEqualTo(Money.euros("45200"));
        assertThat(office.sheet(second).deductions())
                .isEqualTo(new Deductions(NONE, Money.euros("3200"), Money.euros("600"), NONE));
        assertThat(office.sheet(third).deductions()).isEqualTo(new Deductions(NONE, NONE, Money.euros("600"), NONE));
        assertThat(office.sheet(first).steps())
                .extracting(Step::label)
                .containsExactly(
                        "settlement.executed",
                        "settlement.cumulated",
                        "settlement.repaymentDue",
                        "settlement.repayment",
                        "settlement.retention",
                        "settlement.net");
        assertThat(office.sheet(first).steps())
                .allSatisfy(step -> assertThat(step.label(Locale.FRENCH)).isNotBlank())
                .filteredOn(step -> step.label().equals("settlement.repaymentDue"))
                .allSatisfy(step -> assertThat(step.source()).contains("R2191"));
        assertThat(office.pays(FINANCE, desk -> desk.due(first.value())).deductions())
                .containsExactly(
                        new Deduction(DeductionKind.ADVANCE_REPAYMENT, Money.euros("400")),
                        new Deduction(DeductionKind.RETENTION, Money.euros("2400")));
        HolderAccount account = office.pays(FINANCE, desk -> desk.account(contract, HOLDER));
        assertThat(account.repaid()).isEqualTo(account.advance());
        assertThat(account.held()).isEqualTo(Money.euros("3600"));
    }

    @Test
    void an_advance_comes_before_its_repayment_and_only_where_one_is_owed() {
        agree(with(usual(), new AdvanceClause(true, pct("5"), NONE, pct("65"), pct("80"))));
        refused(SettlementRule.NO_ADVANCE, this::askAdvance);

        agree(usual());
        settled("F-1", 400);
        refused(SettlementRule.ADVANCE_TOO_LATE, this::askAdvance);
        refused(
                TermsRule.TERMS_IN_USE,
                () -> agree(proposed(basis(LAUNCHED, CcagVersion.FCS2021, Holder.ANY, "61000", 12))));
    }

    @Test
    void a_request_is_taken_back_before_it_is_settled() {
        agree(usual());
        SidePayment.Reference advance = askAdvance();
        refused(SettlementRule.REASON_MISSING, () -> office.payDesk(OFFICER, desk -> desk.withdraw(advance, " ")));
        office.payDesk(OFFICER, desk -> desk.withdraw(advance, "Le titulaire y renonce"));
        refused(
                SettlementRule.PAYMENT_NOT_IN_STATE,
                () -> office.payDesk(FINANCE, desk -> desk.settle(advance, TODAY)));

        assertThat(askAdvance().value()).endsWith("-AV2");
        SidePayment.Reference unknown = new SidePayment.Reference(contract.value() + "-AV9");
        refused(SettlementRule.PAYMENT_UNKNOWN, () -> office.payDesk(FINANCE, desk -> desk.settle(unknown, TODAY)));
    }

    @Test
    void a_retention_is_held_until_the_guarantee_is_over() {
        agree(usual());
        refused(SettlementRule.RETENTION_HELD, this::askRelease);
        settled("F-1", 10);
        start(LocalDate.of(2025, 11, 1));
        refused(SettlementRule.RETENTION_HELD, this::askRelease);
        refused(TermsRule.GUARANTEE_STARTED, () -> start(TODAY));
    }

    @Test
    void a_retention_is_released_once_after_the_guarantee() {
        agree(with(usual(), new RetentionClause(2, pct("5"), null)));
        settled("F-1", 10);
        start(TODAY.minusMonths(3));

        SidePayment.Reference release = askRelease();

        refused(SettlementRule.NOTHING_RETAINED, this::askRelease);
        office.payDesk(FINANCE, desk -> desk.settle(release, TODAY));
        PaymentDue due = office.pays(FINANCE, desk -> desk.due(release.value()));
        assertThat(due.net()).isEqualTo(Money.euros("60"));
        assertThat(due.dueOn()).isEqualTo(TODAY); // guarantee over a month ago
    }

    @Test
    void a_retention_is_held_on_the_last_day_of_the_guarantee_too() {
        agree(with(usual(), new RetentionClause(2, pct("5"), null)));
        settled("F-1", 10);
        start(TODAY.minusMonths(2));
        LocalDate after = TODAY.plusDays(1);

        refused(SettlementRule.RETENTION_HELD, this::askRelease);
        SidePayment.Reference release =
                new SettlementOffice(after).pays(OFFICER, desk -> desk.askRelease(contract, HOLDER, after));

        assertThat(release.value()).isEqualTo(contract.value() + "-RG1");
    }

    @Test
    void a_substitute_guarantee_releases_what_was_held_at_once_and_nothing_more_is_withheld() {
        agree(usual());
        settled("F-1", 10);
        agree(with(usual(), new RetentionClause(12, pct("5"), "Caution de la banque X")));

        SidePayment.Reference release = askRelease();
        Invoice.Reference next = settled("F-2", 10);

        office.payDesk(FINANCE, desk -> desk.settle(release, TODAY));
        PaymentDue due = office.pays(FINANCE, desk -> desk.due(release.value()));
        assertThat(due.net()).isEqualTo(Money.euros("60"));
        assertThat(due.dueOn()).isEqualTo(TODAY.plusDays(30));
        assertThat(office.sheet(next).payable()).isEqualTo(Money.euros("1200"));
    }

    /** 400 towers at 100 €, 30 days late: 40 000 × 30 ÷ 1 000 = 1 200 €, above the exemption of 1 000 €. */
    @Test
    void a_penalty_is_told_heard_decided_by_another_and_taken_off_the_invoices() {
        agree(usual());
        PurchaseOrder.Reference order = late(400, 30);
        Penalty.Reference penalty = propose(order);
        assertThat(penalty.value()).isEqualTo(contract.value() + "-P1");
        refused(TermsRule.PENALTY_TWICE, () -> propose(order));
        PenaltySheet sheet = penalties().getFirst();
        assertThat(sheet.amount()).isEqualTo(Money.euros("1200"));
        assertThat(sheet.answerBy()).isEqualTo(TODAY.plusDays(15));
        refused(TermsRule.HEARING_OPEN, () -> office.sanction(FINANCE, desk -> desk.decide(penalty, TODAY)));
        refused(TermsRule.OBSERVATIONS_MISSING, () -> office.sanction(OFFICER, desk -> desk.hear(penalty, TODAY, " ")));
        office.sanction(OFFICER, desk -> desk.hear(penalty, TODAY, "Grève du transporteur"));
        refused(TermsRule.ALREADY_HEARD, () -> office.sanction(OFFICER, desk -> desk.hear(penalty, TODAY, "Encore")));
        refused(TermsRule.SAME_PERSON, () -> office.sanction(OFFICER, desk -> desk.decide(penalty, TODAY)));
        Invoice.Reference before = settledOf(order, "F-0", 1);
        office.sanction(FINANCE, desk -> desk.decide(penalty, TODAY));
        refused(TermsRule.PENALTY_DECIDED, () -> office.sanction(FINANCE, desk -> desk.decide(penalty, TODAY)));

        Invoice.Reference first = settledOf(order, "F-1", 1);
        Invoice.Reference second = settledOf(order, "F-2", 100);

        assertThat(penaltiesOf(before)).isEqualTo(NONE);
        assertThat(office.sheet(first).deductions())
                .isEqualTo(new Deductions(NONE, NONE, Money.euros("6"), Money.euros("114")));
        assertThat(office.sheet(first).payable()).isEqualTo(NONE);
        assertThat(penaltiesOf(second)).isEqualTo(Money.euros("1086"));
        assertThat(office.sheet(second).payable()).isEqualTo(Money.euros("10314"));
        assertThat(penalties().getFirst().taken()).isEqualTo(Money.euros("1200"));
    }

    /** 10 000 × 30 ÷ 1 000 = 300 €: nothing is taken until the penalties of the contract exceed 1 000 €, then all are. */
    @Test
    void the_exemption_is_that_of_the_whole_contract() {
        agree(usual());
        PurchaseOrder.Reference first = late(100, 30);
        decided(propose(first));
        assertThat(penaltiesOf(settledOf(first, "F-1", 100))).isEqualTo(NONE);

        PurchaseOrder.Reference second = late(250, 30);
        decided(propose(second));

        assertThat(penaltiesOf(settledOf(second, "F-2", 100))).isEqualTo(Money.euros("1050"));
    }

    /** 10 towers, 150 days late: 1 000 × 150 ÷ 1 000 = 150 €, capped at 10 % of the order. */
    @Test
    void the_cap_is_that_of_the_order() {
        SettlementOffice later = new SettlementOffice(LocalDate.of(2026, 9, 1));
        Contract.Reference other = later.framework();
        later.agreed(OFFICER, service -> {
            service.agree(other, usual());
            return true;
        });
        PurchaseOrder.Reference order =
                later.ordered(other, "TOUR", 10, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 4));

        later.penalise(
                OFFICER, desk -> desk.propose(new PenaltyRequest(HOLDER, order, null, LocalDate.of(2026, 9, 1))));

        PenaltySheet sheet =
                later.penalise(OFFICER, desk -> desk.penalties(other)).getFirst();
        assertThat(sheet.days()).isEqualTo(150);
        assertThat(sheet.amount()).isEqualTo(Money.euros("100"));
        assertThat(sheet.delivery()).isNull();
    }

    @Test
    void the_holder_has_the_whole_of_the_last_day_to_answer() {
        agree(usual());
        Penalty.Reference penalty = propose(late(400, 30));
        LocalDate last = TODAY.plusDays(15);
        LocalDate after = last.plusDays(1);

        refused(
                TermsRule.HEARING_OPEN,
                () -> new SettlementOffice(last).sanction(FINANCE, desk -> desk.decide(penalty, last)));
        new SettlementOffice(after).sanction(FINANCE, desk -> desk.decide(penalty, after));

        assertThat(penalties().getFirst().state()).isEqualTo(PenaltyState.DECIDED);
    }

    @Test
    void a_penalty_is_given_up_only_by_a_decision_with_its_reasons() {
        agree(usual());
        Penalty.Reference penalty = propose(late(400, 30));

        refused(TermsRule.WAIVER_UNREASONED, () -> office.sanction(FINANCE, desk -> desk.waive(penalty, TODAY, " ")));
        refused(TermsRule.SAME_PERSON, () -> office.sanction(OFFICER, desk -> desk.waive(penalty, TODAY, "2026-12")));
        office.sanction(FINANCE, desk -> desk.waive(penalty, TODAY, "Délibération 2026-12"));

        assertThat(penalties().getFirst().state()).isEqualTo(PenaltyState.WAIVED);
        Penalty.Reference unknown = new Penalty.Reference(contract.value() + "-P9");
        refused(TermsRule.PENALTY_UNKNOWN, () -> office.sanction(FINANCE, desk -> desk.decide(unknown, TODAY)));
    }

    @Test
    void a_delay_has_terms_a_holder_and_a_late_delivery() {
        PurchaseOrder.Reference order = late(10, 1);
        refused(TermsRule.TERMS_MISSING, () -> propose(order));
        agree(usual());
        PurchaseOrder.Reference inTime = late(10, 0);
        refused(TermsRule.NOT_LATE, () -> propose(inTime));
        refused(
                TermsRule.HOLDER_UNKNOWN,
                () -> office.sanction(
                        OFFICER, desk -> desk.propose(new PenaltyRequest("x", order, delivery(order), TODAY))));
        refused(
                TermsRule.DELIVERY_OF_ANOTHER_ORDER,
                () -> office.sanction(
                        OFFICER, desk -> desk.propose(new PenaltyRequest(HOLDER, order, delivery(inTime), TODAY))));
        refused(
                TermsRule.DATE_IMPOSSIBLE,
                () -> office.sanction(
                        OFFICER,
                        desk -> desk.propose(new PenaltyRequest(HOLDER, order, delivery(order), TODAY.plusDays(1)))));
    }

    /** The advance is that of the contract: it is not paid to each of those who hold it together. */
    @Test
    void the_advance_of_a_contract_is_asked_for_one_of_its_holders() {
        Party second = new Party(PartyKind.SIRET, "90000087800018", "Atelier second");
        Contract.Reference shared = new ProcurementOffice()
                .ask(desk -> desk.register(ContractFixture.contract("S-together")
                        .notified(LocalDate.of(2026, 1, 5))
                        .held(ContractFixture.HOLDER, second)
                        .sheet()));
        office.agreed(OFFICER, service -> {
            service.agree(shared, usual());
            return true;
        });
        SidePayment.Reference first = office.pays(OFFICER, desk -> desk.askAdvance(shared, HOLDER, TODAY));

        refused(
                SettlementRule.ADVANCE_ASKED,
                () -> office.payDesk(OFFICER, desk -> desk.askAdvance(shared, second.identifier(), TODAY)));
        office.payDesk(OFFICER, desk -> desk.withdraw(first, "Pour l’autre"));
        office.payDesk(OFFICER, desk -> desk.askAdvance(shared, second.identifier(), TODAY));
    }

    /** Due on 4 April: 26 days on 30 April, then the one of 1 May alone. A delay costs once. */
    @Test
    void what_comes_after_it_was_penalised_as_missing_is_late_from_there_on_only() {
        SettlementOffice later = new SettlementOffice(LocalDate.of(2026, 9, 12));
        Contract.Reference other = later.framework();
        later.agreed(OFFICER, service -> {
            service.agree(other, usual());
            return true;
        });
        PurchaseOrder.Reference order =
                later.ordered(other, "TOUR", 20, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 4, 4));
        later.decide(order, "BL-1", LocalDate.of(2026, 4, 14), 5, Decision.ADMITTED, "0");
        LocalDate counted = LocalDate.of(2026, 4, 30);
        later.penalise(OFFICER, desk -> desk.propose(new PenaltyRequest(HOLDER, order, null, counted)));
        later.decide(order, "BL-2", counted.plusDays(1), 15, Decision.ADMITTED, "0");

        List<Delay> delays = later.<Page<Delay>>penalise(OFFICER, desk -> desk.delays(other, Paging.first()))
                .items();
        assertThat(delays).extracting(Delay::delivery).containsExactly(order.value() + "-L1", order.value() + "-L2");
        assertThat(delays).extracting(Delay::days).containsExactly(10, 1);
        LocalDate today = LocalDate.of(2026, 9, 12);
        Delivery.Reference last = new Delivery.Reference(order.value() + "-L2");
        later.penalise(OFFICER, desk -> desk.propose(new PenaltyRequest(HOLDER, order, last, today)));
        List<PenaltySheet> told = later.penalise(OFFICER, desk -> desk.penalties(other));
        assertThat(told).extracting(PenaltySheet::days).containsExactly(26, 1);
    }

    /** Ten towers of 100 €: 1 000 × 5 ÷ 1 000 = 5 €, then four of them 15 days more: 400 × 15 ÷ 1 000 = 6 €. */
    @Test
    void a_day_of_delay_of_goods_that_come_again_costs_once() {
        SettlementOffice later = new SettlementOffice(LocalDate.of(2026, 9, 12));
        Contract.Reference other = later.framework();
        later.agreed(OFFICER, service -> {
            service.agree(other, usual());
            return true;
        });
        LocalDate due = LocalDate.of(2026, 4, 4);
        PurchaseOrder.Reference order = later.ordered(other, "TOUR", 10, LocalDate.of(2026, 3, 1), due);
        later.order(service -> {
            LocalDate came = due.plusDays(5);
            Delivery.Reference first = service.receive(order, new DeliveryNote("BL-1", came, Map.of(0, 10)));
            service.hear(first, came, "Rien à dire");
            service.verify(first, new Verification(0, 6, Decision.ADMITTED, NONE, null, came, false));
            service.verify(first, new Verification(0, 4, Decision.REJECTED, NONE, "Rayures", came.plusDays(3), false));
            return true;
        });
        later.decide(order, "BL-2", due.plusDays(20), 4, Decision.ADMITTED, "0");

        for (int rank = 1; rank <= 2; rank++) {
            Delivery.Reference late = new Delivery.Reference(order.value() + "-L" + rank);
            later.penalise(
                    OFFICER, desk -> desk.propose(new PenaltyRequest(HOLDER, order, late, LocalDate.of(2026, 9, 12))));
        }

        List<PenaltySheet> told = later.penalise(OFFICER, desk -> desk.penalties(other));
        assertThat(told)
                .extracting(PenaltySheet::days, PenaltySheet::amount)
                .containsExactly(tuple(5, Money.euros("5")), tuple(15, Money.euros("6")));
    }

    /** Each has a late delivery, and units that have not come. */
    @ParameterizedTest
    @ValueSource(ints = {2, 55})
    void a_page_of_delays_costs_as_many_queries_however_many_orders_are_late(int orders) {
        SettlementOffice later = new SettlementOffice(LocalDate.of(2026, 9, 12));
        Contract.Reference other = later.framework();
        LocalDate due = LocalDate.of(2026, 4, 4);
        PurchaseOrder.Reference first = later.ordered(other, "TOUR", 2, LocalDate.of(2026, 3, 1), due);
        later.decide(first, "BL-1", due.plusDays(3), 1, Decision.ADMITTED, "0");
        for (int i = 1; i < orders; i++) {
            PurchaseOrder.Reference order = later.ordered(other, "TOUR", 2, LocalDate.of(2026, 3, 2), due);
            later.decide(order, "BL-1", due.plusDays(1), 1, Decision.ADMITTED, "0");
        }
        Statistics statistics =
                TestDatabase.entityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();

        Page<Delay> page = later.penalise(OFFICER, desk -> desk.delays(other, Paging.first()));

        assertThat(statistics.getPrepareStatementCount() - before).isLessThanOrEqualTo(9);
        assertThat(page.total()).isEqualTo(2L * orders);
        Page<Delay> oldest = later.penalise(
                OFFICER, desk -> desk.delays(other, new Paging((2 * orders - 1) / 25 + 1, 25, null, false)));
        assertThat(oldest.items())
                .extracting(Delay::key, Delay::days)
                .endsWith(tuple(first.value() + "-L1", 3), tuple(first.value(), 161));
    }

    @Test
    void nothing_of_a_cancelled_order_is_late() {
        agree(usual());
        PurchaseOrder.Reference order =
                office.ordered(contract, "TOUR", 10, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 6));
        office.order(service -> {
            service.cancel(order, "Erreur de saisie");
            return true;
        });

        refused(
                TermsRule.NOT_LATE,
                () -> office.sanction(OFFICER, desk -> desk.propose(new PenaltyRequest(HOLDER, order, null, TODAY))));
        Page<Delay> delays = office.penalise(OFFICER, desk -> desk.delays(contract, Paging.first()));
        assertThat(delays.total()).isZero();
    }

    @Test
    void a_guarantee_that_runs_keeps_its_length() {
        agree(usual());
        start(LocalDate.of(2025, 11, 1));

        refused(TermsRule.GUARANTEE_STARTED, () -> agree(with(usual(), new RetentionClause(13, pct("5"), null))));
        agree(with(usual(), new RetentionClause(12, pct("5"), "Caution de la banque X")));
    }

    /** All 120 € are taken off, so nothing is paid late. */
    @Test
    void no_interest_is_owed_when_nothing_was_left_to_pay() {
        agree(usual());
        decided(propose(late(400, 30)));
        PurchaseOrder.Reference order =
                office.ordered(contract, "TOUR", 1, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5));
        office.decide(order, "BL-1", LocalDate.of(2026, 1, 5), 1, Decision.ADMITTED, "0");
        Invoice.Reference invoice =
                office.enter(request(contract, "F-1", LocalDate.of(2026, 1, 5), null, line(order, 1, "100")));
        office.pay(invoice);

        assertThat(office.sheet(invoice).payable()).isEqualTo(NONE);
        List<SidePaymentSheet> payments = office.pays(FINANCE, desk -> desk.payments(contract));
        assertThat(payments).isEmpty();
        Optional<LateInterest> owed = office.ask(FINANCE, service -> service.lateInterest(invoice));
        assertThat(owed).isEmpty();
        int proposed = office.pays(FINANCE, PaymentDesk::proposeInterest);
        assertThat(proposed).isZero();
    }

    /** 1 200 € due on 4 February, paid on 16 March: 1 200 × 10.15 % × 40 ÷ 365 = 13.35 €, and 40 €. */
    @Test
    void interest_is_proposed_once_when_an_invoice_was_paid_late() {
        PurchaseOrder.Reference order =
                office.ordered(contract, "TOUR", 10, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 5));
        office.decide(order, "BL-1", LocalDate.of(2026, 1, 5), 10, Decision.ADMITTED, "0");
        Invoice.Reference invoice =
                office.enter(request(contract, "F-1", LocalDate.of(2026, 1, 5), null, line(order, 10, "1000")));
        office.pay(invoice);

        SidePaymentSheet interest =
                office.pays(FINANCE, desk -> desk.payments(contract)).getFirst();
        assertThat(interest.kind()).isEqualTo(PaymentKind.LATE_INTEREST);
        assertThat(interest.reference()).isEqualTo(invoice.value() + "-IM");
        assertThat(interest.amount()).isEqualTo(Money.euros("53.35"));
        assertThat(interest.dueOn()).isEqualTo(TODAY.plusDays(45));
        int proposedAgain = office.pays(FINANCE, PaymentDesk::proposeInterest);
        assertThat(proposedAgain).isZero();
        SidePayment.Reference reference = new SidePayment.Reference(interest.reference());
        refused(SettlementRule.INTEREST_OWED, () -> office.payDesk(OFFICER, desk -> desk.withdraw(reference, "Non")));

        office.payDesk(FINANCE, desk -> desk.settle(reference, TODAY));
        PaymentDue due = office.pays(FINANCE, desk -> desk.due(reference.value()));
        assertThat(due.net()).isEqualTo(Money.euros("53.35"));
        assertThat(due.number()).startsWith("F-1");
        office.payDesk(FINANCE, desk -> desk.pay(reference.value(), TODAY));
        List<PaymentDue> left = office.pays(
                FINANCE,
                desk -> desk.dues(new DueFilter(contract.value(), true, false), Paging.first())
                        .items());
        assertThat(left).isEmpty();
    }

    @Property(tries = 6)
    void whatever_the_invoices_the_advance_is_repaid_in_full_and_each_adds_up(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 120) Integer> quantities) {
        contract = office.framework(); // one for each try
        agree(usual());
        SidePayment.Reference advance = askAdvance();
        office.payDesk(FINANCE, desk -> desk.settle(advance, TODAY));
        decided(propose(late(60, 250)));
        int all = quantities.stream().mapToInt(Integer::intValue).sum();
        int rank = 0;
        for (int quantity : quantities) {
            adds(settled("F-" + ++rank, quantity));
        }
        adds(settled("F-last", Math.max(1, 480 - all)));

        HolderAccount account = office.pays(FINANCE, desk -> desk.account(contract, HOLDER));
        assertThat(account.repaid()).isEqualTo(Money.euros("3600"));
    }

    private Money penaltiesOf(Invoice.Reference invoice) {
        return Objects.requireNonNull(office.sheet(invoice).deductions()).penalties();
    }

    private void adds(Invoice.Reference invoice) {
        InvoiceSheet sheet = office.sheet(invoice);
        Money payable = Objects.requireNonNull(sheet.payable());
        Deductions deductions = Objects.requireNonNull(sheet.deductions());
        assertThat(payable.plus(deductions.total())).isEqualTo(sheet.totalIncludingTax());
        assertThat(payable).isGreaterThanOrEqualTo(NONE);
        assertThat(deductions.retention()).isEqualTo(sheet.totalIncludingTax().times(new BigDecimal("0.05")));
    }

    private SidePayment.Reference askAdvance() {
        return office.pays(OFFICER, desk -> desk.askAdvance(contract, HOLDER, TODAY));
    }

    private SidePayment.Reference askRelease() {
        return office.pays(OFFICER, desk -> desk.askRelease(contract, HOLDER, TODAY));
    }

    private void start(LocalDate admittedOn) {
        office.agreed(OFFICER, service -> {
            service.startGuarantee(contract, admittedOn);
            return true;
        });
    }

    /** Ordered so that all of it came today, so many days late. */
    private PurchaseOrder.Reference late(int quantity, int days) {
        PurchaseOrder.Reference order =
                office.ordered(contract, "TOUR", quantity, LocalDate.of(2026, 1, 5), max(TODAY.minusDays(days)));
        office.decide(order, "BL-1", quantity, Decision.ADMITTED, "0");
        return order;
    }

    private static LocalDate max(LocalDate day) {
        LocalDate first = LocalDate.of(2026, 1, 5);
        return day.isBefore(first) ? first : day;
    }

    private static Delivery.Reference delivery(PurchaseOrder.Reference order) {
        return new Delivery.Reference(order.value() + "-L1");
    }

    private Penalty.Reference propose(PurchaseOrder.Reference order) {
        return office.penalise(
                OFFICER, desk -> desk.propose(new PenaltyRequest(HOLDER, order, delivery(order), TODAY)));
    }

    private void decided(Penalty.Reference penalty) {
        office.sanction(OFFICER, desk -> desk.hear(penalty, TODAY, "Rien à dire"));
        office.sanction(FINANCE, desk -> desk.decide(penalty, TODAY));
    }

    private List<PenaltySheet> penalties() {
        return office.penalise(OFFICER, desk -> desk.penalties(contract));
    }

    private Invoice.Reference settled(String number, int towers) {
        return settledOf(office.admitted(contract, "TOUR", towers), number, towers);
    }

    private Invoice.Reference settledOf(PurchaseOrder.Reference order, String number, int towers) {
        Invoice.Reference invoice = office.enter(request(contract, number, line(order, towers, towers + "00")));
        office.settle(invoice);
        return invoice;
    }

    private static PaymentTerms with(PaymentTerms terms, AdvanceClause advance) {
        return copy(terms, advance, terms.retention(), terms.penalties(), null);
    }

    private static PaymentTerms with(PaymentTerms terms, RetentionClause retention) {
        return copy(terms, terms.advance(), retention, terms.penalties(), null);
    }

    // what the contract agrees otherwise

    @Test
    void a_contract_agrees_a_higher_advance_and_a_lower_retention_and_its_steps_name_the_contract() {
        agree(usual());
        derogate(figures("10", "3"));

        PaymentTerms agreed = agreed();
        // 72 000 € with tax over 12 months: 10 %
        assertThat(agreed.advance().amount()).isEqualTo(Money.euros("7200"));
        assertThat(agreed.retention().of(Money.euros("1000"))).isEqualTo(Money.euros("30"));
        SidePayment.Reference asked = office.pays(OFFICER, desk -> desk.askAdvance(contract, HOLDER, TODAY));
        assertThat(office.pays(OFFICER, desk -> desk.payments(contract)).getFirst())
                .satisfies(payment -> {
                    assertThat(payment.reference()).isEqualTo(asked.value());
                    assertThat(payment.amount()).isEqualTo(Money.euros("7200"));
                    assertThat(payment.steps()).singleElement().satisfies(step -> {
                        assertThat(step.value()).isEqualTo(Money.euros("7200"));
                        assertThat(step.source()).isEqualTo("CCAP");
                    });
                });
    }

    @Test
    void an_advance_goes_down_to_that_of_the_law_and_no_further() {
        agree(usual());
        BigDecimal least = usual().advance().rate();
        derogate(figures(least.toPlainString(), "5"));
        assertThat(agreed().advance().amount()).isEqualTo(usual().advance().amount());
        refused(
                TermsRule.ADVANCE_BELOW_LAW,
                () -> derogate(figures(least.subtract(pct("0.01")).toPlainString(), "5")));
        refused(TermsRule.ADVANCE_BELOW_LAW, () -> derogate(figures("0", "5")));
    }

    @Test
    void a_small_contract_may_grant_an_advance_that_the_law_does_not_ask_for() {
        agree(proposed(basis(LAUNCHED, CcagVersion.FCS2021, Holder.ANY, "50000", 24)));
        assertThat(agreed().figures().advanceRate()).isEqualByComparingTo("0");

        derogate(figures("10", "5"));

        // 60 000 € with tax over 24 months: 10 % of twelve months
        assertThat(agreed().advance().amount()).isEqualTo(Money.euros("3000"));
        derogate(figures("0", "5"));
        assertThat(agreed().advance().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_retention_goes_up_to_that_of_the_law_and_needs_a_guarantee() {
        agree(usual());
        refused(TermsRule.RETENTION_ABOVE_LAW, () -> derogate(figures("5", "5.01")));
        derogate(figures("5", "5"));
        derogate(figures("5", "0"));
        assertThat(agreed().retention().of(Money.euros("1000"))).isEqualTo(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"500, 1000, 10, 15", "1000, 300, 10, 15", "1000, 1000, 5, 15", "1000, 1000, , 15", "1000, 1000, 10, 20"
    })
    void penalties_depart_from_the_general_terms_only_with_the_article_that_says_so(
            BigDecimal divisor, String exemption, @Nullable BigDecimal cap, int hearingDays) {
        agree(usual());
        PenaltyClause clause = new PenaltyClause(divisor, Money.euros(exemption), cap, hearingDays);
        AgreedFigures without = penalising(clause, null);
        refused(TermsRule.DEROGATION_MISSING, () -> derogate(without));

        derogate(penalising(clause, "CCAP, article 18"));

        assertThat(agreed().penalties()).isEqualTo(clause);
        assertThat(agreed().derogations()).isEqualTo("CCAP, article 18");
    }

    @Test
    void a_shorter_delay_to_pay_moves_the_due_date_and_a_longer_one_is_refused() {
        agree(usual());
        refused(TermsRule.PAYMENT_DAYS_ABOVE_LAW, () -> derogate(paying(31)));
        refused(TermsRule.PAYMENT_DAYS_INVALID, () -> derogate(paying(0)));
        derogate(paying(30));
        derogate(paying(20));

        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        Invoice.Reference invoice = office.enter(request(contract, "F-1", line(order, 10, "1000")));

        assertThat(office.sheet(invoice).clock()).isEqualTo(PaymentClock.start(TODAY, 20));
        office.pays(OFFICER, desk -> desk.askAdvance(contract, HOLDER, TODAY));
        assertThat(office.pays(OFFICER, desk -> desk.payments(contract))
                        .getFirst()
                        .dueOn())
                .isEqualTo(TODAY.plusDays(20));
    }

    @Test
    void a_declined_advance_stays_declined_whatever_else_is_agreed() {
        agree(usual());
        change(terms -> terms.declineAdvance(contract));
        derogate(figures("10", "3"));

        assertThat(agreed().advance().refused()).isTrue();
        assertThat(agreed().advance().amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void a_retention_is_to_be_released_once_its_guarantee_is_over_until_somebody_asks() {
        agree(usual());
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        Invoice.Reference invoice = office.enter(request(contract, "F-1", line(order, 10, "1000")));
        assertThat(releasable(office)).isZero();
        office.settle(invoice);
        change(terms -> terms.startGuarantee(contract, TODAY));

        LocalDate over = TODAY.plusMonths(12);
        assertThat(releasable(new SettlementOffice(over))).isZero();
        assertThat(due(Role.PROCUREMENT, over, "RETENTION")).containsExactly("RETENTION " + over.plusMonths(1));
        assertThat(due(Role.FINANCE, over, "RETENTION")).isEmpty();
        SettlementOffice after = new SettlementOffice(over.plusDays(1));
        assertThat(releasable(after)).isEqualTo(1);
        SidePayment.Reference asked = after.pays(OFFICER, desk -> desk.askRelease(contract, HOLDER, over.plusDays(1)));
        assertThat(releasable(after)).isZero();
        assertThat(due(Role.PROCUREMENT, over, "RETENTION")).isEmpty();
        assertThat(due(Role.FINANCE, over, "SIDE_PAYMENT")).containsExactly("SIDE_PAYMENT " + over.plusMonths(1));
        after.payDesk(FINANCE, desk -> desk.settle(asked, over.plusDays(1)));
        assertThat(due(Role.FINANCE, over, "SIDE_PAYMENT")).hasSize(1);
        after.payDesk(FINANCE, desk -> desk.pay(asked.value(), over.plusDays(1)));
        assertThat(due(Role.FINANCE, over, "SIDE_PAYMENT")).isEmpty();
    }

    @Test
    void the_agenda_asks_for_a_decision_on_a_penalty_until_it_is_taken() {
        agree(usual());
        Penalty.Reference penalty = propose(late(400, 30));
        assertThat(due(Role.FINANCE, TODAY, "PENALTY")).containsExactly("PENALTY " + TODAY.plusDays(15));
        assertThat(office.penalise(OFFICER, DelayPenalties::waiting).forAnswer())
                .contains(contract.value());

        office.sanction(OFFICER, desk -> desk.hear(penalty, TODAY, "Rien à dire"));
        assertThat(office.penalise(OFFICER, DelayPenalties::waiting).forDecision())
                .contains(contract.value());
        office.sanction(FINANCE, desk -> desk.decide(penalty, TODAY));

        assertThat(due(Role.FINANCE, TODAY, "PENALTY")).isEmpty();
        assertThat(office.penalise(OFFICER, DelayPenalties::waiting).forDecision())
                .doesNotContain(contract.value());
    }

    private List<String> due(Role role, LocalDate today, String kind) {
        return AgendaOffice.due(role, today, contract.value()).stream()
                .filter(due -> due.startsWith(kind))
                .toList();
    }

    @Test
    void a_retention_that_another_guarantee_replaces_is_to_be_released_at_once() {
        agree(usual());
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        office.settle(office.enter(request(contract, "F-1", line(order, 10, "1000"))));

        change(terms -> terms.substitute(contract, "Caution de la banque"));

        assertThat(releasable(office)).isEqualTo(1);
    }

    private long releasable(SettlementOffice desks) {
        return desks.pays(OFFICER, PaymentDesk::releasable).stream()
                .filter(contract.value()::equals)
                .count();
    }

    private AgreedFigures figures(String advance, String retention) {
        AgreedFigures said = agreed().figures();
        return new AgreedFigures(
                pct(advance),
                said.repaymentStart(),
                said.repaymentEnd(),
                said.guaranteeMonths(),
                pct(retention),
                said.penalties(),
                null,
                null);
    }

    private AgreedFigures penalising(PenaltyClause clause, @Nullable String article) {
        AgreedFigures said = agreed().figures();
        return new AgreedFigures(
                said.advanceRate(),
                said.repaymentStart(),
                said.repaymentEnd(),
                said.guaranteeMonths(),
                said.retentionRate(),
                clause,
                null,
                article);
    }

    private AgreedFigures paying(int days) {
        AgreedFigures said = agreed().figures();
        return new AgreedFigures(
                said.advanceRate(),
                said.repaymentStart(),
                said.repaymentEnd(),
                said.guaranteeMonths(),
                said.retentionRate(),
                said.penalties(),
                days,
                null);
    }

    private void derogate(AgreedFigures figures) {
        change(terms -> terms.derogate(contract, figures));
    }

    private PaymentTerms agreed() {
        return office.agreed(OFFICER, service -> service.terms(contract))
                .orElseThrow()
                .terms();
    }

    private void change(Consumer<Terms> change) {
        office.agreed(OFFICER, service -> {
            change.accept(service);
            return true;
        });
    }

    private static PaymentTerms derogating(PaymentTerms terms, PenaltyClause penalties, @Nullable String article) {
        return copy(terms, terms.advance(), terms.retention(), penalties, article);
    }

    private static PaymentTerms copy(
            PaymentTerms terms,
            AdvanceClause advance,
            RetentionClause retention,
            PenaltyClause penalties,
            @Nullable String article) {
        return new PaymentTerms(
                terms.launchedOn(),
                terms.ccag(),
                terms.holder(),
                terms.exclTax(),
                terms.inclTax(),
                terms.months(),
                advance,
                retention,
                penalties,
                article,
                terms.paymentDays());
    }

    private static BigDecimal pct(String percent) {
        return new BigDecimal(percent);
    }

    private static void refused(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
