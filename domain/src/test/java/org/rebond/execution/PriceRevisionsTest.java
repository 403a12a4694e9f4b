package org.rebond.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.execution.AmendmentsTest.refused;
import static org.rebond.execution.ExecutionOffice.NOTIFIED;
import static org.rebond.execution.ExecutionOffice.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.ordering.FrameworkTerms;
import org.rebond.ordering.OrderLine;
import org.rebond.ordering.OrderRequest;
import org.rebond.ordering.PriceItem;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

class PriceRevisionsTest {

    static final YearMonth REFERENCE = YearMonth.of(2026, 5);
    static final YearMonth MONTH = YearMonth.of(2026, 10);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final ExecutionOffice office = new ExecutionOffice();

    /** Indices that no other test enters. */
    final String labour = "ICHT-" + COUNTER.incrementAndGet();

    final String transport = "TRANS-" + COUNTER.incrementAndGet();

    @Test
    void the_coefficient_is_the_fixed_part_and_the_weighted_indices_worked_out_once() {
        Contract.Reference contract = adopted(terms(FormulaTerms.Rounding.NEAREST, null, null));
        enter(labour, REFERENCE, "121.3");
        enter(labour, MONTH, "124.7");
        enter(transport, REFERENCE, "110");
        enter(transport, MONTH, "112.2");

        RevisionPreview preview = preview(contract, MONTH);

        // 0.15 + 0.45 × 124.7 ÷ 121.3 + 0.40 × 112.2 ÷ 110 = 0.15 + 0.462613… + 0.408
        assertThat(preview.coefficient()).isEqualByComparingTo("1.0206");
        assertThat(preview.capped()).isFalse();
        assertThat(preview.steps()).hasSize(3);
        Step first = preview.steps().getFirst();
        assertThat(first.value(Locale.FRANCE)).isEqualTo("0,4626");
        assertThat(first.source()).isEqualTo("INSEE");
        assertThat(preview.steps().getLast().value(Locale.FRANCE)).isEqualTo("1,0206");
    }

    @ParameterizedTest
    @CsvSource({
        // thirds that come to exactly one are not rounded up
        "UP, 3, 3, 3, 3, 1.0000",
        "UP, 3, 4, 3, 3, 1.1500",
        "UP, 7, 8, 3, 3, 1.0643",
        "NEAREST, 7, 8, 3, 3, 1.0643",
        "NEAREST, 3, 2, 3, 3, 0.8500",
    })
    void it_is_rounded_once_as_the_contract_says(
            FormulaTerms.Rounding rounding, String l0, String l1, String t0, String t1, String coefficient) {
        Contract.Reference contract = adopted(terms(rounding, null, null));
        enter(labour, REFERENCE, l0);
        enter(labour, MONTH, l1);
        enter(transport, REFERENCE, t0);
        enter(transport, MONTH, t1);

        assertThat(preview(contract, MONTH).coefficient()).isEqualByComparingTo(coefficient);
    }

    @Test
    void a_ceiling_holds_it_down_and_a_safeguard_lets_the_buyer_go() {
        Contract.Reference contract =
                adopted(terms(FormulaTerms.Rounding.NEAREST, new BigDecimal("3"), new BigDecimal("2.5")));
        enter(labour, REFERENCE, "100");
        enter(labour, MONTH, "120");
        enter(transport, REFERENCE, "100");
        enter(transport, MONTH, "100");

        RevisionPreview preview = preview(contract, MONTH);

        assertThat(preview.coefficient()).isEqualByComparingTo("1.03");
        assertThat(preview.capped()).isTrue();
        assertThat(preview.beyondSafeguard()).isTrue();
        assertThat(preview.steps().getLast().label()).isEqualTo("revision.ceiling");
    }

    @Test
    void a_missing_index_is_refused_by_its_name() {
        Contract.Reference contract = adopted(terms(FormulaTerms.Rounding.NEAREST, null, null));
        enter(labour, REFERENCE, "100");
        enter(transport, REFERENCE, "100");
        enter(labour, MONTH, "101");

        refused(ExecutionRule.INDEX_MISSING, () -> preview(contract, MONTH));
        enter(transport, MONTH, "101");
        assertThat(preview(contract, MONTH).coefficient()).isEqualByComparingTo("1.0085");
        enter(transport, MONTH, "100"); // published again, corrected
        assertThat(preview(contract, MONTH).coefficient()).isEqualByComparingTo("1.0045");
    }

