package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.settlement.PaymentClockTest.refused;
import static org.rebond.settlement.SettlementOffice.FINANCE;
import static org.rebond.settlement.SettlementOffice.TODAY;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.settlement.PaymentDue.Deduction;
import org.rebond.shared.Money;
import org.rebond.shared.Paging;

class PaymentDeskTest {

    final SettlementOffice office = new SettlementOffice();
    final Contract.Reference contract = office.framework();

    @Test
    void what_is_settled_is_due_until_it_is_paid() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        Invoice.Reference invoice = office.enter(request(contract, "F-1", line(order, 10, "1000")));
        office.enter(request(contract, "A-1", TODAY, invoice, line(order, -1, "-100")));
        assertThat(dues(true)).isEmpty();
        refused(SettlementRule.DUE_UNKNOWN, () -> office.pays(FINANCE, desk -> desk.due(invoice.value())));

        office.tell(service -> service.certify(invoice, TODAY));
        office.tell(FINANCE, service -> service.settle(invoice, TODAY));

        assertThat(dues(true))
                .containsExactly(new PaymentDue(
                        PaymentKind.INVOICE,
                        invoice.value(),
                        contract.value(),
                        ContractFixture.HOLDER,
                        "F-1-" + contract.value(),
                        TODAY,
                        Money.euros("1000"),
                        Money.euros("200"),
                        List.of(new Deduction(DeductionKind.CREDIT_NOTE, Money.euros("120"))),
                        Money.euros("1080"),
                        "finances",
                        TODAY,
                        PaymentClock.start(TODAY, 30),
                        TODAY.plusDays(30),
                        null));

        office.payDesk(FINANCE, desk -> desk.pay(invoice.value(), TODAY));

        assertThat(dues(true)).isEmpty();
        assertThat(dues(false)).extracting(PaymentDue::paidOn).containsExactly(TODAY);
        assertThat(office.sheet(invoice).state()).isEqualTo(InvoiceState.PAID);
    }

    private List<PaymentDue> dues(boolean unpaid) {
        return office.pays(
                FINANCE,
                desk -> desk.dues(new DueFilter(contract.value(), unpaid, false), Paging.first())
                        .items());
    }
}
