package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.settlement.PaymentClockTest.refused;
import static org.rebond.settlement.SettlementOffice.FINANCE;
import static org.rebond.settlement.SettlementOffice.OFFICER;
import static org.rebond.settlement.SettlementOffice.TODAY;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rebond.execution.ConsortiumMember;
import org.rebond.execution.ConsortiumMember.MemberRole;
import org.rebond.execution.ConsortiumTerms;
import org.rebond.execution.ConsortiumTerms.Liability;
import org.rebond.execution.ConsortiumTerms.ShareUnit;
import org.rebond.law.CcagVersion;
import org.rebond.law.Holder;
import org.rebond.ordering.Decision;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.shared.Money;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;
import org.rebond.terms.AgreedFigures;
import org.rebond.terms.Terms;
import org.rebond.terms.TermsBasis;
import org.rebond.terms.TermsRule;

/** Advances of the members of a consortium and of purchase orders, and how each comes back: worked by hand, on PostgreSQL. */
class AdvancesTest {

    static final Party AGENT = ContractFixture.HOLDER;
    static final Party MEMBER = new Party(PartyKind.SIRET, "90000087800018", "Atelier second");
    static final Party THIRD = new Party(PartyKind.SIRET, "90000081100019", "Atelier tiers");
    static final LocalDate ISSUED = LocalDate.of(2026, 1, 5);
    static final LocalDate LONG = LocalDate.of(2026, 3, 6); // two months and a day

    final SettlementOffice office = new SettlementOffice();
    Contract.Reference contract = office.framework("300000", AGENT, MEMBER);

    // joint consortium: 60 000 € before tax, 72 000 € with tax, 12 months, advance of 5 %: 3 600 €

    /**
     * 60 % of 3 600 € is 2 160 €, on 43 200 € with tax: from 28 080 € (65 %, 234 towers at 120 €) to 34 560 € (80 %, 288
     * towers); half of it at 31 320 € (261 towers). 40 % is 1 440 €, on 28 800 €: from 18 720 € (156 towers) to 23 040 €
     * (192 towers).
     */
    @ParameterizedTest
    @EnumSource(names = {"JOINT", "JOINT_WITH_SOLIDARY_AGENT"})
    void each_member_of_a_joint_consortium_has_its_share_and_gives_it_back_as_it_executes_it(Liability liability) {
        agree("60000", 12);
        group(liability, ShareUnit.PERCENT, "60", "40");

        granted(AGENT, "2160");
        refused(SettlementRule.ADVANCE_ASKED, () -> ask(AGENT));
        granted(MEMBER, "1440");
        refused(SettlementRule.ADVANCE_ASKED, () -> ask(MEMBER));

        assertThat(repaid(settled(AGENT, 234))).isEqualTo(Money.ZERO);
        assertThat(repaid(settled(MEMBER, 156))).isEqualTo(Money.ZERO);
        assertThat(repaid(settled(AGENT, 27))).isEqualTo(Money.euros("1080"));
        assertThat(repaid(settled(AGENT, 27))).isEqualTo(Money.euros("1080"));
        assertThat(repaid(settled(AGENT, 10))).isEqualTo(Money.ZERO);
        assertThat(repaid(settled(MEMBER, 36))).isEqualTo(Money.euros("1440"));
        assertThat(account(AGENT).repaid()).isEqualTo(Money.euros("2160"));
        assertThat(account(MEMBER).repaid()).isEqualTo(Money.euros("1440"));
    }

    /** One tower more than 65 %: 2 160 × 120 ÷ 6 480 = 40 €. */
    @Test
    void the_first_euro_beyond_sixty_five_percent_of_the_share_is_repaid() {
        agree("60000", 12);
        group(Liability.JOINT, ShareUnit.PERCENT, "60", "40");
        granted(AGENT, "2160");

        assertThat(repaid(settled(AGENT, 235))).isEqualTo(Money.euros("40"));
        refused(SettlementRule.ADVANCE_TOO_LATE, () -> {
            office.payDesk(OFFICER, desk -> desk.withdraw(ask(MEMBER), "Pour voir"));
            settled(MEMBER, 157);
            ask(MEMBER);
        });
    }

    /** 3 600 × 225 000 ÷ 300 000 = 2 700 €. */
    @Test
    void shares_in_euros_are_those_of_the_contract() {
        agree("60000", 12);
        group(Liability.JOINT, ShareUnit.EUROS, "225000", "75000");

        granted(AGENT, "2700");
        granted(MEMBER, "900");

        SidePaymentSheet first = payments().getFirst();
        assertThat(first.steps()).last().satisfies(step -> {
            assertThat(step.label(Locale.FRENCH)).isEqualTo("Part du membre dans l’avance");
            assertThat(step.plainExpression()).isEqualTo("3600.00 × 225000.00 ÷ 300000.00");
            assertThat(step.value()).isEqualTo(Money.euros("2700"));
        });
        assertThat(rights().shares())
                .containsExactly(
                        new AdvanceRights.Share(AGENT, Money.euros("54000"), Money.euros("2700"), true),
                        new AdvanceRights.Share(MEMBER, Money.euros("18000"), Money.euros("900"), true));
    }

