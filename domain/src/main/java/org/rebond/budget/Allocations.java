package org.rebond.budget;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;

/** What contracts and orders are paid on, and the identity of the budget. */
interface Allocations {

    EntityManager entityManager();

    @Find
    Optional<BudgetAllocation> allocation(String reference);

    @Find
    Optional<BudgetIdentity> identity(String reference);
}
