package org.rebond.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rebond.law.LateInterest;
import org.rebond.law.Law;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.shared.Money;

/** What late payments cost: owed without a request, so proposed as soon as an invoice was paid late. */
@ApplicationScoped
class LateInterests {

    private final SidePayments payments;
    private final Law law;
    private final Journal journal;
    private final Caller caller;

    @Inject
    LateInterests(SidePayments payments, Law law, Journal journal, Caller caller) {
        this.payments = payments;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
    }

    /** What the delay of an invoice costs until a day; nothing when it is in time, or its clock stands still. */
    Optional<LateInterest> on(Invoice invoice, Money owed, LocalDate until) {
        LocalDate dueOn = invoice.dueOn();
        return dueOn == null || invoice.isRejected() || !until.isAfter(dueOn) || !owed.exceeds(Money.ZERO)
                ? Optional.empty()
                : Optional.of(law.lateInterest(owed, dueOn, until, null));
    }

    /**
     * Proposes the interest of what was paid late, once; none when nothing was left to pay. Waits while the rate of the
     * half-year is not on file.
     *
     * @return whether it did
     */
    boolean propose(LatePayment late) {
        LocalDate startsOn = late.dueOn().plusDays(1);
        if (!late.isLate()
                || !law.knowsLateInterestRate(startsOn)
                || payments.payment(late.interest()).isPresent()) {
            return false;
        }
        LateInterest interest = law.lateInterest(late.paid(), late.dueOn(), late.paidOn(), null);
        LocalDate payBy = law.interestPaymentDelay(startsOn)
                .map(days -> late.paidOn().plusDays(days.value()))
                .orElse(null);
        SidePayment proposed = SidePayment.interest(late, interest.total(), interest.steps(), caller.name(), payBy);
        payments.add(proposed);
        journal.record(
                "interest.proposed",
                proposed.reference().value(),
                Map.of("amount", interest.total().amount(), "days", interest.days()));
        return true;
    }
}
