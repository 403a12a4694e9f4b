package org.rebond.execution;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.ContractSheet;

/**
 * A contract in execution as its page shows it.
 *
 * @param sinceCases whether its amendments are bound to the cases of the law of 2016
 * @param gauges the limits of the law, as the amendments stand
 * @param consortia how the holders stood together, the last being how they do now; empty for a single holder
 * @param endsOn the last day, a termination or a period not renewed counted; null when the contract states no end
 */
public record ExecutionSheet(
        ContractSheet contract,
        ExecutionTerms terms,
        boolean sinceCases,
        List<Gauge> gauges,
        List<AmendmentSheet> amendments,
        List<ConsortiumTerms> consortia,
        List<RenewalSheet> renewals,
        @Nullable TerminationTerms termination,
        @Nullable LocalDate endsOn) {

    public ExecutionSheet {
        gauges = List.copyOf(gauges);
        amendments = List.copyOf(amendments);
        consortia = List.copyOf(consortia);
        renewals = List.copyOf(renewals);
    }
}
