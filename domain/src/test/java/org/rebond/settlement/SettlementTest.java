package org.rebond.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.rebond.settlement.PaymentClockTest.refused;
import static org.rebond.settlement.SettlementOffice.FINANCE;
import static org.rebond.settlement.SettlementOffice.OFFICER;
import static org.rebond.settlement.SettlementOffice.TODAY;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rebond.agenda.AgendaOffice;
import org.rebond.law.LateInterest;
import org.rebond.law.LawRule;
import org.rebond.ordering.Decision;
import org.rebond.ordering.OrderingRule;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class SettlementTest {

    final SettlementOffice office = new SettlementOffice();
    final Contract.Reference contract = office.framework();

    Invoice.Reference received(String number) {
        return office.enter(request(contract, number, line(office.admitted(contract, "TOUR", 10), 10, "1000")));
    }

    @Test
    void an_invoice_goes_from_its_arrival_to_its_payment_through_two_persons() {
        Invoice.Reference invoice = received("F-1");
        assertThat(invoice.value()).isEqualTo(contract.value() + "-F1");
        InvoiceSheet sheet = office.sheet(invoice);
        assertThat(sheet.state()).isEqualTo(InvoiceState.RECEIVED);
        assertThat(sheet.holder()).isEqualTo(ContractFixture.HOLDER);
        assertThat(sheet.clock()).isEqualTo(PaymentClock.start(TODAY, 30));
        assertThat(sheet.daysLeft()).isEqualTo(30);

        office.pay(invoice);

        sheet = office.sheet(invoice);
        assertThat(sheet.state()).isEqualTo(InvoiceState.PAID);
        assertThat(sheet.certifiedBy()).isEqualTo("marches");
        assertThat(sheet.settledBy()).isEqualTo("finances");
        assertThat(sheet.payable()).isEqualTo(Money.euros("1200"));
        assertThat(sheet.paidOn()).isEqualTo(TODAY);
        assertThat(sheet.daysLeft()).isNull();
        assertThat(journal(invoice))
                .containsExactly("invoice.received", "invoice.certified", "invoice.settled", "invoice.paid");
    }

    private List<String> journal(Invoice.Reference invoice) {
        return office.transactions.fresh(() -> office.transactions
                .entityManager()
                .createNativeQuery("select action from journal where subject = :subject order by seq", String.class)
                .setParameter("subject", invoice.value())
                .getResultList());
    }

    @Test
    void whoever_certified_does_not_settle() {
        Invoice.Reference invoice = received("F-1");
        office.tell(OFFICER, service -> service.certify(invoice, TODAY));

        refused(SettlementRule.SAME_PERSON, () -> office.tell(OFFICER, service -> service.settle(invoice, TODAY)));
        office.tell(FINANCE, service -> service.settle(invoice, TODAY));
    }

    @Test
    void each_step_has_its_predecessor() {
        Invoice.Reference invoice = received("F-1");
        notFrom(invoice, "complete", "settle", "pay");
        office.tell(service -> service.suspend(invoice, TODAY, "RIB manquant"));
        notFrom(invoice, "suspend", "certify", "settle", "pay");
        office.tell(service -> service.complete(invoice, TODAY));
        office.tell(service -> service.certify(invoice, TODAY));
        notFrom(invoice, "complete", "certify", "pay");
        office.tell(FINANCE, service -> service.settle(invoice, TODAY));
        notFrom(invoice, "suspend", "complete", "certify", "reject", "settle");
        office.tell(FINANCE, service -> service.pay(invoice, TODAY));
        notFrom(invoice, "suspend", "complete", "certify", "reject", "settle", "pay");

        Invoice.Reference other = received("F-2");
        office.tell(service -> service.reject(other, "Adressée au mauvais service"));
        notFrom(other, "suspend", "complete", "certify", "reject", "settle", "pay");
    }

    private void notFrom(Invoice.Reference invoice, String... verbs) {
        for (String verb : verbs) {
            refused(
                    SettlementRule.NOT_IN_STATE,
                    () -> office.tell(FINANCE, service -> {
                        switch (verb) {
                            case "suspend" -> service.suspend(invoice, TODAY, "RIB manquant");
                            case "complete" -> service.complete(invoice, TODAY);
                            case "certify" -> service.certify(invoice, TODAY);
                            case "reject" -> service.reject(invoice, "Mauvais service");
                            case "settle" -> service.settle(invoice, TODAY);
                            default -> service.pay(invoice, TODAY);
                        }
                    }));
        }
    }

    @Test
    void the_same_invoice_is_refused_the_second_time_unless_it_was_sent_back() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 2);
        Invoice.Reference first = office.enter(request(contract, "F-1", line(order, 1, "100")));

        refused(SettlementRule.INVOICE_TWICE, () -> office.enter(request(contract, "F-1", line(order, 1, "100"))));
        office.tell(service -> service.reject(first, "Sans numéro d’engagement"));
        office.enter(request(contract, "F-1", line(order, 1, "100")));
    }

    @Test
    void the_database_itself_refuses_the_same_invoice_twice() {
        Invoice.Reference first = received("F-1");
        Invoice.Reference second = received("F-2");

        assertThatThrownBy(() -> sql("update invoice set number = (select number from invoice where reference = '"
                        + first.value() + "') where reference = '" + second.value() + "'"))
                .rootCause()
                .hasMessageContaining("invoice_once");
    }

    private void sql(String statement) {
        office.transactions.fresh(() ->
                office.transactions.entityManager().createNativeQuery(statement).executeUpdate());
    }

    @Test
    void no_more_is_invoiced_than_was_admitted_in_units_and_to_the_cent() {
        PurchaseOrder.Reference order = office.ordered(contract, "TOUR", 10);
        office.decide(order, "BL-1", 4, Decision.ADMITTED, "0");
        office.decide(order, "BL-2", 2, Decision.REDUCED, "30.01");
        office.enter(request(contract, "F-1", line(order, 3, "300")));

        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.enter(request(contract, "F-2", line(order, 4, "200"))))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(SettlementRule.MORE_THAN_ADMITTED);
                    assertThat(refusal.sentence(Locale.FRENCH))
                            .contains(
                                    order.value() + ", ligne 1 « Unité centrale reconditionnée »",
                                    "4 pour 200",
                                    "Admis : 6 pour 569,99",
                                    "déjà facturé : 3 pour 300");
                });
        refused(
                SettlementRule.MORE_THAN_ADMITTED,
                () -> office.enter(request(contract, "F-2", line(order, 3, "270.00"))));
        office.enter(request(contract, "F-2", line(order, 3, "269.99")));
        refused(
                SettlementRule.MORE_THAN_ADMITTED,
                () -> office.enter(request(contract, "F-3", line(order, 1, "0.01"))));
    }

    @Test
    void only_lines_of_orders_of_the_contract_from_a_holder_are_invoiced() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 2);
        Contract.Reference other = office.framework();
        InvoiceRequest right = request(contract, "F-1", line(order, 1, "100"));

        refused(
                SettlementRule.ORDER_OF_ANOTHER_CONTRACT,
                () -> office.enter(request(other, "F-1", line(order, 1, "100"))));
        refused(
                SettlementRule.LINE_UNKNOWN,
                () -> office.enter(request(contract, "F-1", new InvoiceLine(order, 1, 1, Money.euros("100")))));
        refused(
                SettlementRule.LINE_UNKNOWN,
                () -> office.enter(request(contract, "F-1", new InvoiceLine(order, -1, 1, Money.euros("100")))));
        refused(
                SettlementRule.HOLDER_UNKNOWN,
                () -> office.enter(new InvoiceRequest(
                        contract,
                        "12345678200010",
                        "F-1",
                        TODAY,
                        TODAY,
                        null,
                        right.lines(),
                        right.vat(),
                        right.totalExcludingTax(),
                        right.totalIncludingTax())));
        refusedBy(
                OrderingRule.ORDER_UNKNOWN,
                () -> office.enter(request(
                        contract, "F-1", line(new PurchaseOrder.Reference(contract.value() + "-B99"), 1, "100"))));
        refusedBy(
                ProcurementRule.CONTRACT_UNKNOWN,
                () -> office.enter(
                        request(new Contract.Reference("22000007900016-nowhere"), "F-1", line(order, 1, "100"))));
        refused(
                SettlementRule.DATE_IMPOSSIBLE,
                () -> office.enter(request(contract, "F-1", TODAY.plusDays(1), null, line(order, 1, "100"))));
        refused(SettlementRule.INVOICE_UNKNOWN, () -> office.sheet(new Invoice.Reference(contract.value() + "-F99")));
    }

    private static void refusedBy(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }

    @Test
    void twenty_invoices_at_once_on_what_was_admitted_for_seven_give_exactly_seven() throws Exception {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 7);
        List<Callable<Boolean>> agents = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            InvoiceRequest request = request(contract, "F-" + i, line(order, 1, "100"));
            agents.add(() -> {
                try {
                    new SettlementOffice().enter(request);
                    return true;
                } catch (RuleViolation refused) {
                    assertThat(refused.rule()).isEqualTo(SettlementRule.MORE_THAN_ADMITTED);
                    return false;
                }
            });
        }

        int accepted = 0;
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (Future<Boolean> entered : pool.invokeAll(agents)) {
                accepted += entered.get() ? 1 : 0;
            }
        }

        assertThat(accepted).isEqualTo(7);
        assertThat(office.ask(service -> service.ledger(contract)).line("TOUR").invoicedUnits())
                .isEqualTo(7);
    }

    @Test
    void the_database_itself_refuses_more_than_was_admitted() {
        Invoice.Reference invoice = received("F-1");

        assertThatThrownBy(() ->
                        sql("insert into invoice_line (invoice_id, rank, order_reference, position, quantity, amount) "
                                + "select l.invoice_id, 1, '"
                                + office.ordered(contract, "KIT", 1).value()
                                + "', 0, 1, 12.50 from invoice_line l join invoice i on i.id = l.invoice_id where i.reference = '"
                                + invoice.value() + "'"))
                .rootCause()
                .hasMessageContaining("was admitted for 0");
        assertThatThrownBy(() -> sql("update invoice_line set quantity = 1"))
                .rootCause()
                .hasMessageContaining("invoice_line");
    }

    @Test
    void the_clock_of_an_invoice_that_came_first_starts_when_its_part_of_the_order_was_delivered() {
        PurchaseOrder.Reference order = new SettlementOffice(TODAY.minusDays(20)).ordered(contract, "TOUR", 10);
        office.decide(order, "BL-1", TODAY.minusDays(9), 4, Decision.ADMITTED, "0");
        office.decide(order, "BL-2", TODAY.minusDays(3), 3, Decision.ADMITTED, "0");

        assertThat(startOf("F-1", TODAY.minusDays(10), line(order, 4, "400"))).isEqualTo(TODAY.minusDays(9));
        assertThat(startOf("F-2", TODAY.minusDays(4), line(order, 1, "100"))).isEqualTo(TODAY.minusDays(3));
        assertThat(startOf("F-3", TODAY.minusDays(2), line(order, 1, "100"))).isEqualTo(TODAY.minusDays(2));
    }

    private @Nullable LocalDate startOf(String number, LocalDate receivedOn, InvoiceLine line) {
        PaymentClock clock = office.sheet(office.enter(request(contract, number, receivedOn, null, line)))
                .clock();
        return clock == null ? null : clock.startsOn();
    }

    @Test
    void each_change_is_kept_with_its_revision() {
        Invoice.Reference invoice = received("F-1");
        office.pay(invoice);

        assertThat(office.transactions.fresh(() -> office.transactions
                        .entityManager()
                        .createNativeQuery(
                                "select state from invoice_aud where reference = :reference order by revision",
                                String.class)
                        .setParameter("reference", invoice.value())
                        .getResultList()))
                .isEqualTo(List.of("RECEIVED", "SERVICE_DONE", "SETTLED", "PAID"));
    }

    @Test
    void a_suspension_is_motivated_dated_and_stops_the_days() {
        Invoice.Reference invoice = received("F-1");
        refused(SettlementRule.REASON_MISSING, () -> office.tell(service -> service.suspend(invoice, TODAY, " ")));
        refused(
                SettlementRule.REASON_MISSING,
                () -> office.tell(service -> service.suspend(invoice, TODAY, "x".repeat(1001))));
        refused(
                SettlementRule.DATE_IMPOSSIBLE,
                () -> office.tell(service -> service.suspend(invoice, TODAY.minusDays(1), "RIB manquant")));
        refused(
                SettlementRule.DATE_IMPOSSIBLE,
                () -> office.tell(service -> service.suspend(invoice, TODAY.plusDays(1), "RIB manquant")));

        office.tell(service -> service.certify(invoice, TODAY));
        office.tell(service -> service.suspend(invoice, TODAY, "RIB manquant"));
        assertThat(office.sheet(invoice).daysLeft()).isNull();
        assertThat(office.sheet(invoice).certifiedBy()).isNull();
        SettlementOffice later = new SettlementOffice(TODAY.plusDays(40));
        refused(
                SettlementRule.DATE_IMPOSSIBLE,
                () -> later.tell(service -> service.complete(invoice, TODAY.minusDays(1))));
        later.tell(service -> service.complete(invoice, TODAY.plusDays(38)));

        assertThat(later.sheet(invoice).state()).isEqualTo(InvoiceState.RECEIVED);
        assertThat(later.sheet(invoice).daysLeft()).isEqualTo(28);
        refused(
                SettlementRule.SUSPENDED_ALREADY,
                () -> later.tell(service -> service.suspend(invoice, TODAY.plusDays(40), "Encore")));
    }

    @Test
    void each_step_is_dated_between_the_one_before_and_today() {
        Invoice.Reference invoice = received("F-1");
        SettlementOffice later = new SettlementOffice(TODAY.plusDays(9));

        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(10))) {
            refused(SettlementRule.DATE_IMPOSSIBLE, () -> later.tell(service -> service.certify(invoice, day)));
        }
        later.tell(service -> service.certify(invoice, TODAY.plusDays(2)));
        for (LocalDate day : List.of(TODAY.plusDays(1), TODAY.plusDays(10))) {
            refused(SettlementRule.DATE_IMPOSSIBLE, () -> later.tell(FINANCE, service -> service.settle(invoice, day)));
        }
        later.tell(FINANCE, service -> service.settle(invoice, TODAY.plusDays(2)));
        assertThat(later.sheet(invoice).settledOn()).isEqualTo(TODAY.plusDays(2));
    }

    @Test
    void it_is_paid_between_its_settlement_and_today() {
        Invoice.Reference invoice = received("F-1");
        office.tell(service -> service.certify(invoice, TODAY));
        office.tell(FINANCE, service -> service.settle(invoice, TODAY));

        for (LocalDate day : List.of(TODAY.minusDays(1), TODAY.plusDays(1))) {
            refused(SettlementRule.DATE_IMPOSSIBLE, () -> office.tell(FINANCE, service -> service.pay(invoice, day)));
        }
        office.tell(FINANCE, service -> service.pay(invoice, TODAY));
    }

    @Test
    void a_credit_note_frees_what_it_takes_back_and_is_paid_with_its_invoice() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        Invoice.Reference invoice = office.enter(request(contract, "F-1", line(order, 10, "1000")));
        Invoice.Reference credit = office.enter(request(contract, "A-1", TODAY, invoice, line(order, -2, "-200")));
        Invoice.Reference again = office.enter(request(contract, "F-2", line(order, 2, "200")));

        refused(SettlementRule.CREDIT_FOLLOWS, () -> office.tell(service -> service.certify(credit, TODAY)));
        refused(SettlementRule.MORE_THAN_ADMITTED, () -> office.tell(service -> service.reject(credit, "Erreur")));
        office.pay(invoice);

        assertThat(office.sheet(invoice).payable()).isEqualTo(Money.euros("960"));
        assertThat(office.sheet(invoice).creditNotes())
                .extracting(InvoiceSheet.CreditNote::totalIncludingTax)
                .containsExactly(Money.euros("-240"));
        assertThat(office.sheet(credit).state()).isEqualTo(InvoiceState.PAID);
        refused(SettlementRule.NOT_IN_STATE, () -> office.tell(service -> service.reject(credit, "Erreur")));
        assertThat(office.sheet(credit).credits()).isEqualTo(invoice.value());
        SettlementLedger ledger = office.ask(service -> service.ledger(contract));
        assertThat(ledger.lines())
                .containsExactly(new SettlementLedger.Line("TOUR", 10, Money.euros("1000"), 8, Money.euros("800")));
        assertThat(ledger.line("KIT").invoiced()).isEqualTo(Money.ZERO);
        assertThat(office.sheet(again).state()).isEqualTo(InvoiceState.RECEIVED);
    }

    @Test
    void a_rejected_invoice_is_due_on_no_day() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        Invoice.Reference owed = office.enter(request(contract, "F-1", line(order, 1, "100")));
        Invoice.Reference rejected = office.enter(request(contract, "F-2", line(order, 1, "100")));

        office.tell(service -> service.reject(rejected, "Adressée au mauvais service"));

        assertThat(office.sheet(rejected).clock())
                .extracting(PaymentClock::dueOn)
                .isNull();
        assertThat(office.sheet(rejected).daysLeft()).isNull();
        Page<InvoiceRow> rows = office.ask(
                service -> service.invoices(InvoiceFilter.on(contract.value()), new Paging(1, 25, "due", true)));
        assertThat(rows.items())
                .extracting(InvoiceRow::reference, InvoiceRow::dueOn)
                .containsExactly(tuple(owed.value(), TODAY.plusDays(30)), tuple(rejected.value(), null));
        assertThat(AgendaOffice.due(Role.FINANCE, TODAY, rejected.value())).isEmpty();
    }

    @Test
    void a_rejected_credit_note_no_longer_counts_and_a_rejected_invoice_takes_its_credit_notes_along() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        Invoice.Reference invoice = office.enter(request(contract, "F-1", line(order, 10, "1000")));
        Invoice.Reference first = office.enter(request(contract, "A-1", TODAY, invoice, line(order, -2, "-200")));
        office.tell(service -> service.reject(first, "Erreur"));
        assertThat(office.sheet(invoice).creditNotes()).isEmpty();

        Invoice.Reference second = office.enter(request(contract, "A-2", TODAY, invoice, line(order, -2, "-200")));
        office.tell(service -> service.reject(invoice, "Mauvais service"));
        assertThat(office.sheet(second).state()).isEqualTo(InvoiceState.REJECTED);
        assertThat(office.ask(service -> service.ledger(contract)).lines()).isEmpty();
    }

    @Test
    void a_credit_note_takes_back_no_more_than_its_invoice_has_left() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        Invoice.Reference invoice = office.enter(request(contract, "F-1", line(order, 5, "500")));
        office.enter(request(contract, "A-1", TODAY, invoice, line(order, -2, "-200")));

        refused(
                SettlementRule.MORE_THAN_INVOICED,
                () -> office.enter(request(contract, "A-2", TODAY, invoice, line(order, -4, "-300"))));
        refused(
                SettlementRule.MORE_THAN_INVOICED,
                () -> office.enter(request(contract, "A-2", TODAY, invoice, line(order, -3, "-300.01"))));
        Invoice.Reference last = office.enter(request(contract, "A-2", TODAY, invoice, line(order, -3, "-300")));
        refused(
                SettlementRule.CREDIT_OF_A_CREDIT,
                () -> office.enter(request(contract, "A-3", TODAY, last, line(order, -1, "-1"))));
        office.pay(invoice);
        assertThat(office.sheet(invoice).payable()).isEqualTo(Money.ZERO);
        refused(
                SettlementRule.CREDIT_TOO_LATE,
                () -> office.enter(request(contract, "A-3", TODAY, invoice, line(order, -1, "-1"))));
        Contract.Reference other = office.framework();
        Invoice.Reference elsewhere =
                office.enter(request(other, "F-1", line(office.admitted(other, "TOUR", 1), 1, "100")));
        refused(
                SettlementRule.CREDIT_OF_ANOTHER,
                () -> office.enter(request(contract, "A-3", TODAY, elsewhere, line(order, -1, "-1"))));
    }

    @Test
    void a_credit_note_takes_back_no_more_tax_than_its_invoice_asked_for() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 10);
        Invoice.Reference invoice = office.enter(request(contract, "F-1", line(order, 10, "1000")));
        Money base = Money.euros("-1000");
        Money tax = Money.euros("-200.10");

        refused(
                SettlementRule.CREDIT_TAXED_TOO_MUCH,
                () -> office.enter(new InvoiceRequest(
                        contract,
                        ContractFixture.HOLDER.identifier(),
                        "A-1",
                        TODAY,
                        TODAY,
                        invoice,
                        List.of(line(order, -10, "-1000")),
                        List.of(new VatLine(new BigDecimal("20.01"), base, tax)),
                        base,
                        base.plus(tax))));
    }

    @Test
    void interest_is_proposed_from_the_day_after_the_due_date_at_the_rate_of_its_first_day() {
        Invoice.Reference invoice = received("F-1");
        LocalDate due = LocalDate.of(2026, 4, 15);
        assertThat(proposed(invoice, due)).isEmpty();
        assertThat(proposed(invoice, due.plusDays(1)).orElseThrow().days()).isEqualTo(1);
        office.tell(service -> service.certify(invoice, TODAY));
        office.tell(FINANCE, service -> service.settle(invoice, TODAY));
        SettlementOffice late = new SettlementOffice(due.plusDays(100));
        late.tell(FINANCE, service -> service.pay(invoice, due.plusDays(73)));

        LateInterest proposed = proposed(invoice, due.plusDays(100)).orElseThrow();

        assertThat(proposed.days()).isEqualTo(73);
        assertThat(proposed.rate().percent()).isEqualByComparingTo("10.15");
        assertThat(proposed.interest()).isEqualTo(Money.euros("24.36")); // 1200 × 10.15 % × 73 ÷ 365
        assertThat(proposed.total()).isEqualTo(Money.euros("64.36"));
    }

    private static Optional<LateInterest> proposed(Invoice.Reference invoice, LocalDate today) {
        return new SettlementOffice(today).ask(service -> service.lateInterest(invoice));
    }

    @Test
    void interest_that_the_law_on_file_does_not_know_yet_is_refused_with_its_name() {
        PurchaseOrder.Reference order = office.admitted(contract, "TOUR", 1);
        SettlementOffice summer = new SettlementOffice(LocalDate.of(2026, 9, 1));
        Invoice.Reference invoice =
                summer.enter(request(contract, "F-9", LocalDate.of(2026, 6, 30), null, line(order, 1, "100")));

        refusedBy(LawRule.NOT_ON_FILE, () -> summer.ask(service -> service.lateInterest(invoice)));
        assertThat(summer.sheet(invoice).daysLeft()).isEqualTo(-33);
    }

    @ParameterizedTest
    @EnumSource
    void a_list_is_narrowed_to_a_deadline(Deadline deadline) {
        Invoice.Reference invoice = received("F-1");
        LocalDate due = LocalDate.of(2026, 4, 15);

        assertThat(found(deadline, due.minusDays(16))).isZero();
        assertThat(found(deadline, due.minusDays(15))).isEqualTo(deadline == Deadline.DUE_SOON ? 1 : 0);
        assertThat(found(deadline, due)).isEqualTo(deadline == Deadline.DUE_SOON ? 1 : 0);
        assertThat(found(deadline, due.plusDays(1))).isEqualTo(deadline == Deadline.LATE ? 1 : 0);

        office.tell(service -> service.certify(invoice, TODAY));
        office.tell(FINANCE, service -> service.settle(invoice, TODAY));
        new SettlementOffice(due.plusDays(1)).tell(FINANCE, service -> service.pay(invoice, due.plusDays(1)));
        assertThat(found(deadline, due.plusDays(1))).isEqualTo(deadline == Deadline.PAID_LATE ? 1 : 0);
    }

    @Test
    void the_invoices_paid_in_a_year_are_found_by_it() {
        Invoice.Reference invoice = received("F-1");
        Year year = Year.from(TODAY);
        assertThat(paidIn(year)).isEmpty();

        office.tell(service -> service.certify(invoice, TODAY));
        office.tell(FINANCE, service -> service.settle(invoice, TODAY));
        office.tell(FINANCE, service -> service.pay(invoice, TODAY));

        assertThat(paidIn(year)).containsExactly(invoice.value());
        assertThat(paidIn(year.minusYears(1))).isEmpty();
        assertThat(paidIn(year.plusYears(1))).isEmpty();
    }

    private List<String> paidIn(Year year) {
        return references(new InvoiceFilter(null, contract.value(), null, null, year));
    }

    private long found(Deadline deadline, LocalDate today) {
        InvoiceFilter filter = new InvoiceFilter(null, contract.value(), null, deadline, null);
        return new SettlementOffice(today)
                .ask(service -> service.invoices(filter, Paging.first()))
                .total();
    }

    @Test
    void a_list_shows_pages_by_contract_state_and_text_and_an_export_every_row() {
        Invoice.Reference first = received("F-1");
        Invoice.Reference second = received("F-2");
        office.tell(service -> service.suspend(second, TODAY, "RIB manquant"));

        assertThat(references(InvoiceFilter.on(contract.value()))).containsExactly(second.value(), first.value());
        assertThat(references(new InvoiceFilter("f-2", contract.value(), null, null, null)))
                .containsExactly(second.value());
        assertThat(references(new InvoiceFilter("reemploi", contract.value(), null, null, null)))
                .hasSize(2);
        assertThat(references(new InvoiceFilter(null, contract.value(), InvoiceState.SUSPENDED, null, null)))
                .containsExactly(second.value());
        InvoiceRow row = office.ask(service -> service.invoices(InvoiceFilter.on(contract.value()), Paging.first()))
                .items()
                .getFirst();
        assertThat(row.daysLeft()).isNull();
        assertThat(row.holder()).isEqualTo("Atelier du Réemploi");
        assertThat(row.totalIncludingTax()).isEqualTo(Money.euros("1200"));
        List<String> exported = new ArrayList<>();
        office.tell(service -> service.eachInvoice(
                InvoiceFilter.on(contract.value()), "number", false, read -> exported.add(read.reference())));
        assertThat(exported).containsExactly(first.value(), second.value());
    }

    private List<String> references(InvoiceFilter filter) {
        return office.ask(service -> service.invoices(filter, Paging.first())).items().stream()
                .map(InvoiceRow::reference)
                .toList();
    }
}
