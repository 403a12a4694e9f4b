package org.rebond.ordering;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** A framework agreement opened to purchase orders, with its price schedule. Its maximum is the contract's current amount. */
@Entity
@Audited
class Framework {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "framework_seq")
    @SequenceGenerator(name = "framework_seq", sequenceName = "framework_seq", allocationSize = 10)
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
    @AttributeOverride(name = "amount", column = @Column(name = "minimum", nullable = false))
    private Money minimum;

    @Column(nullable = false)
    private int verificationDays;

    @NotAudited // only ever added to
    @ElementCollection
    @CollectionTable(name = "price_item", joinColumns = @JoinColumn(name = "framework_id"))
    private Set<PriceItem> prices = new HashSet<>();

    protected Framework() {} // for Hibernate

    Framework(Contract.Reference contract, FrameworkTerms terms) {
        this.contract = contract;
        minimum = terms.minimum();
        verificationDays = terms.verificationDays();
        prices.addAll(terms.prices());
    }

    /** Adds a price that an amendment brought. */
    void add(PriceItem price) {
        if (prices.stream().anyMatch(other -> other.code().equals(price.code()))) {
            throw new RuleViolation(OrderingRule.CODE_TWICE, price.code());
        }
        prices.add(price);
    }

    PriceItem price(String code) {
        return prices.stream()
                .filter(price -> price.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(OrderingRule.ITEM_UNKNOWN, code));
    }

    int verificationDays() {
        return verificationDays;
    }

    FrameworkTerms terms() {
        List<PriceItem> ordered =
                prices.stream().sorted(Comparator.comparing(PriceItem::code)).toList();
        return new FrameworkTerms(minimum, verificationDays, ordered);
    }

    Contract.Reference contract() {
        return contract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Framework that && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return contract.hashCode();
    }
}
