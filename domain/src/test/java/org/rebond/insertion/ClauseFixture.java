package org.rebond.insertion;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.rebond.insertion.ClauseSheet.MonthOfHours;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;
import org.rebond.shared.Siret;

/** Clauses to test with. The contract and the buyer are invented. */
public final class ClauseFixture {

    public static final Contract.Reference CONTRACT =
            Contract.Reference.of(new Siret(ContractFixture.BUYER), "2026-014");

    private ClauseFixture() {}

    /** The whole of 2026, 1 000 hours due, 200 € for each one missing: the figures of the EPEC clause. */
    public static ClauseTerms terms() {
        return ClauseTerms.of(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), new BigDecimal("1000"), new BigDecimal("200"));
    }

    /** Half-way through the year: 430 of 1 000 hours validated, 35.5 waiting, January closed. */
    public static ClauseSheet sheet() {
        return new ClauseSheet(
                SocialClause.Reference.of(CONTRACT, 1).value(),
                CONTRACT.value(),
                "Reconditionnement d’ordinateurs",
                ClauseState.RUNNING,
                new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)),
                Hours.of("1000"),
                Hours.of("430"),
                Hours.of("35.5"),
                Hours.of("570"),
                Money.euros("200"),
                Money.euros("114000"),
                4,
                List.of(
                        new MonthOfHours(YearMonth.of(2026, 1), Hours.of("151.25"), Hours.ZERO, 2, true),
                        new MonthOfHours(YearMonth.of(2026, 2), Hours.of("278.75"), Hours.of("35.5"), 4, false)));
    }
}
