package org.rebond.terms;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.shared.RuleViolation;

/** What a contract agreed on its payment, and when its guarantee ends. */
@Entity
@Table(name = "payment_terms")
@Audited
class Agreement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_terms_seq")
    @SequenceGenerator(name = "payment_terms_seq", sequenceName = "payment_terms_seq", allocationSize = 10)
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
    private PaymentTerms terms;

    /** Whether something was paid on them. */
    @Column(nullable = false)
    private boolean applied;

    private @Nullable LocalDate guaranteeFrom;
    private @Nullable LocalDate guaranteeTo;
    private @Nullable LocalDate releaseBy;

    protected Agreement() {} // for Hibernate

    Agreement(Contract.Reference contract, PaymentTerms terms) {
        this.contract = contract;
        this.terms = terms;
    }

    /** Once something was paid on them, only the guarantee changes; once its period runs, that does not either. */
    void change(PaymentTerms other) {
        if (applied && !terms.with(other.retention()).equals(other)) {
            throw new RuleViolation(TermsRule.TERMS_IN_USE, contract.value());
        }
        if (guaranteeFrom != null
                && terms.retention().guaranteeMonths() != other.retention().guaranteeMonths()) {
            throw new RuleViolation(TermsRule.GUARANTEE_STARTED, guaranteeFrom);
        }
        terms = other;
    }

    void apply() {
        applied = true;
    }

    /** Everything was admitted: the guarantee period starts. */
    void startGuarantee(LocalDate on, int releaseMonths) {
        if (guaranteeFrom != null) {
            throw new RuleViolation(TermsRule.GUARANTEE_STARTED, guaranteeFrom);
        }
        guaranteeFrom = on;
        guaranteeTo = on.plusMonths(terms.retention().guaranteeMonths());
        releaseBy = guaranteeTo.plusMonths(releaseMonths);
    }

    Contract.Reference contract() {
        return contract;
    }

    PaymentTerms terms() {
        return terms;
    }

    AgreedTerms sheet() {
        return new AgreedTerms(contract.value(), terms, applied, guaranteeFrom, guaranteeTo, releaseBy);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Agreement that && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return contract.hashCode();
    }
}
