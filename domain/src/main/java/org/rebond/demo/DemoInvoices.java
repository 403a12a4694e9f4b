package org.rebond.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rebond.law.CcagVersion;
import org.rebond.law.Holder;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Procurement;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.InvoiceLine;
import org.rebond.settlement.InvoiceRequest;
import org.rebond.settlement.PaymentDesk;
import org.rebond.settlement.Settlement;
import org.rebond.settlement.SidePayment;
import org.rebond.settlement.VatLine;
import org.rebond.shared.Money;
import org.rebond.terms.DelayPenalties;
import org.rebond.terms.Penalty;
import org.rebond.terms.PenaltyRequest;
import org.rebond.terms.Terms;
import org.rebond.terms.TermsBasis;

/**
 * The fictional invoices of the refurbishment contract of 2009, told to the release of its retention, and of its twin of
 * today, one at each state. What would lie after today's date is left out.
 */
@ApplicationScoped
class DemoInvoices {

    /** What the carrier asked the council for itself, before tax: the holder does not invoice it. */
    private static final String CARRIED = "15000";

    private static final Identity OFFICER = new Identity("marches", Set.of(Role.PROCUREMENT));
    private static final Identity FINANCE = new Identity("finances", Set.of(Role.FINANCE));

    private final Settlement settlement;
    private final PaymentDesk desk;
    private final Terms terms;
    private final DelayPenalties penalties;
    private final Procurement procurement;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DemoInvoices(
            Settlement settlement,
            PaymentDesk desk,
            Terms terms,
            DelayPenalties penalties,
            Procurement procurement,
            Caller caller,
            Clock clock) {
        this.settlement = settlement;
        this.desk = desk;
        this.terms = terms;
        this.penalties = penalties;
        this.procurement = procurement;
        this.caller = caller;
        this.clock = clock;
    }

    void load(String council) {
        new Story(new Contract.Reference(council + "-2009-014"), "19.6", "84", "3.20").of2009();
        new Story(new Contract.Reference(council + "-2026-003"), "20", "118", "164.50").ofToday();
    }

    /** The invoices of one contract of two prices. */
    private final class Story {

        private final Contract.Reference contract;
        private final String holder;
        private final BigDecimal rate;
        private final Money first;
        private final Money second;
        private int sent;

        Story(Contract.Reference contract, String rate, String first, String second) {
            this.contract = contract;
            this.rate = new BigDecimal(rate);
            this.first = Money.euros(first);
            this.second = Money.euros(second);
            holder = procurement.contract(contract).currentHolders().getFirst().identifier();
        }

        void of2009() {
            agree("2009-05-04", CcagVersion.FCS2009, "100000", "119600", 36);
            SidePayment.Reference advance = as(OFFICER, () -> desk.askAdvance(contract, holder, day("2009-09-15")));
            settleAndPay(advance, "2009-09-22", "2009-09-29");
            paid(invoice(1, 400, 400, "0", "2009-11-20"), "2009-11-24", "2009-12-08", "2009-12-22");
            paidLate();
            paid(invoice(3, 800, 800, "375", "2010-07-07"), "2010-07-08", "2010-07-20", "2010-07-30");
            paid(invoice(4, 700, 700, CARRIED, "2010-12-07"), "2010-12-09", "2010-12-17", "2010-12-30");
            penaltyWithinTheExemption();
            paid(invoice(5, 800, 800, "0", "2011-04-20"), "2011-04-22", "2011-05-06", "2011-05-18");
            paid(invoice(6, 900, 900, CARRIED, "2011-11-09"), "2011-11-10", "2011-11-24", "2011-12-05");
            paid(invoice(7, 800, 800, "0", "2012-05-11"), "2012-05-14", "2012-05-25", "2012-06-06");
            as(OFFICER, () -> {
                terms.startGuarantee(contract, day("2012-05-09"));
                return true;
            });
            SidePayment.Reference release = as(OFFICER, () -> desk.askRelease(contract, holder, day("2013-05-15")));
            settleAndPay(release, "2013-05-22", "2013-06-03");
        }

        /** One hundred disks were invoiced too many; due on 11 May 2010, paid thirty days later. */
        private void paidLate() {
            Invoice.Reference late = invoice(2, 600, 600, "0", "2010-04-06");
            enter(2, 0, -100, "0", "2010-04-12", late);
            paid(late, "2010-04-14", "2010-05-28", "2010-06-10");
            settleAndPay(new SidePayment.Reference(late.value() + "-IM"), "2010-06-21", "2010-07-05");
        }

