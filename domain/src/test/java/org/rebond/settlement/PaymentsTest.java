package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.settlement.SettlementOffice.TODAY;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.shared.Money;

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
                        invoice.value(),
                        ContractFixture.HOLDER,
                        TODAY,
                        Money.euros("1200")));
        assertThat(told(Year.of(2025))).isEmpty();
    }

    private List<Payment> told(@Nullable Year notifiedIn) {
        List<Payment> told = new ArrayList<>();
        office.tell(service -> service.eachPayment(notifiedIn, told::add));
        return told.stream()
                .filter(payment -> payment.reference().startsWith(contract.value() + "-F"))
                .toList();
    }
}
