package org.rebond.mandate;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetCoding;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.InvoiceSheet;
import org.rebond.settlement.InvoiceState;
import org.rebond.settlement.Settlement;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** What is due, read from where it was settled; and where its payment is written down. */
final class Dues {

    private static final int WORDS = 200;

    private final Settlement settlement;
    private final Procurement procurement;
    private final Budget budget;

    Dues(Settlement settlement, Procurement procurement, Budget budget) {
        this.settlement = settlement;
        this.procurement = procurement;
        this.budget = budget;
    }

    /** @param first whether nothing of the contract was put into a mandate before */
    Due of(InvoiceSheet invoice, boolean first) {
        Money payable = invoice.payable();
        if (invoice.state() != InvoiceState.SETTLED || payable == null) {
            throw new RuleViolation(MandateRule.NOT_SETTLED, invoice.number(), invoice.state());
        }
        Contract.Reference contract = new Contract.Reference(invoice.contract());
        ContractSheet sheet = procurement.contract(contract);
        Money base = invoice.creditNotes().stream()
                .map(InvoiceSheet.CreditNote::totalExcludingTax)
                .reduce(invoice.totalExcludingTax(), Money::plus);
        return new Due(
                invoice.reference(),
                DueKind.INVOICE,
                contract,
                invoice.number() + " - " + sheet.object(),
                invoice.holder(),
                invoice.number(),
                Objects.requireNonNull(invoice.settledOn()),
                base,
                payable.minus(base),
                List.of(),
                invoice.clock(),
                coding(contract, invoice),
                known(invoice),
                first,
                !sheet.modifications().isEmpty());
    }

    InvoiceSheet invoice(String reference) {
        return settlement.invoice(new Invoice.Reference(reference));
    }

    /** The line of the budget of the first order that the invoice bears on. */
    private @Nullable BudgetCoding coding(Contract.Reference contract, InvoiceSheet invoice) {
        PurchaseOrder.Reference order =
                invoice.lines().isEmpty() ? null : invoice.lines().getFirst().order();
        return budget.allocation(contract, order).orElse(null);
    }

    private static Map<DocumentKind, String> known(InvoiceSheet invoice) {
        Map<DocumentKind, String> known = new EnumMap<>(DocumentKind.class);
        known.put(DocumentKind.INVOICE, invoice.number());
        known.put(DocumentKind.SERVICE_CERTIFICATE, invoice.certifiedOn() + ", " + invoice.certifiedBy());
        String orders = invoice.lines().stream()
                .map(line -> line.order().value())
                .distinct()
                .collect(Collectors.joining(", "));
        known.put(DocumentKind.PURCHASE_ORDER, orders.length() > WORDS ? orders.substring(0, WORDS) : orders);
        return known;
    }

    /** Writes the payment down where it was settled; nothing when somebody already did. */
    void paid(Mandate mandate, LocalDate on) {
        Invoice.Reference invoice = new Invoice.Reference(mandate.due());
        if (settlement.invoice(invoice).state() != InvoiceState.PAID) {
            settlement.pay(invoice, on);
        }
    }
}
