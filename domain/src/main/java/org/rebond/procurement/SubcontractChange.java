package org.rebond.procurement;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet.SubcontractModification;
import org.rebond.shared.Money;

/**
 * A modification of a special act of subcontracting, as recorded. Published once, otherwise never changed: the database
 * refuses it.
 */
@Entity
@Audited
class SubcontractChange {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "subcontract_change_seq")
    @SequenceGenerator(name = "subcontract_change_seq", sequenceName = "subcontract_change_seq", allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "subcontract_id", nullable = false, updatable = false)
    private ContractSubcontract subcontract;

    @Column(nullable = false, updatable = false)
    private int position;

    @Column(nullable = false, updatable = false)
    private LocalDate notifiedOn;

    private @Nullable LocalDate publishedOn;

    @Embedded
    private @Nullable Money amount;

    @Column(updatable = false)
    private @Nullable Integer durationMonths;

    protected SubcontractChange() {} // for Hibernate

    SubcontractChange(ContractSubcontract subcontract, int position, SubcontractModification said) {
        this.subcontract = subcontract;
        this.position = position;
        notifiedOn = said.notifiedOn();
        publishedOn = said.publishedOn();
        amount = said.amount();
        durationMonths = said.durationMonths();
    }

    void publish(LocalDate today) {
        publishedOn = publishedOn == null ? today : publishedOn;
    }

    SubcontractModification sheet() {
        return new SubcontractModification(notifiedOn, publishedOn, amount, durationMonths);
    }

    int position() {
        return position;
    }

    ContractSubcontract subcontract() {
        return subcontract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SubcontractChange that
                && position == that.position()
                && subcontract.equals(that.subcontract());
    }

    @Override
    public int hashCode() {
        return 31 * subcontract.hashCode() + position;
    }
}
