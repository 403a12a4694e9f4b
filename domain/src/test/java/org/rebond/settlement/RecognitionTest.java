package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.shared.Money;

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
    }
}
