package org.rebond.settlement;

import java.util.List;
import org.rebond.shared.Money;

/**
 * What was invoiced and paid on a framework agreement, credit notes taken off, in units and euros before tax: the columns
 * that follow those of the ledger of its orders.
 *
 * @param lines one for each price that was invoiced, by code
 * @param direct what was settled for subcontractors that are paid directly: no price of the schedule has a part of it
 * @param directlyPaid of it
 */
public record SettlementLedger(List<Line> lines, Money direct, Money directlyPaid) {

    public SettlementLedger {
        lines = List.copyOf(lines);
    }

    /** One price. */
    public record Line(String code, long invoicedUnits, Money invoiced, long paidUnits, Money paid) {

        static Line none(String code) {
            return new Line(code, 0, Money.ZERO, 0, Money.ZERO);
        }
    }

    /** The line of a price; zeros when nothing of it was invoiced. */
    public Line line(String code) {
        return lines.stream()
                .filter(line -> line.code().equals(code))
                .findFirst()
                .orElseGet(() -> Line.none(code));
    }

    public Money invoiced() {
        return lines.stream().map(Line::invoiced).reduce(Money.ZERO, Money::plus);
    }

    public Money paid() {
        return lines.stream().map(Line::paid).reduce(Money.ZERO, Money::plus);
    }
}
