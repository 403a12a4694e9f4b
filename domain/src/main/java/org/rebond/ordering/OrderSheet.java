package org.rebond.ordering;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * A purchase order as its page shows it.
 *
 * @param total euros before tax
 */
public record OrderSheet(
        String reference,
        String contract,
        String contractObject,
        OrderState state,
        LocalDate issuedOn,
        LocalDate deliverBy,
        @Nullable String commitment,
        Money total,
        List<Line> lines,
        List<DeliverySheet> deliveries) {

    /**
     * A line and how far it has come.
     *
     * @param toDeliver units that are still to come, those sent back among them
     * @param undecided units delivered on which nobody decided yet
     * @param admittedAmount what is due for the units admitted, reductions taken off, in euros before tax
     */
    public record Line(
            int position,
            OrderLine line,
            int delivered,
            int toDeliver,
            int undecided,
            int admitted,
            Money admittedAmount) {

        static Line of(int position, OrderLine line, List<Delivery> deliveries) {
            int delivered = 0;
            int undecided = 0;
            int admitted = 0;
            Money amount = Money.ZERO;
            for (Delivery delivery : deliveries) {
                delivered += delivery.kept(position);
                undecided += delivery.undecided(position);
                for (Verification decided : delivery.sheet().verifications()) {
                    if (decided.position() == position && decided.decision().accepts()) {
                        admitted += decided.quantity();
                        amount = amount.plus(line.priceOf(decided.quantity())).minus(decided.reduction());
                    }
                }
            }
            return new Line(position, line, delivered, line.quantity() - delivered, undecided, admitted, amount);
        }
    }
}
