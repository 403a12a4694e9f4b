package org.rebond.ordering;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rebond.TestTransactions;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.shared.Money;

/** The ordering feature as the server would wire it, on the test database. */
public final class OrderingOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AtomicInteger COUNTER = new AtomicInteger();

    final TestTransactions transactions = new TestTransactions();
    private final Ordering ordering;

    public OrderingOffice() {
        this(TODAY);
    }

    public OrderingOffice(LocalDate today) {
        Clock clock = Clock.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        ordering = new Ordering(
                new PurchaseOrders_(transactions.entityManager()),
                new Journal(transactions.entityManager(), new Caller(), clock),
                clock);
    }

    /** The service within the transactions of another feature's office. */
    public static Ordering within(EntityManager entityManager, Clock clock) {
        return new Ordering(new PurchaseOrders_(entityManager), new Journal(entityManager, new Caller(), clock), clock);
    }

    /** One operation of the service, in the transaction that the server would give it. */
    public <T> T ask(Function<Ordering, T> operation) {
        return transactions.fresh(() -> operation.apply(ordering));
    }

    public void tell(Consumer<Ordering> operation) {
        ask(service -> {
            operation.accept(service);
            return true;
        });
    }

    /** Until another transaction waits for what this one holds. */
    void awaitSomebodyAtALock() {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (System.nanoTime() < end) {
            boolean waits = (Boolean) transactions
                    .entityManager()
                    .createNativeQuery("select exists (select 1 from pg_locks where not granted)", Boolean.class)
                    .getSingleResult();
            if (waits) {
                return;
            }
        }
        throw new AssertionError("Nobody waits");
    }

    /** A framework on a new contract of 48 months from 15 September 2026: towers at 100 €, keyboard kits at 12.50 €. */
    public Contract.Reference framework(String maximum) {
        Contract.Reference contract = contract(maximum);
        tell(service -> service.open(contract, terms("0")));
        return contract;
    }

    static FrameworkTerms terms(String minimum) {
        return new FrameworkTerms(
                Money.euros(minimum),
                15,
                List.of(
                        new PriceItem("TOUR", "Unité centrale reconditionnée", Money.euros("100")),
                        new PriceItem("KIT", "Clavier et souris", Money.euros("12.50"))));
    }

    /** A contract on file that no other test knows. */
    static Contract.Reference contract(String maximum) {
        ContractSheet sheet = ContractFixture.contract("O" + COUNTER.incrementAndGet())
                .amount(maximum)
                .sheet();
        return new ProcurementOffice().ask(procurement -> procurement.register(sheet));
    }

    public static OrderRequest request(String code, int quantity) {
        return new OrderRequest(TODAY, TODAY.plusDays(30), null, List.of(new OrderRequest.Item(code, quantity)));
    }

    public PurchaseOrder.Reference order(Contract.Reference contract, String code, int quantity) {
        return ask(service -> service.issue(contract, request(code, quantity)));
    }

    /** So many of the order's first line, delivered today. */
    public Delivery.Reference deliver(PurchaseOrder.Reference order, String note, int quantity) {
        return ask(service -> service.receive(order, new DeliveryNote(note, TODAY, Map.of(0, quantity))));
    }

    public void decide(Delivery.Reference delivery, Decision decision, int quantity, String reduction) {
        tell(service -> service.verify(
                delivery,
                new Verification(
                        0,
                        quantity,
                        decision,
                        Money.euros(reduction),
                        decision == Decision.ADMITTED ? null : "Écran rayé",
                        TODAY,
                        false)));
    }

    OrderSheet sheet(PurchaseOrder.Reference order) {
        return ask(service -> service.order(order));
    }
}
