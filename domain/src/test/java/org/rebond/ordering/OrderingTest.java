package org.rebond.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.ordering.OrderingOffice.TODAY;
import static org.rebond.ordering.OrderingOffice.request;
import static org.rebond.ordering.OrderingOffice.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.TestDatabase;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.ExecutionMode;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class OrderingTest {

    final OrderingOffice office = new OrderingOffice();

    @Test
    void a_contract_is_opened_to_orders_once_with_its_prices() {
        Contract.Reference contract = office.framework("42000");

        FrameworkTerms said = office.ask(service -> service.terms(contract).orElseThrow());
        assertThat(said.prices()).extracting(PriceItem::code).containsExactly("KIT", "TOUR");
        refused(OrderingRule.FRAMEWORK_EXISTS, () -> office.tell(service -> service.open(contract, terms("0"))));

        office.tell(service -> service.addPrice(contract, new PriceItem("ECRAN", "Écran", Money.euros("45"))));
        refused(
                OrderingRule.CODE_TWICE,
                () -> office.tell(
                        service -> service.addPrice(contract, new PriceItem("ECRAN", "Autre", Money.euros("5")))));
        assertThat(office.sheet(office.order(contract, "ECRAN", 2)).total()).isEqualTo(Money.euros("90"));
    }

    @Test
    void a_contract_that_cannot_be_ordered_on_is_not_opened() {
        Contract.Reference unknown = new Contract.Reference("22000007900016-nowhere");
        Contract.Reference small = OrderingOffice.contract("1000");
        ContractSheet once = ContractFixture.contract("O-once")
                .executed(ExecutionMode.TRANCHES)
                .sheet();
        Contract.Reference instalments = new ProcurementOffice().ask(desk -> desk.register(once));

        refused(ProcurementRule.CONTRACT_UNKNOWN, () -> office.tell(service -> service.open(unknown, terms("0"))));
        refused(
                OrderingRule.NOT_BY_PURCHASE_ORDERS,
                () -> office.tell(service -> service.open(instalments, terms("0"))));
        refused(OrderingRule.MINIMUM_INVALID, () -> office.tell(service -> service.open(small, terms("1000.01"))));
        refused(OrderingRule.FRAMEWORK_UNKNOWN, () -> office.order(small, "TOUR", 1));
        refused(OrderingRule.FRAMEWORK_UNKNOWN, () -> office.ask(service -> service.ledger(small)));
        office.tell(service -> service.open(small, terms("1000")));
    }

    @Test
    void orders_reach_the_maximum_to_the_cent_and_never_go_beyond() {
        Contract.Reference contract = office.framework("1012.49");
        office.order(contract, "TOUR", 9);

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.order(contract, "KIT", 9))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(OrderingRule.MAXIMUM_EXCEEDED);
                    assertThat(refusal.arguments())
                            .containsExactly(
                                    Money.euros("112.50").amount(),
                                    Money.euros("112.49").amount(),
                                    Money.euros("1012.49").amount());
                });
        office.order(contract, "KIT", 8);

        Ledger ledger = office.ask(service -> service.ledger(contract));
        assertThat(ledger.ordered()).isEqualTo(Money.euros("1000"));
        assertThat(ledger.left()).isEqualTo(Money.euros("12.49"));
        assertThat(ledger.percentOrdered()).isEqualTo(98);
    }

    @Test
    void two_hundred_orders_at_once_on_a_maximum_that_fits_fifty_give_exactly_fifty() throws Exception {
        Contract.Reference contract = office.framework("5000");
        List<Callable<Boolean>> clicks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            clicks.add(() -> {
                try {
                    new OrderingOffice().order(contract, "TOUR", 1);
                    return true;
                } catch (RuleViolation refused) {
                    assertThat(refused.rule()).isEqualTo(OrderingRule.MAXIMUM_EXCEEDED);
                    return false;
                }
            });
        }

        int accepted = 0;
        try (var agents = Executors.newFixedThreadPool(40)) {
            for (Future<Boolean> click : agents.invokeAll(clicks)) {
                accepted += outcome(click) ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(50);
        Ledger ledger = office.ask(service -> service.ledger(contract));
        assertThat(ledger.orders()).isEqualTo(50);
        assertThat(ledger.left()).isEqualTo(Money.ZERO);
    }

    @Test
    void an_order_that_waited_while_somebody_set_the_last_day_is_refused() throws Exception {
        Contract.Reference contract = office.framework("1000");
        try (var agents = Executors.newSingleThreadExecutor()) {
            Future<PurchaseOrder.Reference> order = office.ask(service -> {
                service.limit(contract, TODAY.minusDays(1));
                var waiting = agents.submit(() -> new OrderingOffice().order(contract, "TOUR", 1));
                office.awaitSomebodyAtALock();
                return waiting;
            });

            assertThatThrownBy(order::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            RuleViolation.class,
                            refused -> assertThat(refused.rule()).isEqualTo(OrderingRule.OUTSIDE_VALIDITY));
        }
    }

    private static boolean outcome(Future<Boolean> click) throws InterruptedException {
        try {
            return click.get();
        } catch (ExecutionException e) {
            throw new AssertionError("An order failed otherwise than by a refusal", e.getCause());
        }
    }

    @Test
    void the_database_itself_refuses_an_order_beyond_the_maximum() {
        Contract.Reference contract = office.framework("1000");
        office.order(contract, "TOUR", 10);

        assertThatThrownBy(() -> office.transactions.fresh(() -> office.transactions
                        .entityManager()
                        .createNativeQuery(
                                "update purchase_order set total = 1000.01 where contract_reference = :contract")
                        .setParameter("contract", contract.value())
                        .executeUpdate()))
                .rootCause()
                .hasMessageContaining("above its maximum of 1000.00");
    }

    @Test
    void a_cancelled_order_gives_its_amount_back_unless_something_was_delivered() {
        Contract.Reference contract = office.framework("1000");
        PurchaseOrder.Reference order = office.order(contract, "TOUR", 10);

        refused(OrderingRule.REASON_MISSING, () -> office.tell(service -> service.cancel(order, " ")));
        office.tell(service -> service.cancel(order, "Erreur de quantité"));
        refused(OrderingRule.ORDER_CANCELLED, () -> office.tell(service -> service.cancel(order, "Encore")));
        refused(OrderingRule.ORDER_CANCELLED, () -> office.deliver(order, "BL-1", 1));

        PurchaseOrder.Reference second = office.order(contract, "TOUR", 10);
        office.deliver(second, "BL-2", 1);
        refused(OrderingRule.ORDER_DELIVERED, () -> office.tell(service -> service.cancel(second, "Trop tard")));
    }

    @Test
    void orders_are_issued_while_the_contract_runs_and_delivered_later() {
        Contract.Reference contract = office.framework("1000");
        OrderingOffice afterwards = new OrderingOffice(LocalDate.of(2031, 1, 1));

        refused(OrderingRule.OUTSIDE_VALIDITY, () -> dated(contract, afterwards, LocalDate.of(2026, 9, 14)));
        dated(contract, afterwards, LocalDate.of(2026, 9, 15));
        dated(contract, afterwards, LocalDate.of(2030, 9, 14));
        refused(OrderingRule.OUTSIDE_VALIDITY, () -> dated(contract, afterwards, LocalDate.of(2030, 9, 16)));
        refused(OrderingRule.DATE_IMPOSSIBLE, () -> dated(contract, office, TODAY.plusDays(1)));
        refused(
                OrderingRule.DELIVERY_BEFORE_ORDER,
                () -> office.ask(service -> service.issue(
                        contract,
                        new OrderRequest(
                                TODAY,
                                TODAY.minusDays(1),
                                null,
                                request("TOUR", 1).items()))));
    }

    @Test
    void an_order_asks_for_known_prices_once_each_by_whole_units() {
        Contract.Reference contract = office.framework("1000");

        refused(OrderingRule.ORDER_EMPTY, () -> issue(contract));
        refused(OrderingRule.ITEM_UNKNOWN, () -> office.order(contract, "SOURIS", 1));
        refused(OrderingRule.QUANTITY_INVALID, () -> office.order(contract, "TOUR", 0));
        refused(OrderingRule.QUANTITY_INVALID, () -> office.order(contract, "TOUR", -1));
        refused(
                OrderingRule.ITEM_TWICE,
                () -> issue(contract, new OrderRequest.Item("KIT", 1), new OrderRequest.Item("KIT", 2)));
    }

    @Test
    void no_more_is_delivered_than_is_still_to_come_and_what_was_sent_back_comes_again() {
        PurchaseOrder.Reference order = office.order(office.framework("1000"), "TOUR", 10);
        Delivery.Reference first = office.deliver(order, "BL-1", 6);

        refused(OrderingRule.MORE_THAN_ORDERED, () -> office.deliver(order, "BL-2", 5));
        refused(OrderingRule.NOTE_TWICE, () -> office.deliver(order, "BL-1", 1));
        refused(
                OrderingRule.LINE_UNKNOWN,
                () -> office.ask(service -> service.receive(order, new DeliveryNote("BL-3", TODAY, Map.of(1, 1)))));
        refused(
                OrderingRule.DATE_IMPOSSIBLE,
                () -> office.ask(
                        service -> service.receive(order, new DeliveryNote("BL-3", TODAY.plusDays(1), Map.of(0, 1)))));

        office.decide(first, Decision.POSTPONED, 2, "0");
        assertThat(office.sheet(order).lines().getFirst().toDeliver()).isEqualTo(6);
        office.deliver(order, "BL-2", 6);
        assertThat(office.sheet(order).lines().getFirst().toDeliver()).isZero();
    }

    @Test
    void a_delivery_note_has_a_number_and_brings_something() {
        refused(OrderingRule.NOTE_INVALID, () -> new DeliveryNote(" ", TODAY, Map.of(0, 1)));
        refused(OrderingRule.DELIVERY_EMPTY, () -> new DeliveryNote("BL", TODAY, Map.of(0, 0)));
        refused(OrderingRule.QUANTITY_INVALID, () -> new DeliveryNote("BL", TODAY, Map.of(0, -1)));
    }

    @Test
    void verification_admits_postpones_reduces_and_rejects_part_by_part() {
        PurchaseOrder.Reference order = office.order(office.framework("1000"), "TOUR", 10);
        Delivery.Reference delivery = office.deliver(order, "BL-1", 10);
        office.decide(delivery, Decision.ADMITTED, 5, "0");
        office.decide(delivery, Decision.POSTPONED, 1, "0");
        refused(OrderingRule.NOT_HEARD, () -> office.decide(delivery, Decision.REDUCED, 2, "30"));
        refused(OrderingRule.NOT_HEARD, () -> office.decide(delivery, Decision.REJECTED, 2, "0"));
        office.tell(service -> service.hear(delivery, TODAY, "Rayures de transport"));
        refused(
                OrderingRule.ALREADY_HEARD,
                () -> office.tell(service -> service.hear(delivery, TODAY, "Une autre fois")));
        office.decide(delivery, Decision.REDUCED, 2, "30");
        office.decide(delivery, Decision.REJECTED, 1, "0");
        refused(OrderingRule.MORE_THAN_DELIVERED, () -> office.decide(delivery, Decision.ADMITTED, 2, "0"));

        OrderSheet.Line line = office.sheet(order).lines().getFirst();
        assertThat(line.delivered()).isEqualTo(8);
        assertThat(line.toDeliver()).isEqualTo(2);
        assertThat(line.undecided()).isEqualTo(1);
        assertThat(line.admitted()).isEqualTo(7);
        assertThat(line.admittedAmount()).isEqualTo(Money.euros("670"));
    }

    @Test
    void a_decision_other_than_an_admission_has_a_reason_and_only_a_reduction_has_an_amount() {
        PurchaseOrder.Reference order = office.order(office.framework("1000"), "TOUR", 2);
        Delivery.Reference delivery = office.deliver(order, "BL-1", 2);
        office.tell(service -> service.hear(delivery, TODAY, "Sans réponse"));

        refused(
                OrderingRule.REASON_MISSING,
                () -> office.tell(service -> service.verify(
                        delivery, new Verification(0, 1, Decision.POSTPONED, Money.ZERO, " ", TODAY, false))));
        refused(OrderingRule.REDUCTION_INVALID, () -> office.decide(delivery, Decision.ADMITTED, 1, "1"));
        refused(OrderingRule.REDUCTION_INVALID, () -> office.decide(delivery, Decision.REDUCED, 1, "0"));
        refused(OrderingRule.REDUCTION_INVALID, () -> office.decide(delivery, Decision.REDUCED, 1, "100"));
        office.decide(delivery, Decision.REDUCED, 1, "99.99");
    }

    @Test
    void silence_admits_the_day_after_the_last_day_and_only_once() {
        PurchaseOrder.Reference order = office.order(office.framework("1000"), "TOUR", 10);
        Delivery.Reference delivery = office.deliver(order, "BL-1", 6);
        office.decide(delivery, Decision.POSTPONED, 1, "0");
        OrderingOffice lastDay = new OrderingOffice(TODAY.plusDays(15));
        OrderingOffice dayAfter = new OrderingOffice(TODAY.plusDays(16));

        lastDay.ask(Ordering::admitBySilence);
        assertThat(office.sheet(order).lines().getFirst().undecided()).isEqualTo(5);
        assertThat(dayAfter.ask(Ordering::admitBySilence)).isPositive();
        dayAfter.ask(Ordering::admitBySilence);

        OrderSheet sheet = office.sheet(order);
        assertThat(sheet.lines().getFirst().admitted()).isEqualTo(5);
        assertThat(sheet.deliveries().getFirst().verifications()).last().satisfies(decision -> {
            assertThat(decision.tacit()).isTrue();
            assertThat(decision.decidedOn()).isEqualTo(TODAY.plusDays(15));
        });
        Delivery.Reference late =
                dayAfter.ask(service -> service.receive(order, new DeliveryNote("BL-2", TODAY, Map.of(0, 1))));
        refused(
                OrderingRule.TACITLY_ADMITTED,
                () -> dayAfter.tell(service -> service.verify(
                        late, new Verification(0, 1, Decision.ADMITTED, Money.ZERO, null, TODAY.plusDays(16), false))));
    }

    @Test
    void the_list_finds_orders_by_progress_words_and_contract() {
        Contract.Reference contract = office.framework("100000");
        PurchaseOrder.Reference cancelled = office.order(contract, "KIT", 1);
        office.tell(service -> service.cancel(cancelled, "Doublon"));
        PurchaseOrder.Reference coming = office.order(contract, "TOUR", 3);
        PurchaseOrder.Reference toVerify = office.order(contract, "TOUR", 2);
        office.deliver(toVerify, "BL-1", 2);
        PurchaseOrder.Reference done = office.order(contract, "TOUR", 1);
        office.decide(office.deliver(done, "BL-1", 1), Decision.ADMITTED, 1, "0");

        assertThat(found(contract, OrderProgress.CANCELLED)).containsExactly(cancelled.value());
        assertThat(found(contract, OrderProgress.TO_DELIVER)).containsExactly(coming.value());
        assertThat(found(contract, OrderProgress.TO_VERIFY)).containsExactly(toVerify.value());
        assertThat(found(contract, OrderProgress.DONE)).containsExactly(done.value());
        assertThat(found(contract, OrderProgress.LATE)).isEmpty();
        OrderingOffice later = new OrderingOffice(TODAY.plusDays(31));
        assertThat(later.<Page<OrderRow>>ask(service -> service.orders(
                                new OrderFilter(
                                        "unites centrales reconditionnée", contract.value(), OrderProgress.LATE),
                                Paging.first()))
                        .items())
                .isEmpty();
        assertThat(later.<Page<OrderRow>>ask(service -> service.orders(
                                new OrderFilter("centrale reconditionnee", contract.value(), OrderProgress.LATE),
                                Paging.first()))
                        .items())
                .extracting(OrderRow::reference)
                .containsExactly(coming.value());
        List<String> exported = new ArrayList<>();
        office.tell(service -> service.eachOrder(
                OrderFilter.on(contract.value()), "total", true, row -> exported.add(row.reference())));
        assertThat(exported).containsExactly(coming.value(), toVerify.value(), done.value(), cancelled.value());
        OrderRow row = office.<Page<OrderRow>>ask(
                        service -> service.orders(new OrderFilter(toVerify.value(), null, null), Paging.first()))
                .items()
                .getFirst();
        assertThat(row.verifyBy()).isEqualTo(TODAY.plusDays(15));
        assertThat(row.delivered()).isEqualTo(2);
        assertThat(row.admitted()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void a_page_of_orders_costs_two_queries_and_the_ledger_three_however_many_there_are(int orders) {
        Contract.Reference contract = office.framework("100000");
        for (int i = 0; i < orders; i++) {
            office.deliver(office.order(contract, "TOUR", 1), "BL-1", 1);
        }
        Statistics statistics =
                TestDatabase.entityManagerFactory().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        long before = statistics.getPrepareStatementCount();

        Page<OrderRow> page =
                office.ask(service -> service.orders(OrderFilter.on(contract.value()), new Paging(1, 2, null, false)));
        assertThat(statistics.getPrepareStatementCount() - before).isEqualTo(2);
        assertThat(page.total()).isEqualTo(orders);

        before = statistics.getPrepareStatementCount();
        assertThat(office.ask(service -> service.ledger(contract)).delivered())
                .isEqualTo(Money.euros(String.valueOf(orders * 100)));
        assertThat(statistics.getPrepareStatementCount() - before).isLessThanOrEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"'', CODE_INVALID", "tour, CODE_INVALID", "A B, CODE_INVALID"})
    void a_price_has_a_code_a_label_and_an_amount(String code, OrderingRule rule) {
        refused(rule, () -> new PriceItem(code, "Libellé", Money.euros("1")));
        refused(OrderingRule.LABEL_INVALID, () -> new PriceItem("A", " ", Money.euros("1")));
        refused(OrderingRule.PRICE_INVALID, () -> new PriceItem("A", "Libellé", Money.ZERO));
        refused(OrderingRule.VERIFICATION_DAYS_INVALID, () -> new FrameworkTerms(Money.ZERO, 0, List.of()));
        refused(OrderingRule.MINIMUM_INVALID, () -> new FrameworkTerms(Money.euros("-1"), 15, List.of()));
    }

    private List<String> found(Contract.Reference contract, OrderProgress progress) {
        return office
                .<Page<OrderRow>>ask(
                        service -> service.orders(new OrderFilter(null, contract.value(), progress), Paging.first()))
                .items()
                .stream()
                .map(OrderRow::reference)
                .toList();
    }

    private static PurchaseOrder.Reference dated(
            Contract.Reference contract, OrderingOffice office, LocalDate issuedOn) {
        return office.ask(service -> service.issue(
                contract,
                new OrderRequest(issuedOn, issuedOn, null, request("KIT", 1).items())));
    }

    private PurchaseOrder.Reference issue(Contract.Reference contract, OrderRequest.Item... items) {
        return office.ask(
                service -> service.issue(contract, new OrderRequest(TODAY, TODAY.plusDays(1), null, List.of(items))));
    }

    private static void refused(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
