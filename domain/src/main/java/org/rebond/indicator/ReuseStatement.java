package org.rebond.indicator;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.Year;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Law;
import org.rebond.shared.RuleViolation;

/** What the council stated of one year's computers; corrected as often as needed, each version kept. */
@Entity
@Audited
class ReuseStatement {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "reuse_statement_seq", sequenceName = "reuse_statement_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Column(nullable = false, updatable = false)
    private String year;

    @Embedded
    private ReuseCounts counts;

    @Column(nullable = false)
    private String statedBy;

    @Column(nullable = false)
    private LocalDate statedOn;

    @SuppressWarnings("NullAway.Init")
    protected ReuseStatement() {} // for Hibernate

    ReuseStatement(Year year, ReuseCounts counts, String by, LocalDate on) {
        this.year = year.toString();
        this.counts = counts;
        this.statedBy = by;
        this.statedOn = on;
    }

    /** @param read the version that the correction was made on */
    void correct(ReuseCounts corrected, int read, String by, LocalDate on) {
        if (read != version) {
            throw new RuleViolation(IndicatorRule.STATED_MEANWHILE, year, statedBy);
        }
        counts = corrected;
        statedBy = by;
        statedOn = on;
    }

    ReuseYear under(Law law) {
        Year of = Year.parse(year);
        return new ReuseYear(
                of.getValue(),
                version,
                law.reuseOfDisposals(of, counts.stock(), counts.tooOld(), counts.secured(), counts.sent()),
                law.reuseOfPurchases(of, counts.bought(), counts.reused(), counts.donatedLaptops()),
                statedBy,
                statedOn);
    }

    String year() {
        return year;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReuseStatement that && year.equals(that.year());
    }

    @Override
    public int hashCode() {
        return year.hashCode();
    }
}
