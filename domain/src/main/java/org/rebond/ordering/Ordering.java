package org.rebond.ordering;

import static org.rebond.platform.Permission.MANAGE_ORDERS;
import static org.rebond.platform.Permission.READ_ORDERS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

/** What the procurement desk does with a framework agreement, from its price schedule to the admission of what was ordered. */
@ApplicationScoped
@Transactional
public class Ordering {

    private final PurchaseOrders orders;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Ordering(PurchaseOrders orders, Journal journal, Clock clock) {
        this.orders = orders;
        this.journal = journal;
        this.clock = clock;
    }

    /** Opens a contract to purchase orders. */
    @Requires(MANAGE_ORDERS)
    public void open(Contract.Reference contract, FrameworkTerms terms) {
        ContractTerms said = drawnOn(contract);
        if (orders.framework(contract).isPresent()) {
            throw new RuleViolation(OrderingRule.FRAMEWORK_EXISTS, contract.value());
        }
        if (!said.byPurchaseOrders()) {
            throw new RuleViolation(OrderingRule.NOT_BY_PURCHASE_ORDERS, contract.value());
        }
        if (terms.minimum().exceeds(said.maximum())) {
            throw new RuleViolation(
                    OrderingRule.MINIMUM_INVALID, terms.minimum().amount());
        }
        orders.add(new Framework(contract, terms));
        journal.record(
                "framework.opened",
                contract.value(),
                Map.of("minimum", terms.minimum().amount(), "verificationDays", terms.verificationDays()));
    }

    /** Adds a price that an amendment brought. */
    @Requires(MANAGE_ORDERS)
    public void addPrice(Contract.Reference contract, PriceItem price) {
        drawnOn(contract);
        framework(contract).add(price);
        journal.record(
                "framework.price-added",
                contract.value(),
                Map.of("code", price.code(), "unitPrice", price.unitPrice().amount()));
    }

    /**
     * Lets nobody order on the contract after that day: before the end that it states when it was terminated or not
     * renewed, after that end when it was renewed beyond.
     *
     * @param lastDay null to let orders be issued as long as the contract runs
     */
    @Requires(MANAGE_ORDERS)
    public void limit(Contract.Reference contract, @Nullable LocalDate lastDay) {
        drawnOn(contract);
        ContractTerms.limit(orders.entityManager(), contract, lastDay);
        journal.record("framework.limited", contract.value(), Map.of("lastDay", String.valueOf(lastDay)));
    }

    /** What the contract says of its orders; nothing when nobody opened it to them. */
    @Requires(READ_ORDERS)
    public Optional<FrameworkTerms> terms(Contract.Reference contract) {
        return orders.framework(contract).map(Framework::terms);
    }

    /** @throws RuleViolation {@link OrderingRule#FRAMEWORK_UNKNOWN} when nobody opened the contract to orders */
    @Requires(READ_ORDERS)
    public FrameworkTerms schedule(Contract.Reference contract) {
        return framework(contract).terms();
    }

    /**
     * Issues an order.
     *
     * @throws RuleViolation {@link OrderingRule#MAXIMUM_EXCEEDED} when it would go beyond the maximum, also when somebody
     *     else ordered a moment ago
     */
    @Requires(MANAGE_ORDERS)
    public PurchaseOrder.Reference issue(Contract.Reference contract, OrderRequest request) {
        ContractTerms said = drawnOn(contract);
        Framework framework = framework(contract);
        said.requireOrderable(request.issuedOn(), LocalDate.now(clock));
        PurchaseOrder order = new PurchaseOrder(
                framework, orders.lastRank(contract) + 1, request, coefficient(contract, request.issuedOn()));
        Money left = said.maximum().minus(new Money(orders.ordered(contract)));
        if (order.total().exceeds(left)) {
            throw new RuleViolation(
                    OrderingRule.MAXIMUM_EXCEEDED,
                    order.total().amount(),
                    left.amount(),
                    said.maximum().amount());
        }
        orders.add(order);
        journal.record(
                "order.issued",
                order.reference().value(),
                Map.of("total", order.total().amount()));
        return order.reference();
    }

    /** Cancels an order of which nothing was delivered. */
    @Requires(MANAGE_ORDERS)
    public void cancel(PurchaseOrder.Reference reference, String reason) {
        if (reason.isBlank()) {
            throw new RuleViolation(OrderingRule.REASON_MISSING);
        }
        PurchaseOrder order = toChange(reference);
        order.cancel(!orders.deliveries(reference).isEmpty());
        journal.record("order.cancelled", reference.value(), Map.of("reason", reason.strip()));
    }

