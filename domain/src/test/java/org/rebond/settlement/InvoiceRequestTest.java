package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.rebond.settlement.PaymentClockTest.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.shared.Money;

/** What a document must agree on with itself. */
class InvoiceRequestTest {

    static final Contract.Reference CONTRACT = new Contract.Reference("22000007900016-A1");
    static final PurchaseOrder.Reference ORDER = new PurchaseOrder.Reference("22000007900016-A1-B1");

    /** An invoice that is right, but for what a test changes. */
    static class Draft {
        String number = "F-1";
        LocalDate issuedOn = LocalDate.of(2026, 3, 1);
        LocalDate receivedOn = LocalDate.of(2026, 3, 1);
        Invoice.@Nullable Reference credits;
        List<InvoiceLine> lines = new ArrayList<>(List.of(line(0, 1, "10.01")));
        List<VatLine> vat = new ArrayList<>(List.of(vat("20", "10.01", "2.00")));
        String excluding = "10.01";
        String including = "12.01";

        InvoiceRequest said() {
            return new InvoiceRequest(
                    CONTRACT,
                    ContractFixture.HOLDER.identifier(),
                    number,
                    issuedOn,
                    receivedOn,
                    credits,
                    lines,
                    vat,
                    Money.euros(excluding),
                    Money.euros(including));
        }
    }

    final Draft draft = new Draft();

    static InvoiceLine line(int position, int quantity, String amount) {
        return new InvoiceLine(ORDER, position, quantity, Money.euros(amount));
    }

    static VatLine vat(String rate, String base, String tax) {
        return new VatLine(new BigDecimal(rate), Money.euros(base), Money.euros(tax));
    }

    @Test
    void is_right_when_lines_bases_and_tax_add_up() {
        draft.lines.add(line(1, 1, "5"));
        draft.vat.add(vat("5.5", "5", "0.28"));
        draft.excluding = "15.01";
        draft.including = "17.29";

        assertThatNoException().isThrownBy(draft::said);
    }

    @Test
    void totals_are_held_to_the_cent() {
        draft.excluding = "10.02";
        refused(SettlementRule.LINES_TOTAL_WRONG, draft::said);
        draft.excluding = "10.01";
        draft.including = "12.02";
        refused(SettlementRule.TAXED_TOTAL_WRONG, draft::said);
        draft.including = "12.01";
        draft.vat = List.of(vat("20", "10.02", "2.00"));
        refused(SettlementRule.VAT_BASES_WRONG, draft::said);
        draft.vat = List.of();
        refused(SettlementRule.VAT_BASES_WRONG, draft::said);
    }

    @ParameterizedTest
    @CsvSource({"20, 10.01, 2.00", "20, 0.13, 0.03", "5.5, 10, 0.55", "5.5, 1, 0.06", "0, 7, 0", "100, 7, 7"})
    void tax_is_rounded_half_up_once(String rate, String base, String tax) {
        assertThatNoException().isThrownBy(() -> vat(rate, base, tax));
        refused(
                SettlementRule.VAT_WRONG,
                () -> new VatLine(
                        new BigDecimal(rate),
                        Money.euros(base),
                        Money.euros(tax).plus(Money.euros("0.01"))));
        refused(
                SettlementRule.VAT_WRONG,
                () -> new VatLine(
                        new BigDecimal(rate),
                        Money.euros(base),
                        Money.euros(tax).minus(Money.euros("0.01"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "5.555"})
    void a_rate_lies_between_zero_and_a_hundred(String rate) {
        refused(SettlementRule.VAT_RATE_INVALID, () -> vat(rate, "0", "0"));
    }

    @Test
    void a_rate_stands_once_however_it_is_written() {
        draft.lines = List.of(line(0, 1, "10.02"));
        draft.vat = List.of(vat("20", "5.01", "1.00"), vat("20.0", "5.01", "1.00"));
        draft.excluding = "10.02";
        draft.including = "12.02";

        refused(SettlementRule.VAT_RATE_TWICE, draft::said);
    }

    @Test
    void a_number_has_one_to_fifty_characters() {
        draft.number = " ";
        refused(SettlementRule.NUMBER_INVALID, draft::said);
        draft.number = "9".repeat(51);
        refused(SettlementRule.NUMBER_INVALID, draft::said);
        draft.number = "9".repeat(50);
        assertThatNoException().isThrownBy(draft::said);
    }

    @Test
    void it_is_received_on_the_day_of_its_issue_at_the_earliest() {
        draft.receivedOn = draft.issuedOn.minusDays(1);
        refused(SettlementRule.RECEIVED_BEFORE_ISSUED, draft::said);
    }

    @Test
    void an_invoice_asks_for_units_and_money_and_a_credit_note_takes_them_back() {
        draft.lines = List.of();
        refused(SettlementRule.LINES_MISSING, draft::said);
        draft.lines = List.of(line(0, 1, "10"), line(0, 1, "0.01"));
        refused(SettlementRule.LINE_TWICE, draft::said);
        for (InvoiceLine wrong : List.of(line(0, 0, "10.01"), line(0, 1, "0"), line(0, 1, "-10.01"))) {
            draft.lines = List.of(wrong);
            refused(SettlementRule.LINE_NOT_POSITIVE, draft::said);
        }

        draft.credits = new Invoice.Reference("22000007900016-A1-F1");
        for (InvoiceLine wrong : List.of(line(0, 1, "-10.01"), line(0, -1, "0"), line(0, -1, "10.01"))) {
            draft.lines = List.of(wrong);
            refused(SettlementRule.CREDIT_NOT_NEGATIVE, draft::said);
        }
        draft.lines = List.of(line(0, 0, "-10.01"));
        draft.vat = List.of(vat("20", "-10.01", "-2.00"));
        draft.excluding = "-10.01";
        draft.including = "-12.01";
        assertThatNoException().isThrownBy(draft::said);
    }
}
