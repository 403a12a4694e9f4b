package org.rebond.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Money;

/**
 * A consultation as the list and its exports show it.
 *
 * @param estimate of all lots, in euros before tax
 * @param stages what it waits for; several when its lots differ
 * @param nextOn the first day on which a contract may be signed; null when no letters were sent
 */
public record ConsultationRow(
        String reference,
        String number,
        String object,
        Procedure procedure,
        LocalDate launchedOn,
        Instant bidsDueAt,
        LocalDate bidsDueOn,
        int lots,
        Money estimate,
        List<ConsultationStage> stages,
        @Nullable LocalDate nextOn) {}
