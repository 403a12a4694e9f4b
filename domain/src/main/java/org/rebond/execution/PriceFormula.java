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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.shared.RuleViolation;

/** The formula by which the prices of a contract are revised, and the revisions applied. Only ever added to. */
@Entity
class PriceFormula {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "price_formula_seq")
    @SequenceGenerator(name = "price_formula_seq", sequenceName = "price_formula_seq", allocationSize = 10)
    private @Nullable Long id;

    @NaturalId
    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Column(nullable = false, updatable = false)
    private BigDecimal fixedPart;

    @Column(nullable = false, updatable = false)
    private LocalDate referenceMonth;

    @Column(nullable = false, updatable = false)
    private int decimals;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private FormulaTerms.Rounding rounding;

    @Column(updatable = false)
    private @Nullable BigDecimal ceiling;

    @Column(updatable = false)
    private @Nullable BigDecimal safeguard;

    @ElementCollection
    @Immutable
    @CollectionTable(name = "price_term", joinColumns = @JoinColumn(name = "formula_id"))
    @OrderColumn(name = "position")
    private List<PriceTerm> terms = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "price_revision", joinColumns = @JoinColumn(name = "formula_id"))
    @OrderColumn(name = "number")
    private List<AppliedRevision> revisions = new ArrayList<>();

    protected PriceFormula() {} // for Hibernate

    PriceFormula(Contract.Reference contract, FormulaTerms said) {
        this.contract = contract;
        fixedPart = said.fixedPart();
        referenceMonth = said.referenceMonth().atDay(1);
        decimals = said.decimals();
        rounding = said.rounding();
        ceiling = said.ceiling();
        safeguard = said.safeguard();
        terms.addAll(said.indices());
    }

    FormulaTerms terms() {
        return new FormulaTerms(
                fixedPart, terms, YearMonth.from(referenceMonth), decimals, rounding, ceiling, safeguard);
    }

    /** Moves prices from a day on, by the indices of a month; each later than the one before. */
    void revise(YearMonth month, LocalDate appliesFrom, BigDecimal coefficient) {
        if (!revisions.isEmpty()) {
            AppliedRevision last = revisions.getLast();
            if (!month.isAfter(YearMonth.from(last.month())) || !appliesFrom.isAfter(last.appliesFrom())) {
                throw new RuleViolation(
                        ExecutionRule.REVISION_BEFORE_LAST, month, YearMonth.from(last.month()), last.appliesFrom());
            }
        }
        revisions.add(new AppliedRevision(month.atDay(1), appliesFrom, coefficient));
    }

    List<AppliedRevision> revisions() {
        return List.copyOf(revisions);
    }

    /** What prices are multiplied by on a day. */
    BigDecimal coefficient(LocalDate on) {
        return revisions.stream()
                .filter(revision -> !revision.appliesFrom().isAfter(on))
                .map(AppliedRevision::coefficient)
                .reduce(BigDecimal.ONE, (earlier, later) -> later);
    }

    Contract.Reference contract() {
        return contract;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PriceFormula that && contract.equals(that.contract());
    }

    @Override
    public int hashCode() {
        return contract.hashCode();
    }
}
