package org.rebond.procurement;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet.Subcontract;
import org.rebond.shared.Money;

/** A special act of subcontracting, as recorded; it is published once, and its modifications are appended. */
@Entity
@Audited
class ContractSubcontract {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_subcontract_seq")
    @SequenceGenerator(
            name = "contract_subcontract_seq",
            sequenceName = "contract_subcontract_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contract_id", nullable = false, updatable = false)
    private Contract contract;

    @Column(nullable = false, updatable = false)
    private int number;

    @Embedded
    private Party subcontractor;

    @Column(nullable = false, updatable = false)
    private LocalDate notifiedOn;

    private @Nullable LocalDate publishedOn;

    @Embedded
    private Money amount;

    @Column(nullable = false, updatable = false)
    private int durationMonths;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PriceVariation priceVariation;

    @BatchSize(size = Contract.CHUNK)
    @OneToMany(
            mappedBy = "subcontract",
            cascade = {CascadeType.PERSIST, CascadeType.DETACH})
    @OrderBy("position")
    private List<SubcontractChange> changes = new ArrayList<>();

    protected ContractSubcontract() {} // for Hibernate

    ContractSubcontract(Contract contract, Subcontract said) {
        this.contract = contract;
        number = said.number();
        subcontractor = said.subcontractor();
        notifiedOn = said.notifiedOn();
        publishedOn = said.publishedOn();
        amount = said.amount();
        durationMonths = said.durationMonths();
        priceVariation = said.priceVariation();
        append(said);
    }

    /** The modifications that {@code said} has beyond those on file. */
    void append(Subcontract said) {
        said.modifications().stream()
                .skip(changes.size())
                .map(change -> new SubcontractChange(this, changes.size() + 1, change))
                .forEach(changes::add);
    }

    /** Dates what has no date of publication. */
    void publish(LocalDate today) {
        publishedOn = publishedOn == null ? today : publishedOn;
        changes.forEach(change -> change.publish(today));
    }

    Subcontract sheet() {
        return new Subcontract(
                number,
                subcontractor,
                notifiedOn,
                publishedOn,
                amount,
                durationMonths,
                priceVariation,
                changes.stream().map(SubcontractChange::sheet).toList());
    }

    int number() {
        return number;
    }

    Contract contract() {
        return contract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContractSubcontract that && number == that.number() && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return 31 * contract.hashCode() + number;
    }
}