    /** 60 001 € before tax are 72 001.20 € with tax: 5 % is 3 600.06 €, cut by 33.33 %, 33.33 % and 33.34 %. */
    @Test
    void the_shares_of_three_members_come_to_the_advance_of_the_contract_to_the_cent() {
        contract = office.framework("300000", AGENT, MEMBER, THIRD);
        agree("60001", 12);
        office.group(
                contract,
                consortium(
                        Liability.JOINT,
                        ShareUnit.PERCENT,
                        member(AGENT, MemberRole.AGENT, "33.33"),
                        member(MEMBER, MemberRole.MEMBER, "33.33"),
                        member(THIRD, MemberRole.MEMBER, "33.34")));

        granted(AGENT, "1199.90");
        granted(MEMBER, "1199.90");
        granted(THIRD, "1200.26");
    }

    @Test
    void who_has_no_share_of_a_joint_consortium_has_no_advance() {
        contract = office.framework("300000", AGENT, MEMBER, THIRD);
        agree("60000", 12);
        group(Liability.JOINT, ShareUnit.PERCENT, "60", "40");

        refused(SettlementRule.NO_SHARE, () -> ask(THIRD));
        group(Liability.JOINT, ShareUnit.PERCENT, "100", "0");
        refused(SettlementRule.NO_SHARE, () -> ask(MEMBER));
        refused(
                TermsRule.HOLDER_UNKNOWN,
                () -> office.pays(OFFICER, desk -> desk.askAdvance(contract, "90000081200017", TODAY)));
    }

    /** The shares go from 60 and 40 to 10 and 90 %: of 3 600 €, 360 € and 3 240 €. */
    @Test
    void members_whose_shares_changed_never_get_more_together_than_the_contract_grants() {
        agree("60000", 12);
        group(Liability.JOINT, ShareUnit.PERCENT, "60", "40");
        SidePayment.Reference early = ask(AGENT);
        group(Liability.JOINT, ShareUnit.PERCENT, "10", "90");

        SidePayment.Reference left = ask(MEMBER);

        assertThat(amount(left)).isEqualTo(Money.euros("1440")); // 3 600 − 2 160
        refused(SettlementRule.ADVANCE_CHANGED, () -> settle(early));
        office.payDesk(OFFICER, desk -> desk.withdraw(early, "Parts modifiées"));
        granted(AGENT, "360");
        refused(SettlementRule.ADVANCE_CHANGED, () -> settle(left));
        office.payDesk(OFFICER, desk -> desk.withdraw(left, "Parts modifiées"));
        granted(MEMBER, "3240");
    }

    /** 10 % of 72 000 € is 7 200 €: 24 000 € executed are beyond 80 % of it. */
    @Test
    void a_member_whose_share_was_cut_gives_its_advance_back_with_its_next_invoice() {
        agree("60000", 12);
        group(Liability.JOINT, ShareUnit.PERCENT, "60", "40");
        granted(AGENT, "2160");
        assertThat(repaid(settled(AGENT, 100))).isEqualTo(Money.ZERO);

        group(Liability.JOINT, ShareUnit.PERCENT, "10", "90");

        assertThat(repaid(settled(AGENT, 100))).isEqualTo(Money.euros("2160"));
    }

    /** 46 800 € by one (65 %), then 10 800 € by the other: 80 % of the contract. */
    @Test
    void a_solidary_consortium_has_one_advance_that_whatever_any_of_them_executes_gives_back() {
        agree("60000", 12);
        group(Liability.SOLIDARY, ShareUnit.PERCENT, "60", "40");
        granted(AGENT, "3600");
        refused(SettlementRule.ADVANCE_ASKED, () -> ask(MEMBER));

        assertThat(repaid(settled(AGENT, 390))).isEqualTo(Money.ZERO);
        Invoice.Reference last = settled(MEMBER, 90);

        assertThat(repaid(last)).isEqualTo(Money.euros("3600"));
        assertThat(office.sheet(last).payable()).isEqualTo(Money.euros("6660")); // 10 800 − 3 600 − 540 withheld
        assertThat(repaid(settled(AGENT, 10))).isEqualTo(Money.ZERO);
        assertThat(rights().shares()).isEmpty();
    }

