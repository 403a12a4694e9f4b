package org.rebond.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rebond.law.Buyer;
import org.rebond.law.Law;
import org.rebond.law.Sourced;
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
    private static final List<PaymentState> GRANTED = List.of(PaymentState.SETTLED, PaymentState.PAID);

    private final SidePayments payments;
    private final DelayPenalties penalties;
    private final Law law;
    private final List<Step> steps = new ArrayList<>();

    private Reckoning(SidePayments payments, DelayPenalties penalties, Law law) {
        this.payments = payments;
        this.penalties = penalties;
        this.law = law;
    }

    /**
     * @param credited what the credit notes of the invoice take back
     * @param terms those of the contract; nothing but credit notes is taken off without them
     */
    static Breakdown of(
            Invoice invoice,
            Money credited,
            Optional<PaymentTerms> terms,
            SidePayments payments,
            DelayPenalties penalties,
            Law law) {
        return new Reckoning(payments, penalties, law).reckon(invoice, credited, terms);
    }

    private Breakdown reckon(Invoice invoice, Money credited, Optional<PaymentTerms> terms) {
        Money gross = invoice.totalIncludingTax();
        Money executed = gross.minus(credited);
        steps.add(plain("settlement.executed", executed, "{0} − {1}", gross, credited));
        Deductions deductions = terms.map(agreed -> {
                    Money repayment = repayment(invoice, executed, agreed);
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
        return new Breakdown(gross, deductions, steps);
    }

    private Money repayment(Invoice invoice, Money executed, PaymentTerms terms) {
        Contract.Reference contract = invoice.contract();
        String holder = invoice.holder().identifier();
        Money advance = new Money(payments.sum(contract, holder, PaymentKind.ADVANCE, GRANTED));
        if (advance.equals(Money.ZERO)) {
            return Money.ZERO;
        }
        Money before = new Money(payments.executed(contract, holder));
        Money after = before.plus(executed);
        steps.add(plain("settlement.cumulated", after, "{0} + {1}", before, executed));
        Sourced<BigDecimal> start =
                law.advance(terms.holder(), terms.launchedOn()).repaymentStart();
        String source = source(start, terms.advance().repaymentStart());
        AdvanceRepayment repayment = AdvanceRepayment.of(advance, terms);
        Money due = repayment.after(after);
        steps.add(step(
                "settlement.repaymentDue",
                due,
                source,
                start.toVerify(),
                due.equals(Money.ZERO)
                        ? "{1} ≤ {2} × {3} %"
                        : due.equals(advance)
                                ? "{1} ≥ {2} × {4} % ⇒ {0}"
                                : "{0} × ({1} ÷ {2} − {3} %) ÷ ({4} % − {3} %)",
                advance,
                after,
                repayment.base(),
                repayment.start(),
                repayment.end()));
        Money repaid = new Money(payments.repaid(contract, holder));
        Money share = least(executed, due.exceeds(repaid) ? due.minus(repaid) : Money.ZERO);
        steps.add(plain("settlement.repayment", share, "{0} − {1}", due, repaid));
        return share;
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
