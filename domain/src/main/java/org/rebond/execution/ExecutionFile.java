package org.rebond.execution;

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
import org.rebond.procurement.Contract;

/** The file of a contract in execution: under which law it is carried out. */
@Entity
@Audited
class ExecutionFile {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "execution_file_seq")
    @SequenceGenerator(name = "execution_file_seq", sequenceName = "execution_file_seq", allocationSize = 10)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Embedded
    private ExecutionTerms terms;

    protected ExecutionFile() {} // for Hibernate

    ExecutionFile(Contract.Reference contract, ExecutionTerms terms) {
        this.contract = contract;
        this.terms = terms;
    }

    void describe(ExecutionTerms said) {
        terms = said;
    }

    ExecutionTerms terms() {
        return terms;
    }

    Contract.Reference contract() {
        return contract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExecutionFile that && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return contract.hashCode();
    }
}
