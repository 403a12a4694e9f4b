package org.rebond.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.SecondWriter;
import org.rebond.TestDatabase;
import org.rebond.TestTransactions;
import org.rebond.indicator.ConsiderationYear.Share;
import org.rebond.law.LawOffice;
import org.rebond.law.LawRule;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.EnvironmentalConsideration;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.procurement.SocialConsideration;
import org.rebond.settlement.SettlementOffice;
import org.rebond.shared.Money;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class IndicatorsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Identity OFFICER = new Identity("marches", Set.of(Role.PROCUREMENT));
    private static final Identity COLLEAGUE = new Identity("marches2", Set.of(Role.PROCUREMENT));

    private final TestTransactions transactions = new TestTransactions();
    private final Caller caller = new Caller();
    private final Indicators indicators = indicators();

    @Test
    void a_contract_counts_once_in_each_of_its_considerations_in_the_year_of_its_notification() {
        Year year = Year.of(2003); // that no other test uses
        register(
                "I-1",
                year,
                "1000",
                List.of(SocialConsideration.CLAUSE, SocialConsideration.CRITERION),
                EnvironmentalConsideration.NONE);
        register("I-2", year, "3000", List.of(SocialConsideration.RESERVED), EnvironmentalConsideration.CLAUSE);
        register("I-3", year, "4000", List.of(SocialConsideration.NONE), EnvironmentalConsideration.CRITERION);

        ConsiderationYear found = ask(OFFICER, Indicators::considerations).stream()
                .filter(row -> row.year() == year.getValue())
                .findFirst()
                .orElseThrow();

        assertThat(found.all()).isEqualTo(new Share(3, Money.euros("8000")));
        assertThat(found.social()).isEqualTo(new Share(2, Money.euros("4000")));
        assertThat(found.reserved()).isEqualTo(new Share(1, Money.euros("3000")));
        assertThat(found.environmental()).isEqualTo(new Share(2, Money.euros("7000")));
        assertThat(found.social().of(found.all())).isEqualTo(new BigDecimal("66.7"));
        assertThat(found.social().ofAmount(found.all())).isEqualTo(new BigDecimal("50.0"));
        assertThat(new Share(0, Money.ZERO).of(new Share(0, Money.ZERO))).isEqualTo(new BigDecimal("0.0"));
    }

    @Test
    void an_invoice_counts_in_the_year_of_its_payment() {
        PaymentYear before = paidIn2026();
        var office = new SettlementOffice();
        Contract.Reference contract = office.framework();

        office.pay(office.enter(request(contract, "F-1", line(office.admitted(contract, "TOUR", 10), 10, "1000"))));

        PaymentYear after = paidIn2026();
        assertThat(after.invoices()).isEqualTo(before.invoices() + 1);
        assertThat(after.amount()).isEqualTo(before.amount().plus(Money.euros("1200")));
        assertThat(after.late()).isEqualTo(before.late());
        assertThat(after.averageDays()).isNotNegative();
        assertThat(after.interest()).isEqualTo(before.interest());
    }

    /** Due on 31 March, thirty days after the first; the holder agreed to 1 000 € of 1 200 €. */
    @Test
    void so_does_a_direct_payment() {
        TestDatabase.execute(TestDatabase.dataSource(), "set session_replication_role = replica", """
                insert into payment_claim (id, version, reference, subcontractor_reference, contract_reference, rank, invoice,
                  amount, tax, payable_tax, agreed, reason, claimed_by, received_on, signed_on, told_on, answer_by,
                  answered_on, arrived_on, delay_days, due_on, settled_by, settled_on, paid_on)
                values (-2004, 0, 'I-S1-D1', 'I-S1', 'I', 1, 'TL-1', 1200, 200, 166.67, 1000, 'Deux tournées manquent', 'marches',
                  '2004-02-20', '2004-02-20', '2004-02-20', '2004-03-06', '2004-03-01', '2004-03-01', 30, '2004-03-31',
                  'finances', '2004-03-10', '2004-03-26')
                """);

        assertThat(ask(OFFICER, Indicators::payments))
                .contains(new PaymentYear(
                        2004, 0, 1, Money.euros("1000"), new BigDecimal("25.0"), 0, Money.ZERO, Money.ZERO));
    }

    private PaymentYear paidIn2026() {
        return ask(OFFICER, Indicators::payments).stream()
                .filter(row -> row.year() == 2026)
                .findFirst()
                .orElse(new PaymentYear(2026, 0, 0, Money.ZERO, BigDecimal.ZERO, 0, Money.ZERO, Money.ZERO));
    }

    @Test
    void a_year_is_stated_then_corrected_by_whoever_read_the_latest() {
        Year year = Year.of(2024);
        state(OFFICER, year, counts(100, 40), null);
        ReuseYear first = stated(year).orElseThrow();
        assertThat(first.disposals().share()).isEqualTo(new BigDecimal("40.0"));
        assertThat(first.disposals().met()).isTrue();
        assertThat(first.statedBy()).isEqualTo("marches");

        state(COLLEAGUE, year, counts(100, 30), first.version());
        refused(IndicatorRule.STATED_MEANWHILE, () -> state(OFFICER, year, counts(100, 35), first.version()));
        refused(IndicatorRule.STATED_MEANWHILE, () -> state(OFFICER, year, counts(100, 35), null));

        assertThat(stated(year).orElseThrow().disposals().share()).isEqualTo(new BigDecimal("30.0"));
        List<ReuseYear> all = ask(OFFICER, service -> service.reuse());
        assertThat(all).extracting(ReuseYear::year).contains(2024);
    }

    @Test
    void of_two_who_state_a_year_first_at_once_the_second_is_told() {
        Year year = Year.of(2026);

        refused(
                IndicatorRule.STATED_MEANWHILE,
                () -> SecondWriter.after(
                        meanwhile -> ask(OFFICER, service -> {
                            service.state(year, counts(100, 40), null);
                            meanwhile.run();
                            return true;
                        }),
                        () -> state(COLLEAGUE, year, counts(100, 30), null)));
        assertThat(stated(year).orElseThrow().statedBy()).isEqualTo(OFFICER.name());
    }

    @Test
    void counts_that_do_not_hold_together_leave_nothing_behind() {
        Year year = Year.of(2025);

        refused(LawRule.REUSED_EXCEED_STOCK, () -> state(OFFICER, year, counts(100, 101), null));

        assertThat(stated(year)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2022, 2027})
    void a_year_without_objective_or_not_begun_is_refused(int year) {
        refused(IndicatorRule.YEAR_OUT_OF_RANGE, () -> state(OFFICER, Year.of(year), counts(1, 1), null));
    }

    private Optional<ReuseYear> stated(Year year) {
        return ask(OFFICER, service -> service.reuseIn(year));
    }

    private static ReuseCounts counts(int stock, int sent) {
        return new ReuseCounts(stock, 0, 0, sent, Money.euros("1000"), Money.euros("250"), 3);
    }

    private void state(Identity who, Year year, ReuseCounts counts, @Nullable Integer read) {
        ask(who, service -> {
            service.state(year, counts, read);
            return true;
        });
    }

    private static void register(
            String number,
            Year year,
            String amount,
            List<SocialConsideration> social,
            EnvironmentalConsideration environmental) {
        ContractSheet sheet = ContractFixture.contract(number)
                .amount(amount)
                .notified(year.atDay(200))
                .social(social.toArray(SocialConsideration[]::new))
                .environmental(environmental)
                .sheet();
        new ProcurementOffice().ask(procurement -> procurement.register(sheet));
    }

    private static void refused(Rule rule, ThrowingCallable call) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(call)
                .satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    private <T> T ask(Identity who, Function<Indicators, T> operation) {
        return caller.actingAs(who, () -> transactions.fresh(() -> operation.apply(indicators)));
    }

    private Indicators indicators() {
        ZoneId paris = ZoneId.of("Europe/Paris");
        Clock clock = Clock.fixed(TODAY.atTime(LocalTime.NOON).atZone(paris).toInstant(), paris);
        return new Indicators(
                transactions.entityManager(),
                new ReuseStatements_(transactions.entityManager()),
                LawOffice.within(transactions.entityManager()),
                new Journal(transactions.entityManager(), caller, clock),
                caller,
                clock);
    }
}
