package org.rebond.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.ordering.OrderingOffice.TODAY;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ProcurementOffice;

class DecidedDeliveriesTest {

    private final OrderingOffice office = new OrderingOffice();

    @Test
    void a_delivery_is_told_once_everything_of_it_is_decided() {
        Contract.Reference contract = office.framework("42000");
        PurchaseOrder.Reference order = office.order(contract, "TOUR", 20);
        Delivery.Reference delivery = office.deliver(order, "BL-1", 10);
        office.decide(delivery, Decision.ADMITTED, 7, "0");
        assertThat(told(contract, null)).isEmpty();

        office.decide(delivery, Decision.POSTPONED, 3, "0");

        assertThat(told(contract, Year.of(2026)))
                .containsExactly(new DecidedDelivery(
                        ContractFixture.BUYER,
                        contract.value().substring(ContractFixture.BUYER.length() + 1),
                        delivery.value(),
                        TODAY.plusDays(30),
                        TODAY,
                        TODAY,
                        10,
                        7));
        assertThat(told(contract, Year.of(2025))).isEmpty();
    }

    @Test
    void what_the_public_does_not_know_is_not_told() {
        ContractSheet unpublished = ContractFixture.contract("O-unknown")
                .amount("1000")
                .published(null)
                .sheet();
        Contract.Reference contract = new ProcurementOffice().ask(desk -> desk.register(unpublished));
        office.tell(service -> service.open(contract, OrderingOffice.terms("0")));
        Delivery.Reference delivery = office.deliver(office.order(contract, "TOUR", 1), "BL-1", 1);
        office.decide(delivery, Decision.ADMITTED, 1, "0");

        assertThat(told(contract, null)).isEmpty();
    }

    private List<DecidedDelivery> told(Contract.Reference contract, @Nullable Year notifiedIn) {
        List<DecidedDelivery> told = new ArrayList<>();
        office.tell(service -> service.eachDecidedDelivery(notifiedIn, told::add));
        return told.stream()
                .filter(delivery -> delivery.reference().startsWith(contract.value() + "-B"))
                .toList();
    }
}