    /** Holders who stand apart do not answer for each other. */
    @Test
    void without_a_consortium_on_file_only_who_received_the_advance_gives_it_back() {
        agree("60000", 12);
        granted(AGENT, "3600");

        assertThat(repaid(settled(MEMBER, 480))).isEqualTo(Money.ZERO);
        assertThat(repaid(settled(AGENT, 480))).isEqualTo(Money.euros("3600"));
    }

    @Test
    void an_advance_that_was_declined_after_the_request_is_not_settled() {
        agree("60000", 12);
        SidePayment.Reference asked = ask(AGENT);
        change(terms -> terms.declineAdvance(contract));

        refused(SettlementRule.NO_ADVANCE, () -> settle(asked));
        assertThat(rights().shares()).isEmpty();
    }

    @Property(tries = 5)
    void whatever_the_invoices_of_the_members_each_gives_back_its_share_exactly(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 120) Integer> ofAgent,
            @ForAll @Size(min = 1, max = 3) List<@IntRange(min = 1, max = 80) Integer> ofMember) {
        contract = office.framework("300000", AGENT, MEMBER);
        agree("60000", 12);
        group(Liability.JOINT, ShareUnit.PERCENT, "61.37", "38.63");
        granted(AGENT, "2209.32"); // 3 600 × 61.37 %
        granted(MEMBER, "1390.68");
        ofAgent.forEach(towers -> addsUp(settled(AGENT, towers)));
        ofMember.forEach(towers -> addsUp(settled(MEMBER, towers)));
        addsUp(settled(AGENT, Math.max(1, 369 - sum(ofAgent)))); // 61.37 % of 600 towers, all of it
        addsUp(settled(MEMBER, Math.max(1, 232 - sum(ofMember))));

        assertThat(account(AGENT).repaid()).isEqualTo(Money.euros("2209.32"));
        assertThat(account(MEMBER).repaid()).isEqualTo(Money.euros("1390.68"));
    }

    @Test
    void of_two_who_ask_for_the_same_share_at_once_one_is_told_that_it_was_asked_for() throws InterruptedException {
        agree("60000", 12);
        group(Liability.JOINT, ShareUnit.PERCENT, "60", "40");

        assertThat(atOnce(() -> ask(new SettlementOffice(), MEMBER), () -> ask(new SettlementOffice(), MEMBER)))
                .isEqualTo(1);
    }

    @Test
    void the_database_refuses_a_second_advance_and_one_beyond_that_of_the_contract() {
        agree("60000", 12);
        group(Liability.JOINT, ShareUnit.PERCENT, "60", "40");
        SidePayment.Reference asked = ask(AGENT);

        assertThatThrownBy(() -> copy(asked, AGENT, "1")).isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> copy(asked, MEMBER, "1440.01"))
                .hasStackTraceContaining("grants an advance of 3600.00, and 3600.01 would be paid");
    }

    // orders: a framework agreement without a minimum

    /**
     * 600 towers at 100 € are 60 000 € before tax, 72 000 € with tax: 5 % is 3 600 €, given back from 46 800 € (65 %, 390
     * towers) to 57 600 € (80 %, 480 towers), half of it at 435 towers.
     */
    @Test
    void an_order_of_a_framework_without_a_minimum_has_its_own_advance_that_its_invoices_give_back() {
        withoutMinimum();
        PurchaseOrder.Reference order = arrived(600, LONG);
        assertThat(rights().orders())
                .containsExactly(new AdvanceRights.Order(order.value(), Money.euros("60000"), ISSUED, LONG, 3));
        SidePayment.Reference advance = ask(order, "72000");
        assertThat(rights().orders()).isEmpty();
        refused(SettlementRule.ADVANCE_ASKED, () -> ask(order, "72000"));
        settle(advance);

        assertThat(payments()).singleElement().satisfies(sheet -> {
            assertThat(sheet.order()).isEqualTo(order.value());
            assertThat(sheet.amount()).isEqualTo(Money.euros("3600"));
            assertThat(sheet.dueOn()).isEqualTo(TODAY.plusDays(30));
            assertThat(sheet.steps()).extracting(Step::label).last().isEqualTo("advance.amount");
        });
        assertThat(repaid(invoiced(order, 390))).isEqualTo(Money.ZERO);
        assertThat(repaid(settled(AGENT, 500))).isEqualTo(Money.ZERO); // on another order
        Invoice.Reference half = invoiced(order, 45);
        assertThat(repaid(half)).isEqualTo(Money.euros("1800"));
        assertThat(office.sheet(half).steps())
                .filteredOn(step -> step.label().equals("settlement.orderAdvance"))
                .singleElement()
                .satisfies(step -> assertThat(step.expression(Locale.FRENCH)).isEqualTo(order.value()));
        assertThat(repaid(invoiced(order, 45))).isEqualTo(Money.euros("1800"));
        assertThat(repaid(invoiced(order, 120))).isEqualTo(Money.ZERO);
    }

    /** 4 000 kits at 12.50 € are 50 000 €; 4 001 are 50 012.50 €, with tax 60 015 €: 5 % is 3 000.75 €. */
    @Test
    void an_order_earns_an_advance_above_fifty_thousand_euros_only() {
        withoutMinimum();
        PurchaseOrder.Reference small = office.ordered(contract, "KIT", 4000, ISSUED, LONG);
        PurchaseOrder.Reference large = office.ordered(contract, "KIT", 4001, ISSUED, LONG);

        refused(SettlementRule.ORDER_TOO_SMALL, () -> ask(small, "60000"));

        assertThat(rights().orders()).extracting(AdvanceRights.Order::reference).containsExactly(large.value());
        assertThat(amount(ask(large, "60015"))).isEqualTo(Money.euros("3000.75"));
    }

    @Test
    void an_order_earns_an_advance_when_it_takes_longer_than_two_months() {
        withoutMinimum();
        PurchaseOrder.Reference brief = office.ordered(contract, "TOUR", 600, ISSUED, LONG.minusDays(1));

        refused(SettlementRule.ORDER_TOO_SHORT, () -> ask(brief, "72000"));

        assertThat(rights().orders()).isEmpty();
    }

    @ParameterizedTest(name = "from {0} to {1}: {2} months")
    @CsvSource({
        "2026-01-05, 2026-01-05, 0",
        "2026-01-05, 2026-01-06, 1",
        "2026-01-05, 2026-03-05, 2",
        "2026-01-05, 2026-03-06, 3",
        "2025-12-31, 2026-02-28, 2",
        "2025-12-31, 2026-03-01, 3",
        "2026-01-05, 2027-01-05, 12",
        "2026-01-05, 2027-07-05, 18"
    })
    void a_month_that_has_begun_counts_whole(LocalDate from, LocalDate until, int months) {
        assertThat(Advances.months(from, until)).isEqualTo(months);
    }

    /** 5 % × 12 × 72 000 ÷ 18 = 2 400 €. */
    @Test
    void the_advance_of_an_order_of_eighteen_months_is_that_of_its_first_twelve() {
        withoutMinimum();
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", 600, ISSUED, LocalDate.of(2027, 7, 5));

        assertThat(amount(ask(order, "72000"))).isEqualTo(Money.euros("2400"));
    }

    /** 10 % of 72 000 € for a small enterprise since 2019, 5 % before; and what the contract agreed when that is more. */
    @Test
    void the_rate_is_that_of_the_law_of_the_consultation_or_the_higher_one_of_the_contract() {
        agree(basis(LocalDate.of(2025, 10, 1), CcagVersion.FCS2021, Holder.SME, "0", 24));
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", 600, ISSUED, LONG);
        SidePayment.Reference favoured = ask(order, "72000");
        assertThat(amount(favoured)).isEqualTo(Money.euros("7200"));
        office.payDesk(OFFICER, desk -> desk.withdraw(favoured, "Pour voir"));

        agree(basis(LocalDate.of(2018, 12, 31), CcagVersion.FCS2009, Holder.SME, "0", 24));
        SidePayment.Reference earlier = ask(order, "72000");
        assertThat(amount(earlier)).isEqualTo(Money.euros("3600"));
        office.payDesk(OFFICER, desk -> desk.withdraw(earlier, "Pour voir"));

        withoutMinimum();
        change(terms -> {
            AgreedFigures said = terms.terms(contract).orElseThrow().terms().figures();
            assertThat(said.advanceRate()).isEqualByComparingTo("5");
            terms.derogate(
                    contract,
                    new AgreedFigures(
                            new BigDecimal("12.5"),
                            said.repaymentStart(),
                            said.repaymentEnd(),
                            said.guaranteeMonths(),
                            said.retentionRate(),
                            said.penalties(),
                            null,
                            null));
        });
        assertThat(amount(ask(order, "72000"))).isEqualTo(Money.euros("9000"));
        assertThat(payments().getLast().steps())
                .singleElement()
                .satisfies(step -> assertThat(step.source()).isEqualTo("CCAP"));
    }

    @Test
    void a_minimum_too_low_for_an_advance_leaves_it_to_the_orders_and_one_high_enough_does_not() {
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", 600, ISSUED, LONG);
        refused(TermsRule.TERMS_MISSING, () -> ask(order, "72000"));
        assertThat(rights().orders()).isEmpty();
        agree("50000.01", 12);
        refused(SettlementRule.CONTRACT_ADVANCED, () -> ask(order, "72000"));
        assertThat(rights().orders()).isEmpty();

        agree("50000", 12);
        SidePayment.Reference asked = ask(order, "72000");
        agree("60000", 12);
        refused(SettlementRule.ORDERS_ADVANCED, () -> ask(AGENT));
        refused(SettlementRule.CONTRACT_ADVANCED, () -> settle(asked));
        change(terms -> terms.declineAdvance(contract));
        refused(SettlementRule.NO_ADVANCE, () -> settle(asked));
        assertThat(rights().orders()).isEmpty();
    }

    @Test
    void what_is_no_order_to_advance_on_is_refused_by_name() {
        withoutMinimum();
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", 600, ISSUED, LONG);
        refused(SettlementRule.ORDER_TAX_INVALID, () -> ask(order, "59999.99"));
        refused(SettlementRule.ORDER_TAX_INVALID, () -> ask(order, "120000.01"));
        refused(
                SettlementRule.DATE_IMPOSSIBLE,
                () -> office.pays(
                        OFFICER,
                        desk -> desk.askOrderAdvance(
                                contract, order, Money.euros("72000"), AGENT.identifier(), ISSUED.minusDays(1))));
        SidePayment.Reference asked = ask(order, "60000");
        office.cancel(order);
        refused(SettlementRule.ORDER_CANCELLED, () -> settle(asked));
        office.payDesk(OFFICER, desk -> desk.withdraw(asked, "Bon annulé"));
        refused(SettlementRule.ORDER_CANCELLED, () -> ask(order, "72000"));
        assertThat(rights().orders()).isEmpty();

        Contract.Reference other = office.framework("300000", AGENT);
        PurchaseOrder.Reference elsewhere = office.ordered(other, "TOUR", 600, ISSUED, LONG);
        refused(SettlementRule.ORDER_OF_ANOTHER_CONTRACT, () -> ask(elsewhere, "72000"));
    }

    @Test
    void an_advance_that_was_paid_on_an_order_that_is_cancelled_has_to_be_given_back() {
        withoutMinimum();
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", 600, ISSUED, LONG);
        SidePayment.Reference advance = ask(order, "72000");
        settle(advance);
        office.payDesk(FINANCE, desk -> desk.pay(advance.value(), TODAY));
        assertThat(rights().lost()).isEmpty();

        office.cancel(order);

        assertThat(rights().lost()).singleElement().satisfies(lost -> {
            assertThat(lost.advance().reference()).isEqualTo(advance.value());
            assertThat(lost.back()).isEqualTo(Money.euros("3600"));
        });
        refused(
                SettlementRule.PAYMENT_NOT_IN_STATE,
                () -> office.payDesk(OFFICER, desk -> desk.withdraw(advance, "Bon annulé")));
    }

    @Test
    void an_advance_that_was_settled_on_an_order_that_is_cancelled_is_owed_no_more() {
        withoutMinimum();
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", 600, ISSUED, LONG);
        SidePayment.Reference advance = ask(order, "72000");
        settle(advance);
        refused(
                SettlementRule.PAYMENT_NOT_IN_STATE,
                () -> office.payDesk(OFFICER, desk -> desk.withdraw(advance, "Pour voir")));
        assertThat(toMandate()).contains(advance.value());
        assertThat(notOwed(advance)).isEmpty();

        office.cancel(order);

        assertThat(toMandate()).doesNotContain(advance.value());
        assertThat(notOwed(advance)).containsExactly(advance.value());
        assertThat(rights().lost()).extracting(AdvanceRights.Lost::back).containsExactly(Money.ZERO);
        refused(
                SettlementRule.ADVANCE_NOT_OWED,
                () -> office.payDesk(FINANCE, desk -> desk.pay(advance.value(), TODAY)));
        office.payDesk(OFFICER, desk -> desk.withdraw(advance, "Bon annulé"));
        assertThat(rights().lost()).isEmpty();
        assertThat(notOwed(advance)).containsExactly(advance.value());
        assertThat(payments()).singleElement().satisfies(withdrawn -> {
            assertThat(withdrawn.state()).isEqualTo(PaymentState.WITHDRAWN);
            assertThat(withdrawn.settledOn()).isNull();
        });
    }

    /** Due on 9 February, paid thirty days later: 3 600 × 10.15 % × 30 ÷ 365 = 30.03 €, and 40 €. */
    @Test
    void an_advance_that_is_paid_late_costs_interest_once_and_the_interest_costs_none() {
        agree("60000", 12);
        SidePayment.Reference advance =
                office.pays(OFFICER, desk -> desk.askAdvance(contract, AGENT.identifier(), LocalDate.of(2026, 1, 10)));
        LocalDate paidOn = LocalDate.of(2026, 3, 11);
        office.payDesk(FINANCE, desk -> desk.settle(advance, paidOn));
        office.payDesk(FINANCE, desk -> desk.pay(advance.value(), paidOn));

        SidePaymentSheet interest = payments().stream()
                .filter(sheet -> sheet.kind() == PaymentKind.LATE_INTEREST)
                .findFirst()
                .orElseThrow();
        assertThat(interest.reference()).isEqualTo(advance.value() + "-IM");
        assertThat(interest.late()).isEqualTo(advance.value());
        assertThat(interest.amount()).isEqualTo(Money.euros("70.03"));

        SidePayment.Reference owed = new SidePayment.Reference(interest.reference());
        office.payDesk(FINANCE, desk -> desk.settle(owed, TODAY));
        office.payDesk(FINANCE, desk -> desk.pay(owed.value(), TODAY));
        office.payDesk(FINANCE, PaymentDesk::proposeInterest);
        assertThat(payments()).hasSize(2);
    }

    @Test
    void an_advance_is_asked_for_from_the_notification_of_the_contract_on() {
        agree("60000", 12);

        refused(
                SettlementRule.DATE_IMPOSSIBLE,
                () -> office.pays(OFFICER, desk -> desk.askAdvance(contract, AGENT.identifier(), ISSUED.minusDays(1))));
        office.pays(OFFICER, desk -> desk.askAdvance(contract, AGENT.identifier(), ISSUED));
    }

    /** 480 towers are 57 600 €: 80 % of 72 000 €. */
    @Test
    void an_advance_is_not_settled_once_what_was_executed_meanwhile_would_have_given_it_back() {
        agree("60000", 12);
        SidePayment.Reference asked = ask(AGENT);
        settled(AGENT, 480);

        refused(SettlementRule.ADVANCE_TOO_LATE, () -> settle(asked));
    }

    /** 390 + 30 towers are 50 400 €, 70 % of 72 000 €: 3 600 × 5 ÷ 15 = 1 200 € came back, 2 400 € are left. */
    @Test
    void what_did_not_come_back_when_a_contract_is_terminated_has_to_be_given_back() {
        contract = office.framework("300000", AGENT);
        agree("60000", 12);
        SidePayment.Reference advance = ask(AGENT);
        settle(advance);
        office.payDesk(FINANCE, desk -> desk.pay(advance.value(), TODAY));
        assertThat(repaid(settled(AGENT, 420))).isEqualTo(Money.euros("1200"));

        office.terminate(contract, TODAY.plusDays(1));
        assertThat(rights().lost()).isEmpty();
        contract = office.framework("300000", AGENT);
        agree("60000", 12);
        SidePayment.Reference ended = ask(AGENT);
        settle(ended);
        office.payDesk(FINANCE, desk -> desk.pay(ended.value(), TODAY));
        settled(AGENT, 420);
        office.terminate(contract, TODAY);

        assertThat(rights().lost()).extracting(AdvanceRights.Lost::back).containsExactly(Money.euros("2400"));
    }

    @Test
    void nothing_is_advanced_on_a_contract_that_was_terminated() {
        contract = office.framework("300000", AGENT);
        agree("60000", 12);
        SidePayment.Reference asked = ask(AGENT);
        Contract.Reference other = contract;
        contract = office.framework("300000", AGENT);
        agree("60000", 12);
        SidePayment.Reference settled = ask(AGENT);
        settle(settled);
        office.terminate(other, TODAY);
        office.terminate(contract, TODAY);

        refused(SettlementRule.CONTRACT_TERMINATED, () -> settle(asked));
        assertThat(notOwed(settled)).containsExactly(settled.value());
        office.payDesk(OFFICER, desk -> desk.withdraw(settled, "Marché résilié"));
        refused(SettlementRule.CONTRACT_TERMINATED, () -> ask(AGENT));
    }

    private List<String> notOwed(SidePayment.Reference payment) {
        return office.pays(FINANCE, desk -> desk.notOwed(List.of(payment.value())));
    }

    private List<String> toMandate() {
        return office
                .pays(
                        FINANCE,
                        desk -> desk.dues(new DueFilter(contract.value(), true, true), Paging.first())
                                .items())
                .stream()
                .map(PaymentDue::reference)
                .toList();
    }

    /** 391 towers are 46 920 €: 3 600 × 120 ÷ 10 800 = 40 € would be due at once. */
    @Test
    void the_advance_of_an_order_comes_before_its_repayment() {
        withoutMinimum();
        PurchaseOrder.Reference order = arrived(600, LONG);
        invoiced(order, 391);

        refused(SettlementRule.ADVANCE_TOO_LATE, () -> ask(order, "72000"));
    }

    /** Each order has 57 600 € of the invoice: 80 % of it. The credit note takes 2 880 € from the first: 76 % is left. */
    @Test
    void an_invoice_that_bears_on_two_orders_gives_back_the_advance_of_each() {
        withoutMinimum();
        PurchaseOrder.Reference first = arrived(600, LONG);
        PurchaseOrder.Reference second = arrived(600, LONG);
        settle(ask(first, "72000"));
        settle(ask(second, "72000"));

        Invoice.Reference both =
                office.enter(request(contract, "F-both", line(first, 480, "48000"), line(second, 480, "48000")));
        office.enter(request(contract, "A-both", TODAY, both, line(first, -24, "-2400")));
        office.settle(both);

        // 54 720 € of the first: 3 600 × (76 − 65) ÷ 15 = 2 640 €
        assertThat(repaid(both)).isEqualTo(Money.euros("6240"));
        assertThat(office.sheet(both).steps())
                .filteredOn(step -> step.label().equals("settlement.repayment"))
                .extracting(Step::value)
                .containsExactly(Money.euros("2640"), Money.euros("3600"));
        assertThat(repaid(invoiced(first, 24))).isEqualTo(Money.euros("960"));
    }

    /** 60 % of 3 600 € is 2 160 €, on 43 200 € of the order; 288 towers are 80 % of them. */
    @Test
    void in_a_joint_consortium_the_advance_of_an_order_is_shared_as_the_contract_is() {
        withoutMinimum();
        group(Liability.JOINT, ShareUnit.PERCENT, "60", "40");
        PurchaseOrder.Reference order = arrived(600, LONG);

        SidePayment.Reference share = ask(order, "72000");
        assertThat(amount(share)).isEqualTo(Money.euros("2160"));
        assertThat(rights().orders()).hasSize(1);
        refused(
                SettlementRule.ORDER_TAX_DIFFERS,
                () -> office.pays(
                        OFFICER,
                        desk -> desk.askOrderAdvance(
                                contract, order, Money.euros("71999.99"), MEMBER.identifier(), TODAY)));
        SidePayment.Reference other = office.pays(
                OFFICER,
                desk -> desk.askOrderAdvance(contract, order, Money.euros("72000"), MEMBER.identifier(), TODAY));
        assertThat(amount(other)).isEqualTo(Money.euros("1440"));
        assertThat(rights().orders()).isEmpty();
        settle(share);
        settle(other);

        assertThat(repaid(invoiced(order, 288))).isEqualTo(Money.euros("2160"));
        Invoice.Reference ofMember =
                office.enter(request(contract, MEMBER, "F-M", TODAY, null, line(order, 192, "19200")));
        office.settle(ofMember);
        assertThat(repaid(ofMember)).isEqualTo(Money.euros("1440"));
    }

    @Property(tries = 5)
    void whatever_the_invoices_of_an_order_they_give_its_advance_back_exactly(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 119) Integer> quantities) {
        contract = office.framework("300000", AGENT);
        withoutMinimum();
        PurchaseOrder.Reference order = arrived(600, LONG);
        settle(ask(order, "72000"));
        quantities.forEach(towers -> addsUp(invoiced(order, towers)));
        addsUp(invoiced(order, 600 - sum(quantities)));

        assertThat(account(AGENT).repaid()).isEqualTo(Money.euros("3600"));
    }

    @Test
    void of_two_who_ask_for_the_same_order_at_once_one_is_told_that_it_was_asked_for() throws InterruptedException {
        withoutMinimum();
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", 600, ISSUED, LONG);

        assertThat(atOnce(
                        () -> ask(new SettlementOffice(), order, "72000"),
                        () -> ask(new SettlementOffice(), order, "72000")))
                .isEqualTo(1);
    }

    private void withoutMinimum() {
        agree("0", 24);
    }

    private void agree(String exclTax, int months) {
        agree(basis(LocalDate.of(2025, 10, 1), CcagVersion.FCS2021, Holder.ANY, exclTax, months));
    }

    private static TermsBasis basis(LocalDate launched, CcagVersion ccag, Holder holder, String exclTax, int months) {
        Money amount = Money.euros(exclTax);
        return new TermsBasis(launched, ccag, holder, amount, amount.times(new BigDecimal("1.2")), months);
    }

    private void agree(TermsBasis basis) {
        change(terms -> terms.agree(contract, terms.propose(basis).terms()));
    }

    private void change(Consumer<Terms> change) {
        office.agreed(OFFICER, service -> {
            change.accept(service);
            return true;
        });
    }

    private void group(Liability liability, ShareUnit unit, String ofAgent, String ofMember) {
        office.group(
                contract,
                consortium(
                        liability,
                        unit,
                        member(AGENT, MemberRole.AGENT, ofAgent),
                        member(MEMBER, MemberRole.MEMBER, ofMember)));
    }

    private static ConsortiumTerms consortium(Liability liability, ShareUnit unit, ConsortiumMember... members) {
        return new ConsortiumTerms(ISSUED, liability, unit, "Acte d’engagement", List.of(members));
    }

    private static ConsortiumMember member(Party party, MemberRole role, String share) {
        return new ConsortiumMember(
                party.identifier(), Objects.requireNonNull(party.name()), role, new BigDecimal(share));
    }

    private SidePayment.Reference ask(Party holder) {
        return ask(office, holder);
    }

    private SidePayment.Reference ask(SettlementOffice desks, Party holder) {
        return desks.pays(OFFICER, desk -> desk.askAdvance(contract, holder.identifier(), TODAY));
    }

    private SidePayment.Reference ask(PurchaseOrder.Reference order, String inclTax) {
        return ask(office, order, inclTax);
    }

    private SidePayment.Reference ask(SettlementOffice desks, PurchaseOrder.Reference order, String inclTax) {
        return desks.pays(
                OFFICER,
                desk -> desk.askOrderAdvance(contract, order, Money.euros(inclTax), AGENT.identifier(), TODAY));
    }

    private void settle(SidePayment.Reference payment) {
        office.payDesk(FINANCE, desk -> desk.settle(payment, TODAY));
    }

    /** Asked for and settled. */
    private void granted(Party holder, String amount) {
        SidePayment.Reference asked = ask(holder);
        assertThat(amount(asked)).isEqualTo(Money.euros(amount));
        settle(asked);
    }

    private List<SidePaymentSheet> payments() {
        return office.pays(OFFICER, desk -> desk.payments(contract));
    }

    private Money amount(SidePayment.Reference payment) {
        return payments().stream()
                .filter(sheet -> sheet.reference().equals(payment.value()))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private AdvanceRights rights() {
        return office.pays(OFFICER, desk -> desk.advances(contract));
    }

    private HolderAccount account(Party holder) {
        return office.pays(OFFICER, desk -> desk.account(contract, holder.identifier()));
    }

    /** Ordered in January, all of it delivered and admitted today. */
    private PurchaseOrder.Reference arrived(int towers, LocalDate deliverBy) {
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", towers, ISSUED, deliverBy);
        office.decide(order, "BL-1", towers, Decision.ADMITTED, "0");
        return order;
    }

    /** An invoice of a holder for an order of its own, settled. */
    private Invoice.Reference settled(Party holder, int towers) {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", towers);
        return settled(holder, order, towers);
    }

    private Invoice.Reference invoiced(PurchaseOrder.Reference order, int towers) {
        return settled(AGENT, order, towers);
    }

    private int sent;

    private Invoice.Reference settled(Party holder, PurchaseOrder.Reference order, int towers) {
        Invoice.Reference invoice =
                office.enter(request(contract, holder, "F-" + ++sent, TODAY, null, line(order, towers, towers + "00")));
        office.settle(invoice);
        return invoice;
    }

    private Money repaid(Invoice.Reference invoice) {
        return Objects.requireNonNull(office.sheet(invoice).deductions()).repayment();
    }

    private void addsUp(Invoice.Reference invoice) {
        InvoiceSheet sheet = office.sheet(invoice);
        Money payable = Objects.requireNonNull(sheet.payable());
        assertThat(payable).isGreaterThanOrEqualTo(Money.ZERO);
        assertThat(payable.plus(Objects.requireNonNull(sheet.deductions()).total()))
                .isEqualTo(sheet.totalIncludingTax());
    }

    private static int sum(List<Integer> quantities) {
        return quantities.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many of them came through; the others were told that it was asked for. */
    private static int atOnce(Callable<?>... requests) throws InterruptedException {
        List<Callable<Object>> all = new ArrayList<>();
        List.of(requests).forEach(request -> all.add(request::call));
        int through = 0;
        try (var threads = Executors.newFixedThreadPool(requests.length)) {
            for (Future<Object> each : threads.invokeAll(all)) {
                try {
                    each.get();
                    through++;
                } catch (ExecutionException e) {
                    assertThat(e.getCause())
                            .isInstanceOfSatisfying(
                                    RuleViolation.class,
                                    violation -> assertThat(violation.rule()).isEqualTo(SettlementRule.ADVANCE_ASKED));
                }
            }
        }
        return through;
    }

    /** Writes another one past the service. */
    private void copy(SidePayment.Reference asked, Party holder, String amount) {
        office.transactions.fresh(() -> office.transactions
                .entityManager()
                .createNativeQuery("""
                        insert into side_payment (id, version, reference, contract_reference, kind, holder_kind,
                          holder_identifier, holder_name, amount, proposed_by, proposed_on, state, own)
                        select nextval('side_payment_seq') + 1000000, 0, contract_reference || '-AV99', contract_reference, kind,
                          holder_kind, :holder, :name, cast(:amount as numeric), proposed_by, proposed_on, state, own
                        from side_payment where reference = :reference
                        """)
                .setParameter("holder", holder.identifier())
                .setParameter("name", holder.name())
                .setParameter("amount", amount)
                .setParameter("reference", asked.value())
                .executeUpdate());
    }
}