        /** Four days late: 279,04 €, and no penalty is owed up to 300 € over the contract. */
        private void penaltyWithinTheExemption() {
            PurchaseOrder.Reference order = order(5);
            Penalty.Reference penalty = as(
                    OFFICER,
                    () -> penalties.propose(new PenaltyRequest(
                            holder, order, new Delivery.Reference(order.value() + "-L1"), day("2011-04-14"))));
            as(FINANCE, () -> {
                penalties.decide(penalty, day("2011-04-18"));
                return true;
            });
        }

        void ofToday() {
            agree("2025-11-03", CcagVersion.FCS2021, "40000", "48000", 24);
            if (!isPast("2026-11-16")) {
                return;
            }
            paid(invoice(1, 100, 0, "7200", "2026-07-01"), "2026-07-03", "2026-07-15", "2026-07-24");
            Invoice.Reference settled = invoice(1, 60, 0, "3600", "2026-10-28");
            certify(settled, "2026-11-03");
            settle(settled, "2026-11-10");
            certify(invoice(1, 40, 0, "3600", "2026-11-02"), "2026-11-09");
            invoice(1, 50, 40, "0", "2026-11-12");
            Invoice.Reference suspended = invoice(1, 30, 0, "0", "2026-11-05");
            tell(() -> settlement.suspend(suspended, day("2026-11-13"), "Le numéro d’engagement manque"));
            Invoice.Reference rejected = invoice(1, 20, 0, "0", "2026-11-16");
            tell(() -> settlement.reject(rejected, "Adressée à la commune : le département n’est pas le débiteur"));
        }

        private void agree(String launchedOn, CcagVersion ccag, String exclTax, String inclTax, int months) {
            TermsBasis basis = new TermsBasis(
                    day(launchedOn), ccag, Holder.ANY, Money.euros(exclTax), Money.euros(inclTax), months);
            tell(() -> terms.agree(contract, terms.propose(basis).terms()));
        }

        private Invoice.Reference invoice(int order, int ofFirst, int ofSecond, String reduction, String receivedOn) {
            return enter(order, ofFirst, ofSecond, reduction, receivedOn, null);
        }

        private Invoice.Reference enter(
                int order,
                int ofFirst,
                int ofSecond,
                String reduction,
                String receivedOn,
                Invoice.@Nullable Reference credits) {
            List<InvoiceLine> lines = new ArrayList<>();
            add(
                    lines,
                    order,
                    0,
                    ofFirst,
                    first.times(BigDecimal.valueOf(ofFirst)).minus(Money.euros(reduction)));
            add(lines, order, 1, ofSecond, second.times(BigDecimal.valueOf(ofSecond)));
            Money base = lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
            Money tax = base.times(rate.movePointLeft(2));
            String number = (credits == null ? "F" : "A") + receivedOn.substring(0, 4) + "-" + ++sent;
            return as(
                    OFFICER,
                    () -> settlement.enter(new InvoiceRequest(
                            contract,
                            holder,
                            number,
                            day(receivedOn),
                            day(receivedOn),
                            credits,
                            lines,
                            List.of(new VatLine(rate, base, tax)),
                            base,
                            base.plus(tax))));
        }

        private void add(List<InvoiceLine> lines, int order, int position, int units, Money amount) {
            if (units != 0) {
                lines.add(new InvoiceLine(order(order), position, units, amount));
            }
        }

        private PurchaseOrder.Reference order(int rank) {
            return new PurchaseOrder.Reference(contract.value() + "-B" + rank);
        }
    }

    private void paid(Invoice.Reference invoice, String certifiedOn, String settledOn, String paidOn) {
        certify(invoice, certifiedOn);
        settle(invoice, settledOn);
        as(FINANCE, () -> {
            settlement.pay(invoice, day(paidOn));
            return true;
        });
    }

    private void certify(Invoice.Reference invoice, String on) {
        tell(() -> settlement.certify(invoice, day(on)));
    }

    private void settle(Invoice.Reference invoice, String on) {
        as(FINANCE, () -> {
            settlement.settle(invoice, day(on));
            return true;
        });
    }

    private void settleAndPay(SidePayment.Reference payment, String settledOn, String paidOn) {
        as(FINANCE, () -> {
            desk.settle(payment, day(settledOn));
            desk.pay(payment.value(), day(paidOn));
            return true;
        });
    }

    /** What the procurement desk does. */
    private void tell(Runnable work) {
        as(OFFICER, () -> {
            work.run();
            return true;
        });
    }

    private <T> T as(Identity who, Supplier<T> work) {
        return caller.actingAs(who, work);
    }

    private boolean isPast(String day) {
        return !day(day).isAfter(LocalDate.now(clock));
    }

    private static LocalDate day(String iso) {
        return LocalDate.parse(iso);
    }
}
