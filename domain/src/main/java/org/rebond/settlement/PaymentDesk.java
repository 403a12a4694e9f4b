package org.rebond.settlement;

import static org.rebond.platform.Permission.READ_INVOICES;
import static org.rebond.platform.Permission.SETTLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import org.rebond.platform.Requires;
import org.rebond.shared.RuleViolation;

/** What contracts pay: everything that was settled, until it is paid. */
@ApplicationScoped
@Transactional
public class PaymentDesk {

    private final Invoices invoices;
    private final Settlement settlement;

    @Inject
    PaymentDesk(Invoices invoices, Settlement settlement) {
        this.invoices = invoices;
        this.settlement = settlement;
    }

    /** What was settled, the first due first. */
    @Requires(READ_INVOICES)
    public List<PaymentDue> dues(DueFilter filter) {
        return new DueQuery(invoices.entityManager()).dues(filter);
    }

    /** @throws RuleViolation {@link SettlementRule#DUE_UNKNOWN} when nothing that was settled has that reference */
    @Requires(READ_INVOICES)
    public PaymentDue due(String reference) {
        return new DueQuery(invoices.entityManager())
                .due(reference)
                .orElseThrow(() -> new RuleViolation(SettlementRule.DUE_UNKNOWN, reference));
    }

    /** Writes down that the public accountant paid, whatever it is. */
    @Requires(SETTLE)
    public void pay(String reference, LocalDate on) {
        PaymentDue due = due(reference);
        settlement.pay(new Invoice.Reference(due.reference()), on);
    }
}
