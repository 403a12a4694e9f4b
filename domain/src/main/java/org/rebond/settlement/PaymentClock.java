package org.rebond.settlement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/**
 * The days within which an invoice is to be paid (CCP R2192-10; décret 2013-269). The day it starts on is not counted.
 *
 * @param startsOn the day of the receipt, or that of the execution when it came later
 * @param delayDays the delay of the law on the day of the receipt
 * @param suspendedOn the day on which the holder was asked for what is missing
 * @param completedOn the day on which the file was complete again
 * @param dueOn the last day to pay; null while suspended, and as it is shown once rejected
 */
@Embeddable
public record PaymentClock(
        LocalDate startsOn,
        @Column(name = "delay_days") int delayDays,
        @Nullable LocalDate suspendedOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate dueOn) {

    static PaymentClock start(LocalDate on, int delayDays) {
        return new PaymentClock(on, delayDays, null, null, on.plusDays(delayDays));
    }

    /** Stops the clock: once, and no later than the due date. */
    PaymentClock suspend(LocalDate on) {
        if (suspendedOn != null) {
            throw new RuleViolation(SettlementRule.SUSPENDED_ALREADY, suspendedOn);
        }
        LocalDate due = firstDue();
        if (on.isAfter(due)) {
            throw new RuleViolation(SettlementRule.SUSPENSION_TOO_LATE, on, due);
        }
        return new PaymentClock(startsOn, delayDays, on, null, null);
    }

    /**
     * Starts it again.
     *
     * @param leastDays from there, unless more remained (décret 2013-269, art. 4; CCP R2192-28)
     */
    PaymentClock complete(LocalDate on, int leastDays) {
        if (suspendedOn == null || completedOn != null) {
            throw new IllegalStateException("Not suspended");
        }
        long remained = ChronoUnit.DAYS.between(suspendedOn, firstDue());
        return new PaymentClock(startsOn, delayDays, suspendedOn, on, on.plusDays(Math.max(leastDays, remained)));
    }

    /** As it is shown once nothing is owed. */
    PaymentClock stopped() {
        return new PaymentClock(startsOn, delayDays, suspendedOn, completedOn, null);
    }

    private LocalDate firstDue() {
        return startsOn.plusDays(delayDays);
    }

    /** Days until the due date, below zero when late; null while suspended. */
    public @Nullable Long daysLeft(LocalDate today) {
        return dueOn == null ? null : ChronoUnit.DAYS.between(today, dueOn);
    }
}