    /**
     * Writes down what arrived under a delivery note. Entered twice, it is refused the second time.
     *
     * @throws RuleViolation {@link OrderingRule#MORE_THAN_ORDERED} when more arrived than was still to come
     */
    @Requires(MANAGE_ORDERS)
    public Delivery.Reference receive(PurchaseOrder.Reference reference, DeliveryNote note) {
        PurchaseOrder order = toChange(reference);
        order.requireIssued();
        LocalDate today = LocalDate.now(clock);
        if (note.deliveredOn().isBefore(order.issuedOn()) || note.deliveredOn().isAfter(today)) {
            throw new RuleViolation(OrderingRule.DATE_IMPOSSIBLE, note.deliveredOn(), order.issuedOn(), today);
        }
        List<Delivery> before = orders.deliveries(reference);
        if (before.stream().anyMatch(delivery -> delivery.noteNumber().equals(note.number()))) {
            throw new RuleViolation(OrderingRule.NOTE_TWICE, note.number());
        }
        note.quantities().forEach((position, quantity) -> {
            OrderLine line = order.line(position);
            int left = line.quantity()
                    - before.stream()
                            .mapToInt(delivery -> delivery.kept(position))
                            .sum();
            if (quantity > left) {
                throw new RuleViolation(OrderingRule.MORE_THAN_ORDERED, quantity, line.label(), left);
            }
        });
        int days = framework(order.contract()).verificationDays();
        Delivery delivery = new Delivery(order, before.size() + 1, note, days);
        orders.add(delivery);
        journal.record("delivery.received", delivery.reference().value(), Map.of("note", note.number()));
        return delivery.reference();
    }

    /** Writes down what the holder said before a decision against it. */
    @Requires(MANAGE_ORDERS)
    public void hear(Delivery.Reference reference, LocalDate on, String said) {
        Delivery delivery = deliveryToChange(reference);
        delivery.hear(on, said, LocalDate.now(clock));
        journal.record("delivery.heard", reference.value(), Map.of("on", on));
    }

    /** Decides on part of what a delivery brought. */
    @Requires(MANAGE_ORDERS)
    public void verify(Delivery.Reference reference, Verification said) {
        Delivery delivery = deliveryToChange(reference);
        PurchaseOrder order = known(orders.order(delivery.order()), OrderingRule.ORDER_UNKNOWN, reference.value());
        delivery.verify(order.line(said.position()), said, LocalDate.now(clock));
        journal.record(
                "delivery.verified",
                reference.value(),
                Map.of("line", said.position() + 1, "quantity", said.quantity(), "decision", said.decision()));
    }

    /** Admits what nobody decided on in time, and says in how many deliveries. Runs every night; running it again changes nothing. */
    @Requires(MANAGE_ORDERS)
    public int admitBySilence() {
        LocalDate today = LocalDate.now(clock);
        int admitted = 0;
        for (Delivery late : orders.leftToSilence(today)) {
            Delivery delivery = deliveryToChange(late.reference());
            if (delivery.admitBySilence(today)) {
                journal.record(
                        "delivery.admitted-by-silence", delivery.reference().value(), Map.of());
                admitted++;
            }
        }
        return admitted;
    }

    /** @throws RuleViolation {@link OrderingRule#FRAMEWORK_UNKNOWN} when nobody opened the contract to orders */
    @Requires(READ_ORDERS)
    public Ledger ledger(Contract.Reference contract) {
        ContractTerms terms = contract(contract);
        return new Ledger(
                terms.maximum(),
                framework(contract).terms().minimum(),
                orders.lastRank(contract),
                terms.endsOn(),
                LedgerQuery.lines(orders.entityManager(), contract));
    }

    /** What the prices of the schedule are multiplied by on a day; one where no revision applies. */
    @Requires(READ_ORDERS)
    public BigDecimal coefficient(Contract.Reference contract, LocalDate day) {
        return ContractTerms.coefficient(orders.entityManager(), contract, day);
    }

    /**
     * One page of the orders that meet the filter. Sorts by {@code reference}, {@code issued}, {@code deliver}, {@code
     * total}; otherwise the last issued come first.
     */
    @Requires(READ_ORDERS)
    public Page<OrderRow> orders(OrderFilter filter, Paging paging) {
        return search(filter).page(paging);
    }

