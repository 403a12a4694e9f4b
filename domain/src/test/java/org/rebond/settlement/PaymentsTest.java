package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rebond.settlement.SettlementOffice.FINANCE;
import static org.rebond.settlement.SettlementOffice.OFFICER;
import static org.rebond.settlement.SettlementOffice.TODAY;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rebond.law.CcagVersion;
import org.rebond.law.Holder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.shared.Money;
import org.rebond.terms.TermsBasis;

class PaymentsTest {

    private final SettlementOffice office = new SettlementOffice();
    private final Contract.Reference contract = office.framework();

    @Test
    void an_invoice_is_told_once_it_is_paid() {
        Invoice.Reference invoice =
                office.enter(request(contract, "F-1", line(office.admitted(contract, "TOUR", 10), 10, "1000")));
        assertThat(told(null)).isEmpty();

        office.pay(invoice);

        assertThat(told(Year.of(2026)))
                .containsExactly(new Payment(
                        ContractFixture.BUYER,
                        contract.value().substring(ContractFixture.BUYER.length() + 1),
                        PaymentKind.INVOICE,
                        invoice.value(),
                        ContractFixture.HOLDER,
                        TODAY,
                        Money.euros("1200")));
        assertThat(told(Year.of(2025))).isEmpty();
    }

    /** 60 000 € before tax, 72 000 € with tax, 12 months: an advance of 5 % is 3 600 €. */
    @Test
    void an_advance_is_told_once_it_is_paid() {
        Money exclTax = Money.euros("60000");
        TermsBasis basis = new TermsBasis(
                LocalDate.of(2025, 10, 1), CcagVersion.FCS2021, Holder.ANY, exclTax, Money.euros("72000"), 12);
        office.agreed(OFFICER, terms -> {
            terms.agree(contract, terms.propose(basis).terms());
            return true;
        });
        SidePayment.Reference advance =
                office.pays(OFFICER, desk -> desk.askAdvance(contract, ContractFixture.HOLDER.identifier(), TODAY));
        office.payDesk(FINANCE, desk -> desk.settle(advance, TODAY));
        assertThat(told(null)).isEmpty();

        office.payDesk(FINANCE, desk -> desk.pay(advance.value(), TODAY));

        assertThat(told(null))
                .extracting(Payment::kind, Payment::reference, Payment::amount)
                .containsExactly(tuple(PaymentKind.ADVANCE, advance.value(), Money.euros("3600")));
    }

    private List<Payment> told(@Nullable Year notifiedIn) {
        List<Payment> told = new ArrayList<>();
        office.tell(service -> service.eachPayment(notifiedIn, told::add));
        return told.stream()
                .filter(payment -> payment.reference().startsWith(contract.value() + "-"))
                .toList();
    }
}
