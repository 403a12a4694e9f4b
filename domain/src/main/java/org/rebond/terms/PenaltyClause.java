package org.rebond.terms;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rebond.law.PenaltyTerms;
import org.rebond.law.Sourced;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * How a contract counts delay penalties: P = V × R / divisor (CCAG of supplies and services, article 14.1).
 *
 * @param exemption up to here over the whole contract, no penalty is owed
 * @param cap in percent of the contract, tranche or order before tax; null where there is none
 * @param hearingDays that the holder has to answer first
 */
@Embeddable
public record PenaltyClause(
        @Column(name = "penalty_divisor", nullable = false) BigDecimal divisor,

        @Embedded @AttributeOverride(name = "amount", column = @Column(name = "penalty_exemption", nullable = false))
        Money exemption,

        @Column(name = "penalty_cap") @Nullable BigDecimal cap,

        @Column(name = "penalty_hearing_days", nullable = false)
        int hearingDays) {

    private static final String OF_THE_CONTRACT = "CCAP";
    private static final BigDecimal LARGEST_DIVISOR = BigDecimal.valueOf(100_000);
    static final int LONGEST_HEARING = 90;

    /** @throws RuleViolation when a figure cannot be */
    public PenaltyClause {
        cap = cap == null ? null : Percent.checked(cap);
        if (divisor.signum() <= 0
                || divisor.compareTo(LARGEST_DIVISOR) > 0
                || divisor.stripTrailingZeros().scale() > 2) {
            throw new RuleViolation(TermsRule.DIVISOR_INVALID, divisor);
        }
        divisor = divisor.setScale(2);
        if (Money.ZERO.exceeds(exemption)) {
            throw new RuleViolation(TermsRule.EXEMPTION_INVALID, exemption.amount());
        }
        if (hearingDays < 0 || hearingDays > LONGEST_HEARING) {
            throw new RuleViolation(TermsRule.HEARING_DAYS_INVALID, hearingDays, LONGEST_HEARING);
        }
    }

    /** What the general terms say. */
    static PenaltyClause of(PenaltyTerms law) {
        return new PenaltyClause(
                law.divisor().value(),
                law.exemption().value(),
                law.cap().value().orElse(null),
                law.hearingDays().value());
    }

    /** The figures with their sources: the general terms, or the contract where it derogates from them. */
    PenaltyTerms sourced(PenaltyTerms law, LocalDate since) {
        PenaltyClause general = of(law);
        return new PenaltyTerms(
                divisor.equals(general.divisor) ? law.divisor() : agreed(divisor, since),
                exemption.equals(general.exemption) ? law.exemption() : agreed(exemption, since),
                Objects.equals(cap, general.cap) ? law.cap() : agreed(Optional.ofNullable(cap), since),
                hearingDays == general.hearingDays ? law.hearingDays() : agreed(hearingDays, since));
    }

    private static <T> Sourced<T> agreed(T value, LocalDate since) {
        return new Sourced<>(value, OF_THE_CONTRACT, since, false);
    }
}
