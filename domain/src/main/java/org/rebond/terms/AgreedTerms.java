package org.rebond.terms;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a contract is paid, as its page shows it.
 *
 * @param applied whether something was paid on them: from then on only the guarantee changes
 * @param guaranteeFrom the day of the last admission; null while the guarantee has not started
 * @param guaranteeTo the last day of the guarantee
 * @param releaseBy the last day to give back what was withheld
 */
public record AgreedTerms(
        String contract,
        PaymentTerms terms,
        boolean applied,
        @Nullable LocalDate guaranteeFrom,
        @Nullable LocalDate guaranteeTo,
        @Nullable LocalDate releaseBy) {}
