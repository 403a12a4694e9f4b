package org.rebond.terms;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.rebond.law.Law;
import org.rebond.ordering.Ordering;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.procurement.Procurement;

/** The services of the terms as the server would wire them, within the transactions of another feature's office. */
public record TermsOffice(Terms terms, DelayPenalties penalties) {

    public static TermsOffice within(
            EntityManager entityManager,
            Procurement procurement,
            Ordering ordering,
            Law law,
            Journal journal,
            Caller caller,
            Clock clock) {
        TermsOnFile onFile = new TermsOnFile_(entityManager);
        return new TermsOffice(
                new Terms(onFile, procurement, law, journal, clock),
                new DelayPenalties(onFile, procurement, ordering, law, journal, caller, clock));
    }
}
