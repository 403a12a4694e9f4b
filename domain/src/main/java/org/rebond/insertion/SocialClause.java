package org.rebond.insertion;

import static org.rebond.insertion.InsertionRule.CLAUSES_OVERLAP;
import static org.rebond.insertion.InsertionRule.CLAUSE_CLOSED;
import static org.rebond.insertion.InsertionRule.MONTH_ALREADY_CLOSED;
import static org.rebond.insertion.InsertionRule.MONTH_CLOSED;
import static org.rebond.insertion.InsertionRule.MONTH_IN_FUTURE;
import static org.rebond.insertion.InsertionRule.MONTH_NOT_CLOSED;
import static org.rebond.insertion.InsertionRule.MONTH_NOT_OVER;
import static org.rebond.insertion.InsertionRule.MONTH_OUTSIDE_WINDOW;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;
import org.rebond.shared.RuleViolation;

/**
 * The insertion clause of a contract: hours of work owed to persons far from employment. Its terms never change: a
 * signed clause changes with an amendment of the contract only.
 */
@Entity
@Table(name = "social_clause")
@Audited
public class SocialClause {

    /** How a clause is known everywhere: the reference of its contract, {@code -C} and its rank on that contract. */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,230}-C[1-9][0-9]{0,3}");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!isReference(value)) {
                throw new IllegalArgumentException("Not the reference of a clause: " + value);
            }
        }

        static boolean isReference(String value) {
            return SHAPE.matcher(value).matches();
        }

        static Reference of(Contract.Reference contract, int rank) {
            return new Reference(contract.value() + "-C" + rank);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "social_clause_seq")
    @SequenceGenerator(name = "social_clause_seq", sequenceName = "social_clause_seq", allocationSize = 10)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Column(nullable = false, updatable = false)
    private int rank;

    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "window_from", nullable = false, updatable = false))
    @AttributeOverride(name = "to", column = @Column(name = "window_to", nullable = false, updatable = false))
    private Period window;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "due", nullable = false, updatable = false))
    private Hours due;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "hourly_penalty", nullable = false, updatable = false))
    private Money hourlyPenalty;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ClauseState state = ClauseState.RUNNING;

    /** Each by its first day. */
    @ElementCollection
    @CollectionTable(name = "closed_month", joinColumns = @JoinColumn(name = "clause_id"))
    @Column(name = "month", nullable = false)
    private Set<LocalDate> closedMonths = new HashSet<>();

    protected SocialClause() {} // for Hibernate

    SocialClause(Contract.Reference contract, int rank, ClauseTerms terms) {
        this.reference = Reference.of(contract, rank);
        this.contract = contract;
        this.rank = rank;
        this.window = terms.window();
        this.due = terms.due();
        this.hourlyPenalty = terms.hourlyPenalty();
    }

    /** Refuses the window of another clause that would count one of the days of this one. */
    void requireApart(Period other) {
        if (window.overlaps(other)) {
            throw new RuleViolation(CLAUSES_OVERLAP, reference.value(), window.from(), window.to());
        }
    }

    /** Settles the hours of a month that is over. */
    void closeMonth(YearMonth month, LocalDate today) {
        requireRunning();
        requireInWindow(month);
        if (!month.isBefore(YearMonth.from(today))) {
            throw new RuleViolation(MONTH_NOT_OVER, month.toString());
        }
        if (!closedMonths.add(month.atDay(1))) {
            throw new RuleViolation(MONTH_ALREADY_CLOSED, month.toString());
        }
    }

    void reopenMonth(YearMonth month) {
        requireRunning();
        if (!closedMonths.remove(month.atDay(1))) {
            throw new RuleViolation(MONTH_NOT_CLOSED, month.toString());
        }
    }

    void close() {
        requireRunning();
        state = ClauseState.CLOSED;
    }

    void requireRunning() {
        if (state != ClauseState.RUNNING) {
            throw new RuleViolation(CLAUSE_CLOSED, reference.value());
        }
    }

    /** Refuses hours of a month in which this clause counts none: outside its window, to come, or closed. */
    void requireOpen(YearMonth month, LocalDate today) {
        requireInWindow(month);
        if (month.isAfter(YearMonth.from(today))) {
            throw new RuleViolation(MONTH_IN_FUTURE, month.toString());
        }
        if (isClosed(month)) {
            throw new RuleViolation(MONTH_CLOSED, month.toString());
        }
    }

    /** The days of a month whose hours this clause counts: those within its window. */
    Period countedDays(YearMonth month) {
        LocalDate from = month.atDay(1);
        LocalDate to = month.atEndOfMonth();
        return new Period(
                from.isBefore(window.from()) ? window.from() : from, to.isAfter(window.to()) ? window.to() : to);
    }

    boolean isClosed(YearMonth month) {
        return closedMonths.contains(month.atDay(1));
    }

    private void requireInWindow(YearMonth month) {
        if (!window.overlaps(new Period(month.atDay(1), month.atEndOfMonth()))) {
            throw new RuleViolation(MONTH_OUTSIDE_WINDOW, month.toString(), window.from(), window.to());
        }
    }

    Set<LocalDate> closedMonths() {
        return Set.copyOf(closedMonths);
    }

    Reference reference() {
        return reference;
    }

    Contract.Reference contract() {
        return contract;
    }

    ClauseState state() {
        return state;
    }

    Period window() {
        return window;
    }

    Hours due() {
        return due;
    }

    Money hourlyPenalty() {
        return hourlyPenalty;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SocialClause that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
