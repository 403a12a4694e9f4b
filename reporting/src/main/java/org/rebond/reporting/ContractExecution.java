package org.rebond.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rebond.ordering.Forecast;
import org.rebond.ordering.Ledger;
import org.rebond.procurement.ContractSheet;
import org.rebond.settlement.InvoiceRow;
import org.rebond.settlement.SettlementLedger;
import org.rebond.settlement.SidePaymentSheet;
import org.rebond.terms.PenaltySheet;

/**
 * What became of a contract that was opened to orders.
 *
 * @param invoices with their credit notes, the last received first
 * @param besides what the contract pays beside its invoices: advances, retentions given back, late interest
 */
public record ContractExecution(
        Ledger ledger,
        SettlementLedger settled,
        List<InvoiceRow> invoices,
        List<PenaltySheet> penalties,
        List<SidePaymentSheet> besides) {

    public ContractExecution {
        invoices = List.copyOf(invoices);
        penalties = List.copyOf(penalties);
        besides = List.copyOf(besides);
    }

    /** Empty where the contract has no end, before its start and once it is over. */
    Optional<Forecast> forecast(ContractSheet contract, LocalDate today) {
        return contract.notifiedOn() == null || ledger.endsOn() == null
                ? Optional.empty()
                : ledger.forecast(contract.notifiedOn(), ledger.endsOn(), today);
    }
}
