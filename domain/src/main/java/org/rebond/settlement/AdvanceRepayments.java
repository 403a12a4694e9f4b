package org.rebond.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.Execution;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.terms.PaymentTerms;

/** How far the advances of a contract have come back, each with what was executed of that for which it was granted. */
@ApplicationScoped
class AdvanceRepayments {

    private final SidePayments payments;
    private final Execution execution;

    @Inject
    AdvanceRepayments(SidePayments payments, Execution execution) {
        this.payments = payments;
        this.execution = execution;
    }

    /** What is executed gives back an advance that comes first: it is refused once it would have to be repaid at once. */
    void requireBeforeRepayment(SidePayment advance, PaymentTerms agreed) {
        Money executed = executed(advance);
        AdvanceRepayment repayment = repayment(advance, agreed, JointShares.of(execution, advance.contract()));
        if (repayment.after(executed).exceeds(Money.ZERO)) {
            throw new RuleViolation(
                    SettlementRule.ADVANCE_TOO_LATE,
                    executed.amount(),
                    repayment.start(),
                    repayment.base().amount());
        }
    }

    /**
     * The advances that an invoice gives back.
     *
     * @param credits its credit notes
     */
    List<Repayable> repayable(Invoice invoice, List<Invoice> credits, PaymentTerms agreed) {
        Optional<JointShares> joint = JointShares.of(execution, invoice.contract());
        List<Invoice> documents =
                Stream.concat(Stream.of(invoice), credits.stream()).toList();
        return payments.advances(invoice.contract()).stream()
                .filter(advance -> advance.isGranted() && comesBack(advance, invoice))
                .map(advance -> new Repayable(
                        advance,
                        repayment(advance, agreed, joint),
                        executed(advance),
                        sum(documents, advance.order()),
                        new Money(payments.repaid(advance.reference()))))
                .toList();
    }

    private static boolean comesBack(SidePayment advance, Invoice invoice) {
        PurchaseOrder.Reference order = advance.order();
        return (!advance.isOwn() || advance.isOf(invoice.holder()))
                && (order == null
                        || invoice.lines().stream().map(InvoiceLine::order).anyMatch(order::equals));
    }

    private static AdvanceRepayment repayment(SidePayment advance, PaymentTerms agreed, Optional<JointShares> joint) {
        Money whole = Objects.requireNonNullElse(advance.orderInclTax(), agreed.inclTax());
        Money base = joint.filter(shares -> advance.isOwn())
                .map(shares -> shares.of(whole, advance.holder().identifier()))
                .orElse(whole);
        return AdvanceRepayment.of(advance.amount(), base, agreed.advance());
    }

    /** Tax included, of what an advance was granted for, by those who give it back. */
    private Money executed(SidePayment advance) {
        PurchaseOrder.Reference order = advance.order();
        if (order != null) {
            List<Invoice> settled = payments.settledOn(order).stream()
                    .filter(invoice -> !advance.isOwn() || advance.isOf(invoice.holder()))
                    .toList();
            return sum(settled, order);
        }
        return new Money(
                advance.isOwn()
                        ? payments.executed(advance.contract(), advance.holder().identifier())
                        : payments.executed(advance.contract()));
    }

    private static Money sum(List<Invoice> documents, PurchaseOrder.@Nullable Reference order) {
        return documents.stream()
                .map(document -> order == null ? document.totalIncludingTax() : part(document, order))
                .reduce(Money.ZERO, Money::plus);
    }

    /**
     * What an invoice asks for an order, tax included. An invoice says its tax for all its lines together: each order has the
     * part of its amount before tax.
     */
    static Money part(Invoice invoice, PurchaseOrder.Reference order) {
        Map<PurchaseOrder.Reference, BigDecimal> weights = new LinkedHashMap<>();
        for (InvoiceLine line : invoice.lines()) {
            weights.merge(line.order(), line.amount().amount(), BigDecimal::add);
        }
        int rank = List.copyOf(weights.keySet()).indexOf(order);
        return rank < 0
                ? Money.ZERO
                : Apportionment.of(invoice.totalIncludingTax(), List.copyOf(weights.values()))
                        .get(rank);
    }
}
