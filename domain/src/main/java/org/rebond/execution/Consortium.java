package org.rebond.execution;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;

/** How the holders of a contract stood together from a day on. Never changed: a change is another one. */
@Entity
@Immutable
class Consortium {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "consortium_seq")
    @SequenceGenerator(name = "consortium_seq", sequenceName = "consortium_seq", allocationSize = 50)
    private @Nullable Long id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "contract_reference", nullable = false))
    private Contract.Reference contract;

    @Column(nullable = false)
    private int rank;

    @Column(nullable = false)
    private LocalDate since;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConsortiumTerms.Liability liability;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ConsortiumTerms.ShareUnit shareUnit;

    @Column(nullable = false)
    private String reason;

    @ElementCollection
    @Immutable
    @CollectionTable(name = "consortium_member", joinColumns = @JoinColumn(name = "consortium_id"))
    @OrderColumn(name = "position")
    private List<ConsortiumMember> members = new ArrayList<>();

    protected Consortium() {} // for Hibernate

    Consortium(Contract.Reference contract, int rank, ConsortiumTerms terms) {
        this.contract = contract;
        this.rank = rank;
        since = terms.since();
        liability = terms.liability();
        shareUnit = terms.unit();
        reason = terms.reason();
        members.addAll(terms.members());
    }

    ConsortiumTerms terms() {
        return new ConsortiumTerms(since, liability, shareUnit, reason, members);
    }

    Contract.Reference contract() {
        return contract;
    }

    int rank() {
        return rank;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Consortium that && rank == that.rank() && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return 31 * contract.hashCode() + rank;
    }
}