    @Test
    void revisions_follow_one_another_and_move_the_base_of_the_amendments() {
        Contract.Reference contract = adopted(terms(FormulaTerms.Rounding.NEAREST, null, null));
        enter(labour, REFERENCE, "100");
        enter(labour, MONTH, "110");
        enter(transport, REFERENCE, "100");
        enter(transport, MONTH, "100");
        LocalDate from = NOTIFIED.plusDays(20);
        office.tell(desk -> desk.revisions.revise(contract, MONTH, from));

        refused(
                ExecutionRule.REVISION_BEFORE_LAST,
                () -> office.tell(desk -> desk.revisions.revise(contract, MONTH, from.plusDays(1))));
        refused(ExecutionRule.REVISION_TOO_EARLY, () -> preview(contract, REFERENCE));
        RevisionSheet sheet = office.ask(desk -> desk.revisions.sheet(contract)).orElseThrow();
        assertThat(sheet.applied()).singleElement().satisfies(applied -> {
            assertThat(applied.coefficient()).isEqualByComparingTo("1.045");
            assertThat(applied.from()).isEqualTo(from);
            assertThat(applied.month()).isEqualTo(MONTH);
        });
        assertThat(sheet.indices()).hasSize(4);

        // R2194-4: 10 % of 420 000 × 1.045 from the day on which the prices moved
        AmendmentRequest small = request(AmendmentCase.SMALL, "43000", from.minusDays(1));
        refused(ExecutionRule.SMALL_SHARE_REACHED, () -> office.amend(contract, small));
        office.amend(contract, request(AmendmentCase.SMALL, "43889.99", from));
        refused(
                ExecutionRule.SMALL_SHARE_REACHED,
                () -> office.amend(contract, request(AmendmentCase.SMALL, "0.01", from)));
        assertThat(office.sheet(contract).gauges().getFirst().base()).isEqualTo(Money.euros("438900"));
    }

    @Test
    void an_order_is_priced_by_the_revision_of_its_day_and_keeps_its_base_price() {
        Contract.Reference contract = adopted(terms(FormulaTerms.Rounding.NEAREST, null, null));
        office.tell(desk -> desk.ordering.open(
                contract,
                new FrameworkTerms(
                        Money.ZERO, 15, List.of(new PriceItem("TOUR", "Unité centrale", Money.euros("118.30"))))));
        enter(labour, REFERENCE, "100");
        enter(labour, MONTH, "110");
        enter(transport, REFERENCE, "100");
        enter(transport, MONTH, "100");
        LocalDate from = NOTIFIED.plusDays(20);
        PurchaseOrder.Reference earlier = order(contract, from);
        office.tell(desk -> desk.revisions.revise(contract, MONTH, from));

        PurchaseOrder.Reference before = order(contract, from.minusDays(1));
        PurchaseOrder.Reference after = order(contract, from);

        assertThat(total(earlier)).as("issued before the revision was known").isEqualTo(Money.euros("1183"));
        assertThat(total(before)).isEqualTo(Money.euros("1183"));
        // 118.30 × 1.045 = 123.6235, to the cent for one
        assertThat(total(after)).isEqualTo(Money.euros("1236.20"));
        OrderLine line = office.ask(desk -> desk.ordering.order(after))
                .lines()
                .getFirst()
                .line();
        assertThat(line.unitPrice()).isEqualTo(Money.euros("123.62"));
        assertThat(line.basePrice()).isEqualTo(Money.euros("118.30"));
    }

    private PurchaseOrder.Reference order(Contract.Reference contract, LocalDate on) {
        return office.ask(desk -> desk.ordering.issue(
                contract, new OrderRequest(on, on.plusDays(9), null, List.of(new OrderRequest.Item("TOUR", 10)))));
    }

    private Money total(PurchaseOrder.Reference order) {
        return office.ask(desk -> desk.ordering.order(order)).total();
    }

