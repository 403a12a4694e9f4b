package org.rebond.consultation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Money;

/**
 * A consultation as the list and its exports show it.
 *
 * @param estimate of all lots, in euros before tax
 * @param nextOn the day that its stage waits for; null when it waits for somebody
 */
public record ConsultationRow(
        String reference,
        String number,
        String object,
        Procedure procedure,
        LocalDate launchedOn,
        Instant bidsDueAt,
        int lots,
        Money estimate,
        ConsultationStage stage,
        @Nullable LocalDate nextOn) {}