    /** Hands over every order that meets the filter, one by one: what an export writes. Sorts as {@link #orders}. */
    @Requires(READ_ORDERS)
    public void eachOrder(OrderFilter filter, @Nullable String sort, boolean descending, Consumer<OrderRow> reader) {
        try (Stream<OrderRow> rows = search(filter).stream(sort, descending)) {
            rows.forEach(reader);
        }
    }

    /** Whether one of the orders has a line at a price that the revision of prices moved. */
    @Requires(READ_ORDERS)
    public boolean isRevised(Collection<PurchaseOrder.Reference> references) {
        return orders.revisedLines(references) > 0;
    }

    /** @throws RuleViolation {@link OrderingRule#ORDER_UNKNOWN} */
    @Requires(READ_ORDERS)
    public OrderSheet order(PurchaseOrder.Reference reference) {
        PurchaseOrder order = known(orders.order(reference), OrderingRule.ORDER_UNKNOWN, reference.value());
        return sheet(order, contract(order.contract()).object(), orders.deliveries(reference));
    }

    /** Those of one contract, in few queries however many they are; in no order. */
    @Requires(READ_ORDERS)
    public List<OrderSheet> sheets(Contract.Reference contract, Collection<PurchaseOrder.Reference> references) {
        String object = contract(contract).object();
        Map<PurchaseOrder.Reference, List<Delivery>> deliveries =
                orders.deliveries(references).stream().collect(Collectors.groupingBy(Delivery::order));
        return orders.orders(references).stream()
                .filter(order -> order.contract().equals(contract))
                .map(order -> sheet(order, object, deliveries.getOrDefault(order.reference(), List.of())))
                .toList();
    }

    private static OrderSheet sheet(PurchaseOrder order, String object, List<Delivery> deliveries) {
        return new OrderSheet(
                order.reference().value(),
                order.contract().value(),
                object,
                order.state(),
                order.issuedOn(),
                order.deliverBy(),
                order.commitment(),
                order.total(),
                IntStream.range(0, order.lines().size())
                        .mapToObj(position -> OrderSheet.Line.of(position, order.line(position), deliveries))
                        .toList(),
                deliveries.stream().map(Delivery::sheet).toList());
    }

    /** @throws RuleViolation {@link OrderingRule#DELIVERY_UNKNOWN} */
    @Requires(READ_ORDERS)
    public DeliverySheet delivery(Delivery.Reference reference) {
        return known(orders.delivery(reference), OrderingRule.DELIVERY_UNKNOWN, reference.value())
                .sheet();
    }

    /** Hands over, one by one, the deliveries decided on for published contracts; for those notified in one year when given. */
    @Requires(READ_ORDERS)
    public void eachDecidedDelivery(@Nullable Year notifiedIn, Consumer<? super DecidedDelivery> reader) {
        DecidedDeliveries.each(orders.entityManager(), notifiedIn, reader);
    }

    private OrderSearch search(OrderFilter filter) {
        return new OrderSearch(orders.entityManager(), filter, LocalDate.now(clock));
    }

    private ContractTerms contract(Contract.Reference contract) {
        return known(
                ContractTerms.of(orders.entityManager(), contract), ProcurementRule.CONTRACT_UNKNOWN, contract.value());
    }

    /** The contract, on which nobody else draws until the transaction ends. */
    private ContractTerms drawnOn(Contract.Reference contract) {
        return known(
                ContractTerms.locked(orders.entityManager(), contract),
                ProcurementRule.CONTRACT_UNKNOWN,
                contract.value());
    }

    private Framework framework(Contract.Reference contract) {
        return known(orders.framework(contract), OrderingRule.FRAMEWORK_UNKNOWN, contract.value());
    }

    private PurchaseOrder toChange(PurchaseOrder.Reference reference) {
        return known(orders.orderToChange(reference), OrderingRule.ORDER_UNKNOWN, reference.value());
    }

    /** The order is locked first: all that changes its deliveries waits there. */
    private Delivery deliveryToChange(Delivery.Reference reference) {
        Delivery delivery = known(orders.delivery(reference), OrderingRule.DELIVERY_UNKNOWN, reference.value());
        toChange(delivery.order());
        orders.entityManager().refresh(delivery);
        return delivery;
    }

    private static <T> T known(Optional<T> found, Rule otherwise, String reference) {
        return found.orElseThrow(() -> new RuleViolation(otherwise, reference));
    }
}
