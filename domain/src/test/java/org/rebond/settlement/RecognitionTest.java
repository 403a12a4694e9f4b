package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.settlement.PaymentClockTest.refused;
import static org.rebond.settlement.SettlementOffice.TODAY;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rebond.einvoice.EInvoiceFixture;
import org.rebond.einvoice.ElectronicInvoice;
import org.rebond.einvoice.ElectronicInvoice.Format;
import org.rebond.einvoice.ElectronicInvoice.Line;
import org.rebond.einvoice.ElectronicInvoice.Tax;
import org.rebond.einvoice.InvoiceFile;
import org.rebond.ordering.OrderRequest;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** From the file of an invoice to the same request as typed input gives. */
class RecognitionTest {

    static final String HOLDER = ContractFixture.HOLDER.identifier();

    final SettlementOffice office = new SettlementOffice();
    final Contract.Reference contract = office.framework();
    final PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);

    InvoiceDraft recognised(ElectronicInvoice said) {
        return office.ask(service -> service.recognise(said));
    }

    static ElectronicInvoice said(
            @Nullable String order, @Nullable String seller, String code, String label, String quantity) {
        Money hundred = Money.euros("100");
        return new ElectronicInvoice(
                Format.UBL,
                false,
                "F-8",
                LocalDate.of(2026, 3, 16),
                "Atelier",
                seller,
                order,
                null,
                List.of(new Line(label, code, null, new BigDecimal(quantity), hundred)),
                List.of(new Tax(new BigDecimal("20"), hundred, Money.euros("20"))),
                hundred,
                Money.euros("120"));
    }

    @Test
    void a_factur_x_file_is_entered_as_what_somebody_typed() throws IOException {
        byte[] file =
                EInvoiceFixture.facturX(EInvoiceFixture.cii("FX-1-" + contract.value(), order.value(), HOLDER, 10));

        InvoiceDraft draft = recognised(InvoiceFile.read(new ByteArrayInputStream(file)));
        Invoice.Reference invoice = office.enter(draft.received(TODAY));

        assertThat(draft.contract()).isEqualTo(contract);
        assertThat(draft.lines()).containsExactly(new InvoiceLine(order, 0, 10, Money.euros("1000")));
        assertThat(office.sheet(invoice).totalIncludingTax()).isEqualTo(Money.euros("1200"));
        assertThat(office.sheet(invoice).holder()).isEqualTo(ContractFixture.HOLDER);
    }

    @Test
    void the_order_the_holder_and_the_lines_are_those_of_the_contract() {
        assertThat(recognised(said(order.value(), HOLDER.substring(0, 9), "x", "unité centrale Reconditionnée", "1"))
                        .lines())
                .hasSize(1);
        refused(SettlementRule.ORDER_NOT_NAMED, () -> recognised(said(null, HOLDER, "TOUR", "x", "1")));
        refused(SettlementRule.ORDER_NOT_FOUND, () -> recognised(said("BC-404", HOLDER, "TOUR", "x", "1")));
        refused(SettlementRule.SELLER_NOT_HOLDER, () -> recognised(said(order.value(), "123456782", "TOUR", "x", "1")));
        refused(SettlementRule.SELLER_NOT_HOLDER, () -> recognised(said(order.value(), null, "TOUR", "x", "1")));
        refused(SettlementRule.LINE_NOT_MATCHED, () -> recognised(said(order.value(), HOLDER, "ECRAN", "x", "1")));
        refused(SettlementRule.QUANTITY_NOT_WHOLE, () -> recognised(said(order.value(), HOLDER, "TOUR", "x", "1.5")));
        refused(
                SettlementRule.QUANTITY_NOT_WHOLE,
                () -> recognised(said(order.value(), HOLDER, "TOUR", "x", "-99999999999")));
    }

    @Test
    void the_line_of_the_order_that_is_named_counts_before_the_code_and_the_code_before_the_label() {
        PurchaseOrder.Reference both = office.order(service -> service.issue(
                contract,
                new OrderRequest(
                        TODAY,
                        LocalDate.of(2026, 12, 31),
                        null,
                        List.of(new OrderRequest.Item("TOUR", 1), new OrderRequest.Item("KIT", 1)))));

        assertThat(position(both, "Clavier et souris", "TOUR", "2")).isEqualTo(1);
        assertThat(position(both, "Unité centrale reconditionnée", "KIT", null)).isEqualTo(1);
        assertThat(position(both, "Clavier et souris", null, "3")).isEqualTo(1);
    }

    /** Otherwise its page would ask to pay what it gives back. */
    @Test
    void a_credit_note_is_on_an_invoice_on_file_and_an_invoice_on_none() {
        Invoice.Reference invoice =
                office.enter(SettlementOffice.request(contract, "F-1", SettlementOffice.line(order, 1, "100")));
        String number = office.sheet(invoice).number();

        InvoiceDraft credit = recognised(document(true, number, "1", "100"));
        assertThat(credit.credits()).isEqualTo(invoice);
        assertThat(credit.lines()).containsExactly(new InvoiceLine(order, 0, -1, Money.euros("-100")));
        assertThat(recognised(document(false, number, "1", "100")).credits()).isNull();
        refused(SettlementRule.CREDITED_NOT_FOUND, () -> recognised(document(true, null, "1", "100")));
        refused(SettlementRule.CREDITED_NOT_FOUND, () -> recognised(document(true, "F-404", "1", "100")));
        refused(SettlementRule.LINE_NOT_POSITIVE, () -> recognised(document(false, null, "-1", "-100")));
        refused(SettlementRule.LINE_NOT_POSITIVE, () -> recognised(document(true, number, "1", "0")));
    }

    /** 10 × 3.335 € = 33.35 €; 1 × 3.335 €, rounded, is 3.34 €: the same price. 3.35 € for one is another. */
    @Test
    void lines_of_the_same_price_on_one_line_of_the_order_add_up() {
        assertThat(together(line("10", "1000"), line("2", "200"), line("1", "100")))
                .containsExactly(new InvoiceLine(order, 0, 13, Money.euros("1300")));
        assertThat(together(line("10", "33.35"), line("1", "3.34")))
                .containsExactly(new InvoiceLine(order, 0, 11, Money.euros("36.69")));

        assertThatThrownBy(() -> together(line("1", "100"), line("10", "33.35"), line("1", "3.35")))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.rule()).isEqualTo(SettlementRule.LINE_PRICES_DIFFER);
                    assertThat(refusal.arguments())
                            .containsExactly(
                                    "Unité centrale reconditionnée",
                                    1,
                                    order.value(),
                                    BigDecimal.ONE,
                                    new BigDecimal("100.00"),
                                    BigDecimal.TEN,
                                    new BigDecimal("33.35"));
                });
        refused(SettlementRule.LINE_PRICES_DIFFER, () -> together(line("1", "100"), line("1", "100.01")));
        refused(SettlementRule.LINE_PRICES_DIFFER, () -> together(line("1", "100"), line("0", "100")));
        refused(SettlementRule.QUANTITY_NOT_WHOLE, () -> together(line("9999999", "9999999"), line("1", "1")));
    }

    /** What takes back money only has no unit, and no price. */
    @Test
    void a_credit_note_takes_money_back_in_several_lines() {
        Invoice.Reference invoice =
                office.enter(SettlementOffice.request(contract, "F-1", SettlementOffice.line(order, 1, "100")));
        String number = office.sheet(invoice).number();

        InvoiceDraft credit = recognised(
                copy(said(order.value(), HOLDER, "x", "x", "1"), true, number, line("0", "10"), line("0", "20")));

        assertThat(credit.lines()).containsExactly(new InvoiceLine(order, 0, 0, Money.euros("-30")));
    }

    private List<InvoiceLine> together(Line... lines) {
        return recognised(copy(said(order.value(), HOLDER, "x", "x", "1"), false, null, lines))
                .lines();
    }

    private static Line line(String quantity, String amount) {
        return new Line("x", "TOUR", null, new BigDecimal(quantity), Money.euros(amount));
    }

    private ElectronicInvoice document(boolean credit, @Nullable String credited, String quantity, String amount) {
        ElectronicInvoice said = said(order.value(), HOLDER, "TOUR", "x", "1");
        return copy(said, credit, credited, new Line("x", "TOUR", null, new BigDecimal(quantity), Money.euros(amount)));
    }

    private static ElectronicInvoice copy(
            ElectronicInvoice said, boolean credit, @Nullable String credited, Line... lines) {
        return new ElectronicInvoice(
                said.format(),
                credit,
                said.number(),
                said.issuedOn(),
                said.sellerName(),
                said.seller(),
                said.order(),
                credited,
                List.of(lines),
                said.taxes(),
                said.totalExcludingTax(),
                said.totalIncludingTax());
    }

    private int position(PurchaseOrder.Reference on, String label, @Nullable String code, @Nullable String orderLine) {
        Line line = new Line(label, code, orderLine, BigDecimal.ONE, Money.euros("100"));
        return recognised(copy(said(on.value(), HOLDER, "x", "x", "1"), false, null, line))
                .lines()
                .getFirst()
                .position();
    }
}
