package org.rebond.execution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;

/**
 * What the holder says of a subcontractor's request for payment (CCP, R2193-12).
 *
 * @param givenOn the day on which the holder answered
 * @param arrivedOn the day on which the buyer received the answer
 * @param agreed tax included; zero when it refuses the whole
 * @param reason why it does not agree to all of it; null when it does
 */
public record HolderAnswer(
        LocalDate givenOn,
        LocalDate arrivedOn,
        Money agreed,
        @Nullable String reason) {}
