package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rebond.settlement.SettlementOffice.TODAY;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rebond.ordering.Ledger;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;

/** What holds of the whole ledger whatever was admitted, invoiced, credited and paid. */
class SettlementLedgerPropertiesTest {

    /** What became of one order: of so many admitted, so many invoiced, so many of these taken back, and paid or not. */
    record Billed(String code, int admitted, int invoiced, int credited, boolean paid) {}

    final SettlementOffice office = new SettlementOffice();

    @Property(tries = 12)
    void paid_is_at_most_invoiced_at_most_admitted(@ForAll("bills") List<Billed> bills) {
        Contract.Reference contract = office.framework();
        int number = 0;
        for (Billed bill : bills) {
            bill(contract, bill, ++number);
        }

        Ledger ordered = office.order(service -> service.ledger(contract));
        SettlementLedger ledger = office.ask(service -> service.ledger(contract));

        for (Ledger.Line line : ordered.lines()) {
            SettlementLedger.Line billed = ledger.line(line.code());
            assertThat(billed.paidUnits()).isBetween(0L, billed.invoicedUnits());
            assertThat(billed.invoicedUnits()).isLessThanOrEqualTo(line.admittedUnits());
            assertThat(billed.paid()).isBetween(Money.ZERO, billed.invoiced());
            assertThat(billed.invoiced()).isLessThanOrEqualTo(line.admitted());
        }
        assertThat(ledger.lines().stream()
                        .mapToLong(SettlementLedger.Line::invoicedUnits)
                        .sum())
                .isEqualTo(bills.stream()
                        .mapToLong(bill -> bill.invoiced() - bill.credited())
                        .sum());
        assertThat(ledger.paid())
                .isEqualTo(bills.stream()
                        .filter(Billed::paid)
                        .map(bill -> price(bill.code(), bill.invoiced() - bill.credited()))
                        .reduce(Money.ZERO, Money::plus));
    }

    private void bill(Contract.Reference contract, Billed bill, int number) {
        PurchaseOrder.Reference order = office.admitted(contract, bill.code(), bill.admitted());
        Invoice.Reference invoice = office.enter(
                request(contract, "F-" + number, line(order, bill.invoiced(), amount(bill.code(), bill.invoiced()))));
        if (bill.credited() > 0) {
            office.enter(request(
                    contract,
                    "A-" + number,
                    TODAY,
                    invoice,
                    line(order, -bill.credited(), amount(bill.code(), -bill.credited()))));
        }
        if (bill.paid()) {
            office.pay(invoice);
        }
    }

    private static String amount(String code, int units) {
        return price(code, units).amount().toPlainString();
    }

    private static Money price(String code, int units) {
        return Money.euros(code.equals("TOUR") ? "100" : "12.50").times(BigDecimal.valueOf(units));
    }

    @Provide
    Arbitrary<List<Billed>> bills() {
        Arbitrary<Billed> bill = Combinators.combine(
                        Arbitraries.of("TOUR", "KIT"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false))
                .as((code, unbilled, credited, kept, paid) ->
                        new Billed(code, unbilled + credited + kept, credited + kept, credited, paid));
        return bill.list().ofMinSize(1).ofMaxSize(4);
    }
}
