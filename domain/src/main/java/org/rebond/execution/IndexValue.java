package org.rebond.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The value of an index for a month. Never changed: what is published again, corrected, is another one. */
@Entity
@Immutable
class IndexValue {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "index_value_seq")
    @SequenceGenerator(name = "index_value_seq", sequenceName = "index_value_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private LocalDate month;

    /** How many times the month was published, this one included. */
    @Column(nullable = false)
    private int number;

    @Column(nullable = false)
    private BigDecimal value;

    @Column(nullable = false)
    private String source;

    @Column(nullable = false)
    private LocalDate enteredOn;

    protected IndexValue() {} // for Hibernate

    IndexValue(IndexEntry entry, int number, LocalDate enteredOn) {
        code = entry.code();
        month = entry.month().atDay(1);
        this.number = number;
        value = entry.value();
        source = entry.source();
        this.enteredOn = enteredOn;
    }

    String code() {
        return code;
    }

    LocalDate month() {
        return month;
    }

    int number() {
        return number;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IndexValue that
                && number == that.number()
                && code.equals(that.code())
                && month.equals(that.month());
    }

    @Override
    public int hashCode() {
        return 31 * code.hashCode() + month.hashCode();
    }
}
