package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;

/** That a contract ended before its time. Never changed: the database refuses it. */
@Entity
@Immutable
class Termination {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "termination_seq")
    @SequenceGenerator(name = "termination_seq", sequenceName = "termination_seq", allocationSize = 10)
    private @Nullable Long id;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contract_reference", nullable = false))
    private Contract.Reference contract;

    @Embedded
    private TerminationTerms terms;

    protected Termination() {} // for Hibernate

    Termination(Contract.Reference contract, TerminationTerms terms) {
        this.contract = contract;
        this.terms = terms;
    }

    TerminationTerms terms() {
        return terms;
    }

    Contract.Reference contract() {
        return contract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Termination that && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return contract.hashCode();
    }
}