    @Test
    void what_is_no_formula_is_refused() {
        refused(ExecutionRule.WEIGHTS_NOT_ONE, () -> formula("0.15", "0.45", "0.3999"));
        refused(ExecutionRule.WEIGHTS_NOT_ONE, () -> formula("0.15", "0.45", "0.4001"));
        refused(ExecutionRule.FIXED_PART_INVALID, () -> formula("-0.15", "0.75", "0.4"));
        refused(ExecutionRule.FIXED_PART_INVALID, () -> formula("0.15001", "0.45", "0.4"));
        refused(ExecutionRule.WEIGHT_INVALID, () -> new PriceTerm("A", BigDecimal.ZERO));
        refused(ExecutionRule.WEIGHT_INVALID, () -> new PriceTerm("A", new BigDecimal("1.0001")));
        refused(ExecutionRule.INDEX_CODE_INVALID, () -> new PriceTerm("indice du coût", BigDecimal.ONE));
        refused(
                ExecutionRule.INDEX_TWICE,
                () -> new FormulaTerms(
                        BigDecimal.ZERO,
                        List.of(new PriceTerm("A", new BigDecimal("0.5")), new PriceTerm("A", new BigDecimal("0.5"))),
                        REFERENCE,
                        4,
                        FormulaTerms.Rounding.NEAREST,
                        null,
                        null));
        refused(
                ExecutionRule.WEIGHTS_NOT_ONE,
                () -> new FormulaTerms(
                        BigDecimal.ONE, List.of(), REFERENCE, 4, FormulaTerms.Rounding.NEAREST, null, null));
        refused(
                ExecutionRule.COEFFICIENT_DECIMALS_INVALID,
                () -> new FormulaTerms(
                        BigDecimal.ZERO,
                        List.of(new PriceTerm("A", BigDecimal.ONE)),
                        REFERENCE,
                        7,
                        FormulaTerms.Rounding.NEAREST,
                        null,
                        null));
        refused(ExecutionRule.LIMIT_INVALID, () -> terms(FormulaTerms.Rounding.UP, BigDecimal.ZERO, null));
        refused(ExecutionRule.INDEX_VALUE_INVALID, () -> new IndexEntry("A", MONTH, BigDecimal.ZERO, "INSEE"));
        refused(
                ExecutionRule.INDEX_VALUE_INVALID,
                () -> new IndexEntry("A", MONTH, new BigDecimal("1.00001"), "INSEE"));
        refused(ExecutionRule.DATE_IN_FUTURE, () -> enter(labour, YearMonth.of(2026, 12), "1"));

        Contract.Reference contract = office.contract("420000");
        refused(ExecutionRule.FORMULA_UNKNOWN, () -> preview(contract, MONTH));
        FormulaTerms terms = terms(FormulaTerms.Rounding.UP, null, null);
        office.tell(desk -> desk.revisions.adopt(contract, terms));
        refused(ExecutionRule.FORMULA_EXISTS, () -> office.tell(desk -> desk.revisions.adopt(contract, terms)));
    }

    private FormulaTerms terms(
            FormulaTerms.Rounding rounding, @Nullable BigDecimal ceiling, @Nullable BigDecimal safeguard) {
        return new FormulaTerms(
                new BigDecimal("0.15"),
                List.of(
                        new PriceTerm(labour, new BigDecimal("0.45")),
                        new PriceTerm(transport, new BigDecimal("0.40"))),
                REFERENCE,
                4,
                rounding,
                ceiling,
                safeguard);
    }

    private FormulaTerms formula(String fixed, String one, String other) {
        return new FormulaTerms(
                new BigDecimal(fixed),
                List.of(new PriceTerm(labour, new BigDecimal(one)), new PriceTerm(transport, new BigDecimal(other))),
                REFERENCE,
                4,
                FormulaTerms.Rounding.NEAREST,
                null,
                null);
    }

    private Contract.Reference adopted(FormulaTerms terms) {
        Contract.Reference contract = office.contract("420000");
        office.tell(desk -> desk.revisions.adopt(contract, terms));
        return contract;
    }

    private void enter(String code, YearMonth month, String value) {
        office.tell(desk -> desk.revisions.enter(new IndexEntry(code, month, new BigDecimal(value), "INSEE")));
    }

    private RevisionPreview preview(Contract.Reference contract, YearMonth month) {
        return office.ask(desk -> desk.revisions.preview(contract, month));
    }
}
