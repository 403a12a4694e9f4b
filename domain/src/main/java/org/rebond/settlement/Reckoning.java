package org.rebond.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rebond.law.Buyer;
import org.rebond.law.Law;
import org.rebond.law.Sourced;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.shared.Money;
import org.rebond.shared.Step;
import org.rebond.terms.DelayPenalties;
import org.rebond.terms.PaymentTerms;
import org.rebond.terms.PenaltyTally;

/** Works out what is taken off an invoice: credit notes, then the advance, the retention and the penalties, never below zero. */
final class Reckoning {

    private static final String OF_THE_CONTRACT = "CCAP";

    private final AdvanceRepayments advances;
    private final DelayPenalties penalties;
    private final Law law;
    private final List<Step> steps = new ArrayList<>();

    private Reckoning(AdvanceRepayments advances, DelayPenalties penalties, Law law) {
        this.advances = advances;
        this.penalties = penalties;
        this.law = law;
    }

    /**
     * @param credits the credit notes of the invoice
     * @param terms those of the contract; nothing but credit notes is taken off without them
     */
    static Reckoned of(
            Invoice invoice,
            List<Invoice> credits,
            Optional<PaymentTerms> terms,
            AdvanceRepayments advances,
            DelayPenalties penalties,
            Law law) {
        return new Reckoning(advances, penalties, law).reckon(invoice, credits, terms);
    }

    private Reckoned reckon(Invoice invoice, List<Invoice> credits, Optional<PaymentTerms> terms) {
        Money gross = invoice.totalIncludingTax();
        Money credited = Money.ZERO.minus(
                credits.stream().map(Invoice::totalIncludingTax).reduce(Money.ZERO, Money::plus));
        List<Repaid> repayments = new ArrayList<>();
        Money executed = gross.minus(credited);
        steps.add(plain("settlement.executed", executed, "{0} − {1}", gross, credited));
        Deductions deductions = terms.map(agreed -> {
                    repayments.addAll(repayments(advances.repayable(invoice, credits, agreed), executed, agreed));
                    Money repayment = repayments.stream().map(Repaid::amount).reduce(Money.ZERO, Money::plus);
                    Money retention = retention(executed, executed.minus(repayment), agreed);
                    Money owed = penalties(
                            invoice.contract(),
                            invoice.holder(),
                            executed.minus(repayment).minus(retention));
                    return new Deductions(credited, repayment, retention, owed);
                })
                .orElseGet(() -> new Deductions(credited, Money.ZERO, Money.ZERO, Money.ZERO));
        Breakdown breakdown = new Breakdown(gross, deductions, steps);
        steps.add(plain(
                "settlement.net",
                breakdown.net(),
                "{0} − {1} − {2} − {3}",
                executed,
                deductions.repayment(),
                deductions.retention(),
                deductions.penalties()));
        return new Reckoned(new Breakdown(gross, deductions, steps), repayments);
    }

    private List<Repaid> repayments(List<Repayable> advances, Money executed, PaymentTerms terms) {
        List<Repaid> repayments = new ArrayList<>();
        Money room = executed;
        for (Repayable advance : advances) {
            explain(advance, terms);
            Money share = advance.share(room);
            steps.add(plain("settlement.repayment", share, "{0} − {1}", advance.due(), advance.repaid()));
            if (share.exceeds(Money.ZERO)) {
                repayments.add(new Repaid(advance.advance().reference(), share));
                room = room.minus(share);
            }
        }
        return repayments;
    }

    private void explain(Repayable advance, PaymentTerms terms) {
        PurchaseOrder.Reference order = advance.advance().order();
        AdvanceRepayment repayment = advance.terms();
        if (order != null) {
            steps.add(plain("settlement.orderAdvance", repayment.advance(), "{0}", order.value()));
        }
        steps.add(plain("settlement.cumulated", advance.after(), "{0} + {1}", advance.before(), advance.now()));
        Sourced<BigDecimal> start =
                law.advance(terms.holder(), terms.launchedOn()).repaymentStart();
        Money due = advance.due();
        steps.add(step(
                "settlement.repaymentDue",
                due,
                source(start, repayment.start()),
                start.toVerify(),
                due.equals(Money.ZERO)
                        ? "{1} ≤ {2} × {3} %"
                        : due.equals(repayment.advance())
                                ? "{1} ≥ {2} × {4} % ⇒ {0}"
                                : "{0} × ({1} ÷ {2} − {3} %) ÷ ({4} % − {3} %)",
                repayment.advance(),
                advance.after(),
                repayment.base(),
                repayment.start(),
                repayment.end()));
    }

    private Money retention(Money executed, Money room, PaymentTerms terms) {
        Money retention = least(room, terms.retention().of(executed));
        if (retention.exceeds(Money.ZERO)) {
            Sourced<BigDecimal> most = law.retentionRate(Buyer.LOCAL, terms.holder(), terms.launchedOn());
            steps.add(step(
                    "settlement.retention",
                    retention,
                    source(most, terms.retention().rate()),
                    most.toVerify(),
                    "{0} × {1} %",
                    executed,
                    terms.retention().rate()));
        }
        return retention;
    }

    private Money penalties(Contract.Reference contract, Party holder, Money room) {
        PenaltyTally tally = penalties.owed(contract, holder);
        Money share = least(room, tally.left());
        if (tally.decided().exceeds(Money.ZERO)) {
            steps.add(tally.step());
            steps.add(plain("settlement.penalties", share, "{0}", tally.left()));
        }
        return share;
    }

    private static Money least(Money one, Money other) {
        return one.exceeds(other) ? other : one;
    }

    private static Step plain(String label, Money value, String expression, Object... operands) {
        return new Step(label, expression, List.of(operands), value, null, false);
    }

    /** Where a figure comes from: the law, or the contract that agreed another one. */
    private static String source(Sourced<BigDecimal> lawful, BigDecimal agreed) {
        return agreed.compareTo(lawful.value()) == 0 ? lawful.source() : OF_THE_CONTRACT;
    }

    private static Step step(
            String label, Money value, String source, boolean toVerify, String expression, Object... operands) {
        boolean unsure = toVerify && !source.equals(OF_THE_CONTRACT);
        return new Step(label, expression, List.of(operands), value, source, unsure);
    }
}
