package org.rebond.settlement;

import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rebond.TestTransactions;
import org.rebond.execution.ConsortiumTerms;
import org.rebond.execution.Execution;
import org.rebond.execution.ExecutionOffice;
import org.rebond.execution.ExecutionTerms;
import org.rebond.execution.PurchaseKind;
import org.rebond.execution.TerminationTerms;
import org.rebond.law.Law;
import org.rebond.law.LawOffice;
import org.rebond.ordering.Decision;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliveryNote;
import org.rebond.ordering.FrameworkTerms;
import org.rebond.ordering.OrderRequest;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.OrderingOffice;
import org.rebond.ordering.PriceItem;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.ordering.Verification;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.Party;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.shared.Money;
import org.rebond.terms.DelayPenalties;
import org.rebond.terms.Terms;
import org.rebond.terms.TermsOffice;

/** The settlement feature as the server would wire it, on the test database. */
public final class SettlementOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 3, 16);
    public static final Identity OFFICER = new Identity("marches", Set.of(Role.PROCUREMENT));
    public static final Identity FINANCE = new Identity("finances", Set.of(Role.FINANCE));

    private static final LocalDate NOTIFIED = LocalDate.of(2026, 1, 5);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final TestTransactions transactions = new TestTransactions();
    private final Caller caller = new Caller();
    private final LocalDate today;
    private final Ordering ordering;
    private final Settlement settlement;
    private final Terms terms;
    private final DelayPenalties penalties;
    private final PaymentDesk desk;
    private final Execution execution;

    public SettlementOffice() {
        this(TODAY);
    }

    public SettlementOffice(LocalDate today) {
        this.today = today;
        Clock clock = Clock.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        ordering = OrderingOffice.within(transactions.entityManager(), clock);
        EntityManager entityManager = transactions.entityManager();
        Invoices invoices = new Invoices_(entityManager);
        SidePayments payments = new SidePayments_(entityManager);
        Procurement procurement = ProcurementOffice.within(entityManager, clock);
        Law law = LawOffice.within(entityManager);
        Journal journal = new Journal(entityManager, caller, clock);
        LateInterests interests = new LateInterests(payments, law, journal, caller);
        TermsOffice agreed = TermsOffice.within(entityManager, procurement, ordering, law, journal, caller, clock);
        terms = agreed.terms();
        penalties = agreed.penalties();
        ExecutionOffice.Wired executing = ExecutionOffice.Wired.within(entityManager, caller, clock);
        execution = executing.execution();
        Advances advances = new Advances(payments, procurement, ordering, execution, law);
        AdvanceRepayments repayments = new AdvanceRepayments(payments, execution);
        settlement = new Settlement(
                invoices, procurement, ordering, terms, penalties, repayments, interests, law, journal, caller, clock);
        desk = new PaymentDesk(
                invoices,
                payments,
                settlement,
                interests,
                executing.direct(),
                advances,
                repayments,
                terms,
                procurement,
                law,
                journal,
                caller,
                clock);
    }

    public <T> T agreed(Identity who, Function<Terms, T> operation) {
        return as(who, () -> operation.apply(terms));
    }

    public <T> T penalise(Identity who, Function<DelayPenalties, T> operation) {
        return as(who, () -> operation.apply(penalties));
    }

    public void sanction(Identity who, Consumer<DelayPenalties> operation) {
        penalise(who, service -> {
            operation.accept(service);
            return true;
        });
    }

    /** One operation of the payment desk, as {@link #ask}. */
    public <T> T pays(Identity who, Function<PaymentDesk, T> operation) {
        return as(who, () -> operation.apply(desk));
    }

    public void payDesk(Identity who, Consumer<PaymentDesk> operation) {
        pays(who, service -> {
            operation.accept(service);
            return true;
        });
    }

    /** Says how the holders of a contract stand together. */
    void group(Contract.Reference contract, ConsortiumTerms terms) {
        as(OFFICER, () -> {
            execution.describe(contract, new ExecutionTerms(NOTIFIED.minusMonths(3), PurchaseKind.SUPPLIES, false));
            execution.group(contract, terms);
            return true;
        });
    }

    /** Ends a contract before its time. */
    void terminate(Contract.Reference contract, LocalDate effectiveOn) {
        as(OFFICER, () -> {
            execution.describe(contract, new ExecutionTerms(NOTIFIED.minusMonths(3), PurchaseKind.SUPPLIES, false));
            execution.terminate(
                    contract,
                    new TerminationTerms(
                            TerminationTerms.TerminationCase.GENERAL_INTEREST,
                            today,
                            effectiveOn,
                            null,
                            Money.ZERO,
                            "Besoin disparu"));
            return true;
        });
    }

    /** The services within the transactions of another feature's office. */
    public record Wired(Settlement settlement, PaymentDesk desk) {

        public static Wired within(EntityManager entityManager, Caller caller, Clock clock) {
            Invoices invoices = new Invoices_(entityManager);
            SidePayments payments = new SidePayments_(entityManager);
            Ordering ordering = OrderingOffice.within(entityManager, clock);
            Procurement procurement = ProcurementOffice.within(entityManager, clock);
            Law law = LawOffice.within(entityManager);
            Journal journal = new Journal(entityManager, caller, clock);
            LateInterests interests = new LateInterests(payments, law, journal, caller);
            TermsOffice agreed = TermsOffice.within(entityManager, procurement, ordering, law, journal, caller, clock);
            ExecutionOffice.Wired executing = ExecutionOffice.Wired.within(entityManager, caller, clock);
            Advances advances = new Advances(payments, procurement, ordering, executing.execution(), law);
            AdvanceRepayments repayments = new AdvanceRepayments(payments, executing.execution());
            Settlement settlement = new Settlement(
                    invoices,
                    procurement,
                    ordering,
                    agreed.terms(),
                    agreed.penalties(),
                    repayments,
                    interests,
                    law,
                    journal,
                    caller,
                    clock);
            return new Wired(
                    settlement,
                    new PaymentDesk(
                            invoices,
                            payments,
                            settlement,
                            interests,
                            executing.direct(),
                            advances,
                            repayments,
                            agreed.terms(),
                            procurement,
                            law,
                            journal,
                            caller,
                            clock));
        }
    }

    /** An invoice of 1 200 € tax included, settled today. */
    public Invoice.Reference settled(Contract.Reference contract, String number) {
        return settled(contract, number, 10);
    }

    /** An invoice of so many at 120 € tax included, settled today. */
    public Invoice.Reference settled(Contract.Reference contract, String number, int quantity) {
        return settled(contract, number, admitted(contract, "TOUR", quantity), quantity);
    }

    /** An invoice on an order, of so many at 120 € tax included, settled today. */
    public Invoice.Reference settled(
            Contract.Reference contract, String number, PurchaseOrder.Reference order, int quantity) {
        Invoice.Reference invoice =
                enter(request(contract, number, line(order, quantity, String.valueOf(100 * quantity))));
        tell(service -> service.certify(invoice, TODAY));
        tell(FINANCE, service -> service.settle(invoice, TODAY));
        return invoice;
    }

    /** One operation of the service, in the name of somebody, in the transaction that the server would give it. */
    public <T> T ask(Identity who, Function<Settlement, T> operation) {
        return as(who, () -> operation.apply(settlement));
    }

    public <T> T ask(Function<Settlement, T> operation) {
        return ask(OFFICER, operation);
    }

    public void tell(Identity who, Consumer<Settlement> operation) {
        ask(who, service -> {
            operation.accept(service);
            return true;
        });
    }

    public void tell(Consumer<Settlement> operation) {
        tell(OFFICER, operation);
    }

    <T> T order(Function<Ordering, T> operation) {
        return as(OFFICER, () -> operation.apply(ordering));
    }

    private <T> T as(Identity who, Supplier<T> work) {
        return caller.actingAs(who, () -> transactions.fresh(work));
    }

    /** A new framework of 100 000 € from 5 January 2026: towers at 100 €, keyboard kits at 12.50 €. */
    public Contract.Reference framework() {
        return framework(fixture());
    }

    /** A contract of 100 000 €, under a number that no other has. */
    public static ContractFixture fixture() {
        return ContractFixture.contract("S" + COUNTER.incrementAndGet())
                .amount("100000")
                .notified(NOTIFIED);
    }

    /** The same of another amount, with its holders. */
    Contract.Reference framework(String amount, Party... holders) {
        return framework(fixture().amount(amount).held(holders));
    }

    public Contract.Reference framework(ContractFixture said) {
        Contract.Reference contract = new ProcurementOffice().ask(procurement -> procurement.register(said.sheet()));
        FrameworkTerms terms = new FrameworkTerms(
                Money.ZERO,
                15,
                List.of(
                        new PriceItem("TOUR", "Unité centrale reconditionnée", Money.euros("100")),
                        new PriceItem("KIT", "Clavier et souris", Money.euros("12.50"))));
        order(service -> {
            service.open(contract, terms);
            return true;
        });
        return contract;
    }

    /** So many ordered, delivered and admitted today. */
    public PurchaseOrder.Reference admitted(Contract.Reference contract, String code, int quantity) {
        PurchaseOrder.Reference order = ordered(contract, code, quantity);
        decide(order, "BL-1", quantity, Decision.ADMITTED, "0");
        return order;
    }

    public PurchaseOrder.Reference ordered(Contract.Reference contract, String code, int quantity) {
        LocalDate soon = LocalDate.of(2026, 12, 31);
        return order(service -> service.issue(
                contract, new OrderRequest(today, soon, null, List.of(new OrderRequest.Item(code, quantity)))));
    }

    public void cancel(PurchaseOrder.Reference order) {
        order(service -> {
            service.cancel(order, "Erreur de saisie");
            return true;
        });
    }

    /** So many ordered on a day, to be delivered by another. */
    PurchaseOrder.Reference ordered(
            Contract.Reference contract, String code, int quantity, LocalDate issuedOn, LocalDate deliverBy) {
        return order(service -> service.issue(
                contract, new OrderRequest(issuedOn, deliverBy, null, List.of(new OrderRequest.Item(code, quantity)))));
    }

    /** So many delivered today, and decided on. */
    void decide(PurchaseOrder.Reference order, String note, int quantity, Decision decision, String reduction) {
        decide(order, note, today, quantity, decision, reduction);
    }

    void decide(
            PurchaseOrder.Reference order,
            String note,
            LocalDate day,
            int quantity,
            Decision decision,
            String reduction) {
        order(service -> {
            Delivery.Reference delivery = service.receive(order, new DeliveryNote(note, day, Map.of(0, quantity)));
            service.hear(delivery, day, "Rien à dire");
            service.verify(
                    delivery,
                    new Verification(
                            0,
                            quantity,
                            decision,
                            Money.euros(reduction),
                            decision == Decision.ADMITTED ? null : "Rayures",
                            day,
                            false));
            return true;
        });
    }

    public static InvoiceLine line(PurchaseOrder.Reference order, int quantity, String amount) {
        return new InvoiceLine(order, 0, quantity, Money.euros(amount));
    }

    /** An invoice of the fixture's holder, received today, at 20 % of value added tax. */
    public static InvoiceRequest request(Contract.Reference contract, String number, InvoiceLine... lines) {
        return request(contract, number, TODAY, null, lines);
    }

    public static InvoiceRequest request(
            Contract.Reference contract,
            String number,
            LocalDate receivedOn,
            Invoice.@Nullable Reference credits,
            InvoiceLine... lines) {
        return request(contract, ContractFixture.HOLDER, number, receivedOn, credits, lines);
    }

    static InvoiceRequest request(
            Contract.Reference contract,
            Party holder,
            String number,
            LocalDate receivedOn,
            Invoice.@Nullable Reference credits,
            InvoiceLine... lines) {
        Money base = List.of(lines).stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        Money tax = base.times(new BigDecimal("0.2"));
        return new InvoiceRequest(
                contract,
                holder.identifier(),
                number + "-" + contract.value(),
                receivedOn,
                receivedOn,
                credits,
                List.of(lines),
                List.of(new VatLine(new BigDecimal("20"), base, tax)),
                base,
                base.plus(tax));
    }

    public Invoice.Reference enter(InvoiceRequest request) {
        return ask(service -> service.enter(request));
    }

    /** Certified and settled today, by two persons. */
    void settle(Invoice.Reference invoice) {
        tell(service -> service.certify(invoice, today));
        tell(FINANCE, service -> service.settle(invoice, today));
    }

    /** Certified, settled and paid today, by two persons. */
    public void pay(Invoice.Reference invoice) {
        tell(service -> service.certify(invoice, TODAY));
        tell(FINANCE, service -> service.settle(invoice, TODAY));
        tell(FINANCE, service -> service.pay(invoice, TODAY));
    }

    public InvoiceSheet sheet(Invoice.Reference invoice) {
        return ask(service -> service.invoice(invoice));
    }
}
