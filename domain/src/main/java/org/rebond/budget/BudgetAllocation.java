package org.rebond.budget;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;

/** The line of the budget that a contract, or one order drawn on it, is paid on. */
@Entity
@Audited
class BudgetAllocation {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "budget_allocation_seq")
    @SequenceGenerator(name = "budget_allocation_seq", sequenceName = "budget_allocation_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Column(nullable = false, updatable = false)
    private String reference;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "order_reference", updatable = false))
    private PurchaseOrder.@Nullable Reference order;

    @Embedded
    private BudgetCoding coding;

    protected BudgetAllocation() {} // for Hibernate

    BudgetAllocation(Contract.Reference contract, PurchaseOrder.@Nullable Reference order, BudgetCoding coding) {
        reference = order == null ? contract.value() : order.value();
        this.contract = contract;
        this.order = order;
        this.coding = coding;
    }

    void code(BudgetCoding said) {
        coding = said;
    }

    BudgetCoding coding() {
        return coding;
    }

    String reference() {
        return reference;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BudgetAllocation that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
