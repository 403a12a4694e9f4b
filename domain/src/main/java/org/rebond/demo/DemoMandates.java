package org.rebond.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetCoding;
import org.rebond.budget.BudgetSheet;
import org.rebond.mandate.BankAccount;
import org.rebond.mandate.DocumentState;
import org.rebond.mandate.Mandate;
import org.rebond.mandate.Mandating;
import org.rebond.mandate.Payees;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Procurement;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.InvoiceFilter;
import org.rebond.settlement.InvoiceLine;
import org.rebond.settlement.InvoiceRequest;
import org.rebond.settlement.Settlement;
import org.rebond.settlement.VatLine;
import org.rebond.shared.Money;
import org.rebond.shared.Paging;

/**
 * The fictional mandates: what was settled on the refurbishment contracts of 2009 and of today, by two persons, up to a batch
 * that waits to be signed. Comes after the invoices, and makes one on a contract that has none.
 */
@ApplicationScoped
class DemoMandates {

    private static final Identity OFFICER = new Identity("marches", Set.of(Role.PROCUREMENT));
    private static final Identity FINANCE = new Identity("finances", Set.of(Role.FINANCE));
    private static final Identity DECIDER = new Identity("decideur", Set.of(Role.DECIDER));
    private static final Identity ADMIN = new Identity("admin", Set.of(Role.ADMIN));

    private final Settlement settlement;
    private final Ordering ordering;
    private final Procurement procurement;
    private final Budget budget;
    private final Mandating mandating;
    private final Payees payees;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DemoMandates(
            Settlement settlement,
            Ordering ordering,
            Procurement procurement,
            Budget budget,
            Mandating mandating,
            Payees payees,
            Caller caller,
            Clock clock) {
        this.settlement = settlement;
        this.ordering = ordering;
        this.procurement = procurement;
        this.budget = budget;
        this.mandating = mandating;
        this.payees = payees;
        this.caller = caller;
        this.clock = clock;
    }

    void load(String council) {
        as(
                ADMIN,
                () -> budget.describe(new BudgetSheet(
                        council, "BUDGET PRINCIPAL (FICTIF)", "079090", "PAIERIE DEPARTEMENTALE", "020", "00")));
        Contract.Reference old = new Contract.Reference(council + "-2009-014");
        Contract.Reference current = new Contract.Reference(council + "-2026-003");
        as(FINANCE, () -> {
            budget.allocate(old, null, new BudgetCoding("611", "221", null), 2010);
            budget.allocate(current, null, new BudgetCoding("611", "444", null), 2026);
        });
        invoiced(old, "2009-11-20", "19.6");
        invoiced(current, "2026-07-01", "20");
        mandated(old, "FR7699999000010000000000309", 2009);
        mandated(current, "FR7699999000010000000000212", 2026);
    }

    /** The first order of the contract, invoiced, certified and settled within the month; nothing when invoices are there. */
    private void invoiced(Contract.Reference contract, String receivedOn, String rate) {
        LocalDate received = LocalDate.parse(receivedOn);
        if (received.plusDays(30).isAfter(LocalDate.now(clock)) || hasInvoices(contract)) {
            return;
        }
        OrderSheet order = ordering.order(new PurchaseOrder.Reference(contract.value() + "-B1"));
        List<InvoiceLine> lines = IntStream.range(0, order.lines().size())
                .mapToObj(position -> new InvoiceLine(
                        new PurchaseOrder.Reference(order.reference()),
                        position,
                        order.lines().get(position).admitted(),
                        order.lines().get(position).admittedAmount()))
                .toList();
        Money base = lines.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        Money tax = base.times(new BigDecimal(rate).movePointLeft(2));
        InvoiceRequest request = new InvoiceRequest(
                contract,
                procurement.contract(contract).holders().getFirst().identifier(),
                "F-" + receivedOn.substring(0, 7) + "-01",
                received,
                received,
                null,
                lines,
                List.of(new VatLine(new BigDecimal(rate), base, tax)),
                base,
                base.plus(tax));
        Invoice.Reference invoice = caller.actingAs(OFFICER, () -> settlement.enter(request));
        as(OFFICER, () -> settlement.certify(invoice, received.plusDays(5)));
        as(FINANCE, () -> settlement.settle(invoice, received.plusDays(12)));
    }

    private boolean hasInvoices(Contract.Reference contract) {
        return settlement
                        .invoices(InvoiceFilter.on(contract.value()), Paging.first())
                        .total()
                > 0;
    }

    /** What is due on the contract in its exercise: completed, and put into a batch that somebody else signs. */
    private void mandated(Contract.Reference contract, String iban, int exercise) {
        List<Mandate.Reference> built = caller.actingAs(
                FINANCE,
                () -> mandating.dues().stream()
                        .filter(due -> due.contract().equals(contract.value())
                                && due.settledOn().getYear() == exercise)
                        .map(due -> mandating.propose(due.reference(), exercise))
                        .toList());
        if (built.isEmpty()) {
            return;
        }
        String payee = caller.actingAs(FINANCE, () -> mandating.mandate(built.getFirst()))
                .payee();
        String name = caller.actingAs(FINANCE, () -> payees.payee(payee)).name();
        as(FINANCE, () -> {
            payees.propose(
                    payee,
                    BankAccount.typed(iban, null, name.length() > 32 ? name.substring(0, 32) : name),
                    "Relevé joint à l’acte d’engagement, titulaire rappelé");
            built.forEach(this::complete);
        });
        as(DECIDER, () -> payees.confirm(payee, iban));
        as(FINANCE, () -> mandating.build(built, LocalDate.now(clock)));
    }

    private void complete(Mandate.Reference mandate) {
        mandating.mandate(mandate).documents().forEach((kind, document) -> {
            if (document.state() == DocumentState.MISSING) {
                mandating.attach(mandate, kind, "GED-" + mandate.value() + "-" + kind.ordinal());
            }
        });
    }

    private void as(Identity who, Runnable work) {
        caller.actingAs(who, () -> {
            work.run();
            return true;
        });
    }
}
