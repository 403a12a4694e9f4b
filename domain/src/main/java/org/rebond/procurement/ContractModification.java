package org.rebond.procurement;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet.Modification;
import org.rebond.shared.Money;

/** A modification of a contract, as recorded. Published once, otherwise never changed: the database refuses it. */
@Entity
@Audited
class ContractModification {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_modification_seq")
    @SequenceGenerator(
            name = "contract_modification_seq",
            sequenceName = "contract_modification_seq",
            allocationSize = 50)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "contract_id", nullable = false, updatable = false)
    private Contract contract;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(nullable = false, updatable = false)
    private LocalDate notifiedOn;

    private @Nullable LocalDate publishedOn;

    @Column(updatable = false)
    private @Nullable String object;

    @Embedded
    private @Nullable Money amount;

    @Column(updatable = false)
    private @Nullable Integer durationMonths;

    @ElementCollection
    @Immutable
    @BatchSize(size = Contract.CHUNK)
    @CollectionTable(name = "contract_modification_holder", joinColumns = @JoinColumn(name = "modification_id"))
    @OrderColumn(name = "position")
    private List<Party> holders = new ArrayList<>();

    protected ContractModification() {} // for Hibernate

    ContractModification(Contract contract, Modification said) {
        this.contract = contract;
        number = said.number();
        notifiedOn = said.notifiedOn();
        publishedOn = said.publishedOn();
        object = said.object();
        amount = said.amount();
        durationMonths = said.durationMonths();
        holders.addAll(said.holders());
    }

    void publish(LocalDate today) {
        publishedOn = publishedOn == null ? today : publishedOn;
    }

    Modification sheet() {
        return new Modification(number, notifiedOn, publishedOn, object, amount, durationMonths, holders);
    }

    int number() {
        return number;
    }

    Contract contract() {
        return contract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContractModification that
                && number == that.number()
                && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return 31 * contract.hashCode() + number;
    }
}
