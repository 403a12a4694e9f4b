package org.rebond.budget;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;

/** The budget feature as the server would wire it, on the test database. */
public final class BudgetOffice {

    private BudgetOffice() {}

    /** The service within the transactions of another feature's office. */
    public static Budget within(EntityManager entityManager, Caller caller, Clock clock) {
        return new Budget(new Allocations_(entityManager), new Journal(entityManager, caller, clock), caller, clock);
    }
}
