package org.rebond.mandate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetCoding;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.settlement.DeductionKind;
import org.rebond.settlement.DueFilter;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.InvoiceSheet;
import org.rebond.settlement.PaymentDesk;
import org.rebond.settlement.PaymentDue;
import org.rebond.settlement.PaymentKind;
import org.rebond.settlement.Settlement;
import org.rebond.settlement.SidePaymentSheet;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** What is due, read from where it was settled; and where its payment is written down. */
@ApplicationScoped
class Dues {

    private static final int NAMED = 5;

    private final PaymentDesk desk;
    private final Settlement settlement;
    private final Procurement procurement;
    private final Budget budget;
    private final Circumstances circumstances;

    @Inject
    Dues(PaymentDesk desk, Settlement settlement, Procurement procurement, Budget budget, Circumstances circumstances) {
        this.desk = desk;
        this.settlement = settlement;
        this.procurement = procurement;
        this.budget = budget;
        this.circumstances = circumstances;
    }

    /** One page of what no mandate pays yet, the first due first. */
    Page<PaymentDue> toMandate(Paging paging) {
        return desk.dues(DueFilter.TO_MANDATE, paging);
    }

    Contract.Reference contract(String reference) {
        return new Contract.Reference(desk.due(reference).contract());
    }

    /** One of them, as a mandate of an exercise takes it up. */
    Due of(String reference, int exercise) {
        PaymentDue due = desk.due(reference);
        if (due.paidOn() != null) {
            throw new RuleViolation(MandateRule.PAID_ALREADY, reference, due.paidOn());
        }
        requireOwed(List.of(reference));
        Contract.Reference contract = new Contract.Reference(due.contract());
        ContractSheet sheet = procurement.contract(contract);
        PurchaseOrder.Reference advanced = advanced(due);
        InvoiceSheet invoice =
                due.kind() == PaymentKind.INVOICE ? settlement.invoice(new Invoice.Reference(reference)) : null;
        return new Due(
                reference,
                due.kind(),
                contract,
                (due.number() == null ? "" : due.number() + " - ") + sheet.object(),
                due.holder(),
                due.number(),
                due.settledOn(),
                invoice == null ? due.totalExcludingTax() : credited(invoice, due.totalExcludingTax()),
                invoice == null ? due.tax() : taxCredited(invoice, due.tax()),
                deductions(due),
                due.clock(),
                coding(due.kind(), exercise, contract, invoice == null ? advanced : ordered(invoice)),
                circumstances.of(due, sheet, invoice, advanced));
    }

    /** The credit notes lessen what is due: they are no deduction from it. */
    private static List<MandateDeduction> deductions(PaymentDue due) {
        return due.deductions().stream()
                .filter(deduction -> deduction.kind() != DeductionKind.CREDIT_NOTE)
                .map(deduction -> new MandateDeduction(deduction.kind(), deduction.amount()))
                .toList();
    }

    private static Money credited(InvoiceSheet invoice, Money total) {
        return invoice.creditNotes().stream()
                .map(InvoiceSheet.CreditNote::totalExcludingTax)
                .reduce(total, Money::plus);
    }

    private static Money taxCredited(InvoiceSheet invoice, Money tax) {
        return invoice.creditNotes().stream()
                .map(note -> note.totalIncludingTax().minus(note.totalExcludingTax()))
                .reduce(tax, Money::plus);
    }

    /** @throws RuleViolation {@link MandateRule#NOT_OWED} when one of them was paid, or is owed no more */
    void requireOwed(Collection<String> references) {
        List<String> others = desk.notOwed(references);
        if (!others.isEmpty()) {
            throw new RuleViolation(
                    MandateRule.NOT_OWED, others.stream().sorted().limit(NAMED).collect(Collectors.joining(", ")));
        }
    }

    private static PurchaseOrder.@Nullable Reference ordered(InvoiceSheet invoice) {
        return invoice.lines().isEmpty() ? null : invoice.lines().getFirst().order();
    }

    /** The order that an advance is granted for. */
    private PurchaseOrder.@Nullable Reference advanced(PaymentDue due) {
        return desk.payments(new Contract.Reference(due.contract())).stream()
                .filter(payment -> payment.reference().equals(due.reference()))
                .findFirst()
                .map(SidePaymentSheet::order)
                .map(PurchaseOrder.Reference::new)
                .orElse(null);
    }

    /**
     * The line of the budget of the order that an advance is for, or the first that an invoice bears on, else of the contract.
     * Late interest has an account of its own, never among what lasts.
     */
    private @Nullable BudgetCoding coding(
            PaymentKind kind, int exercise, Contract.Reference contract, PurchaseOrder.@Nullable Reference order) {
        Optional<BudgetCoding> ofWork = budget.allocation(contract, order);
        return kind == PaymentKind.LATE_INTEREST
                ? ofWork.flatMap(coding -> budget.lateInterestAccount(exercise)
                                .map(nature -> new BudgetCoding(nature, coding.function(), null)))
                        .orElse(null)
                : ofWork.orElse(null);
    }

    /** Writes the payment down where it was settled; nothing when somebody already did. */
    void paid(Mandate mandate, LocalDate on) {
        if (desk.due(mandate.due()).paidOn() == null) {
            desk.pay(mandate.due(), on);
        }
    }
}
