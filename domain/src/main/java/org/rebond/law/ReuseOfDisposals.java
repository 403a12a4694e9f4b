package org.rebond.law;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * Of the computers that the council disposed of, the share sent to reuse in a year (décret 2023-266, article 3): those sent,
 * divided by those that were in stock, disposed of, on 1 January; what is too old or may not leave does not count.
 *
 * @param stock disposed of and in stock on 1 January
 * @param tooOld of them, older than the limit
 * @param secured of them, classified or kept for reasons of security
 * @param sent to reuse in the year, of those that count
 */
public record ReuseOfDisposals(
        int stock, int tooOld, int secured, int sent, Sourced<Integer> ageLimit, Sourced<BigDecimal> objective) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * @throws RuleViolation {@link LawRule#COUNT_NEGATIVE}, {@link LawRule#LEFT_OUT_EXCEED_STOCK}, {@link
     *     LawRule#REUSED_EXCEED_STOCK}
     */
    public ReuseOfDisposals {
        for (int count : List.of(stock, tooOld, secured, sent)) {
            if (count < 0) {
                throw new RuleViolation(LawRule.COUNT_NEGATIVE, count);
            }
        }
        long leftOut = (long) tooOld + secured;
        if (leftOut > stock) {
            throw new RuleViolation(LawRule.LEFT_OUT_EXCEED_STOCK, leftOut, stock);
        }
        if (sent > stock - leftOut) {
            throw new RuleViolation(LawRule.REUSED_EXCEED_STOCK, sent, stock - leftOut);
        }
    }

    /** Those that count. */
    public int base() {
        return stock - tooOld - secured;
    }

    /** In percent with one decimal, half up; nothing to reuse is all reused. */
    public BigDecimal share() {
        return base() == 0
                ? HUNDRED.setScale(1)
                : BigDecimal.valueOf(sent)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(base()), 1, RoundingMode.HALF_UP);
    }

    /** Judged on the exact share, not on the rounded one. */
    public boolean met() {
        return BigDecimal.valueOf(sent)
                        .multiply(HUNDRED)
                        .compareTo(objective.value().multiply(BigDecimal.valueOf(base())))
                >= 0;
    }

    public List<Step> steps() {
        return List.of(
                ageLimit.step("reuse.base", base(), "{0} − {1} − {2}", stock, tooOld, secured),
                objective.step("reuse.disposals", share(), "{0} ÷ {1} × 100", sent, base()),
                objective.step("reuse.objective", objective.value(), "{0}", objective.value()));
    }
}
