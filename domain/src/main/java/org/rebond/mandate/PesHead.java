package org.rebond.mandate;

import java.time.LocalDate;
import org.rebond.budget.BudgetSheet;
import org.rebond.shared.Money;

/**
 * What the file of a batch says once.
 *
 * @param file its name
 * @param number of the batch within its exercise
 * @param issuedOn the day on which it was signed
 */
public record PesHead(
        String file,
        LocalDate writtenOn,
        BudgetSheet budget,
        int exercise,
        long number,
        LocalDate issuedOn,
        int mandates,
        Money totalExcludingTax,
        Money tax) {}
