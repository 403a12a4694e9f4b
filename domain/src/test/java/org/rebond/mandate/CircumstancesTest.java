package org.rebond.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rebond.mandate.MandateOffice.CODING;
import static org.rebond.mandate.MandateOffice.DECIDER;
import static org.rebond.mandate.MandateOffice.FINANCE;
import static org.rebond.mandate.MandateOffice.TODAY;
import static org.rebond.mandate.MandateTest.refused;
import static org.rebond.settlement.SettlementOffice.OFFICER;
import static org.rebond.settlement.SettlementOffice.line;
import static org.rebond.settlement.SettlementOffice.request;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.budget.BudgetCoding;
import org.rebond.execution.ClaimState;
import org.rebond.execution.ClaimTerms;
import org.rebond.execution.ExecutionOffice;
import org.rebond.execution.ExecutionTerms;
import org.rebond.execution.FormulaTerms;
import org.rebond.execution.HolderAnswer;
import org.rebond.execution.IndexEntry;
import org.rebond.execution.PaymentClaim;
import org.rebond.execution.PaymentClaimSheet;
import org.rebond.execution.PriceRevisions;
import org.rebond.execution.PriceTerm;
import org.rebond.execution.PurchaseKind;
import org.rebond.execution.RenewalPlan;
import org.rebond.execution.SpecialAct;
import org.rebond.execution.SubcontractDeclaration;
import org.rebond.execution.SubcontractSums;
import org.rebond.execution.Subcontractor;
import org.rebond.execution.SubcontractorSheet;
import org.rebond.law.CcagVersion;
import org.rebond.law.Holder;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.PriceVariation;
import org.rebond.procurement.Procedure;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.Payment;
import org.rebond.settlement.PaymentKind;
import org.rebond.settlement.PaymentState;
import org.rebond.settlement.SettlementOffice;
import org.rebond.settlement.SettlementRule;
import org.rebond.settlement.SidePayment;
import org.rebond.settlement.SidePaymentSheet;
import org.rebond.shared.Money;
import org.rebond.terms.AdvanceClause;
import org.rebond.terms.PaymentTerms;
import org.rebond.terms.TermsBasis;

/** What makes a mandate ask for one document or another, on PostgreSQL; and direct payments up to the accountant's word. */
class CircumstancesTest {

    static final LocalDate NOTIFIED = LocalDate.of(2026, 1, 5);
    static final String CARRIER = "90000087800018";

    final MandateOffice office = new MandateOffice();

    @Test
    void a_direct_payment_is_settled_put_into_a_mandate_and_paid_by_the_accountant() {
        Contract.Reference contract = executed(SettlementOffice.fixture());
        Subcontractor.Reference carrier = subcontractor(contract);
        PaymentClaim.Reference claim = settled(carrier, "TL-1", LocalDate.of(2026, 2, 20));

        Mandate.Reference mandate = proposed(claim);

        MandateSheet sheet = office.sheet(mandate);
        assertThat(sheet.kind()).isEqualTo(MandateKind.DIRECT_PAYMENT);
        assertThat(sheet.payee()).isEqualTo(CARRIER);
        assertThat(sheet.bill()).isEqualTo("TL-1");
        assertThat(sheet.totalExcludingTax()).isEqualTo(Money.euros("3600"));
        assertThat(sheet.tax()).isEqualTo(Money.euros("720"));
        assertThat(sheet.net()).isEqualTo(Money.euros("4320"));
        assertThat(sheet.dueOn()).isEqualTo(LocalDate.of(2026, 4, 6)); // silent since 7 March, thirty days
        assertThat(sheet.documents())
                .containsEntry(DocumentKind.INVOICE, SupportingDocument.present("TL-1"))
                .containsEntry(
                        DocumentKind.SPECIAL_ACT, SupportingDocument.present("Acte spécial, accepté le 05/01/2026"))
                .containsEntry(
                        DocumentKind.NON_ASSIGNMENT,
                        SupportingDocument.present("Joint à la déclaration reçue le 05/01/2026"))
                .containsEntry(DocumentKind.SERVICE_CERTIFICATE, SupportingDocument.open(DocumentState.MISSING))
                .containsEntry(DocumentKind.REVISION_STATEMENT, SupportingDocument.open(DocumentState.IF_ANY))
                .containsKeys(DocumentKind.CONTRACT, DocumentKind.BANK_DETAILS);
        assertThat(attestation(sheet))
                .startsWith("Silence du titulaire jusqu’au 07/03/2026")
                .contains("320,00");

        complete(mandate);
        Batch.Reference batch = office.sent(mandate);
        office.read(batch, AnswerText.returned(office.sheet(batch), AnswerText.piece(number(mandate), "05", TODAY)));

        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.PAID);
        assertThat(sheet(claim).state()).isEqualTo(ClaimState.PAID);
        assertThat(sheet(claim).paidOn()).isEqualTo(TODAY);
        SubcontractorSheet paid = office.execution(
                        OFFICER, services -> services.subcontracting().subcontractors(contract))
                .getFirst();
        assertThat(paid.paid()).isEqualTo(Money.euros("4320"));
        assertThat(interests(contract)).isEmpty();
        assertThat(told(claim))
                .extracting(Payment::kind, payment -> payment.payee().identifier(), Payment::amount)
                .containsExactly(tuple(PaymentKind.DIRECT_PAYMENT, CARRIER, Money.euros("4320")));
    }

    private List<Payment> told(PaymentClaim.Reference claim) {
        List<Payment> told = new ArrayList<>();
        office.settlement.tell(service -> service.eachPayment(null, told::add));
        return told.stream()
                .filter(payment -> payment.reference().equals(claim.value()))
                .toList();
    }

    @Test
    void the_act_goes_with_the_first_direct_payment_and_with_the_first_after_each_change() {
        Contract.Reference contract = executed(SettlementOffice.fixture());
        Subcontractor.Reference carrier = subcontractor(contract);
        proposed(settled(carrier, "TL-1", LocalDate.of(2026, 2, 20)));
        PaymentClaim.Reference second = agreed(carrier, "TL-2", "2000");
        assertThat(office.sheet(proposed(second)).documents())
                .doesNotContainKeys(DocumentKind.SPECIAL_ACT, DocumentKind.NON_ASSIGNMENT, DocumentKind.BANK_DETAILS);

        executing(services -> services.subcontracting()
                .change(
                        carrier,
                        new SpecialAct(
                                TODAY,
                                new SubcontractSums(Money.euros("40000"), Money.euros("48000"), 12),
                                "Tournées en plus")));
        MandateSheet third = office.sheet(proposed(agreed(carrier, "TL-3", "2000")));

        assertThat(third.documents())
                .containsEntry(
                        DocumentKind.SPECIAL_ACT, SupportingDocument.present("Acte spécial modificatif du 16/03/2026"))
                .containsEntry(DocumentKind.OFFSETTING_ACT, SupportingDocument.open(DocumentState.IF_ANY))
                .containsKey(DocumentKind.NON_ASSIGNMENT)
                .doesNotContainKey(DocumentKind.BANK_DETAILS);
        assertThat(attestation(third))
                .startsWith("Accord du titulaire du 14/03/2026")
                .contains("000,00");
    }

    @Test
    void what_changed_after_a_payment_was_settled_goes_with_the_next_one_only() {
        Contract.Reference contract = executed(SettlementOffice.fixture().modified(raised()));
        Subcontractor.Reference carrier = subcontractor(contract);
        PaymentClaim.Reference before = claimed(carrier, "TL-1", LocalDate.of(2026, 1, 6));
        office.execution(FINANCE, services -> {
            services.direct().settle(before, LocalDate.of(2026, 2, 1)); // the day before the amendment
            return true;
        });
        executing(services -> services.subcontracting()
                .change(
                        carrier,
                        new SpecialAct(
                                TODAY,
                                new SubcontractSums(Money.euros("40000"), Money.euros("48000"), 12),
                                "Tournées en plus")));

        assertThat(office.sheet(proposed(before)).documents())
                .doesNotContainKey(DocumentKind.AMENDMENT)
                .containsEntry(
                        DocumentKind.SPECIAL_ACT, SupportingDocument.present("Acte spécial, accepté le 05/01/2026"));
        assertThat(office.sheet(proposed(agreed(carrier, "TL-2", "2000"))).documents())
                .containsKeys(DocumentKind.AMENDMENT, DocumentKind.SPECIAL_ACT);
    }

    /** 4 320 € due on 20 February, paid on 16 March: 4 320 × 10.15 % × 24 ÷ 365 = 28.83 €, and 40 €. */
    @Test
    void a_direct_payment_that_comes_late_costs_interest_like_an_invoice_once() {
        Contract.Reference contract = executed(SettlementOffice.fixture());
        PaymentClaim.Reference claim = settled(subcontractor(contract), "TL-1", LocalDate.of(2026, 1, 6));

        office.settlement.payDesk(FINANCE, desk -> desk.pay(claim.value(), TODAY));

        SidePaymentSheet interest = interests(contract).getFirst();
        assertThat(interest.reference()).isEqualTo(claim.value() + "-IM");
        assertThat(interest.late()).isEqualTo(claim.value());
        assertThat(interest.holder().identifier()).isEqualTo(CARRIER);
        assertThat(interest.amount()).isEqualTo(Money.euros("68.83"));
        assertThat(interest.state()).isEqualTo(PaymentState.PROPOSED);
        office.settlement.pays(FINANCE, desk -> desk.proposeInterest());
        assertThat(interests(contract)).hasSize(1);

        office.settlement.payDesk(FINANCE, desk -> desk.settle(new SidePayment.Reference(interest.reference()), TODAY));
        office.budget(budget -> {
            budget.allocate(contract, null, new BudgetCoding("21831", "221", "12"), TODAY.getYear());
            return true;
        });
        MandateSheet mandate = office.sheet(proposed(interest.reference()));
        assertThat(mandate.coding()).isEqualTo(new BudgetCoding("6583", "221", null));
        assertThat(mandate.payee()).isEqualTo(CARRIER);
        assertThat(mandate.bill()).isEqualTo("TL-1");
        assertThat(mandate.documents()).containsKey(DocumentKind.INTEREST_STATEMENT);
    }

    @ParameterizedTest(name = "{0} towers and {1} of direct payment on a contract of 100 000 €: above 80 % {2}")
    @CsvSource({"800, 0, false", "801, 0, true", "780, 2000, false", "780, 2001, true"})
    void above_four_fifths_of_the_initial_amount_an_instalment_comes_with_the_general_statement(
            int towers, String direct, boolean above) {
        Contract.Reference contract = executed(SettlementOffice.fixture());
        if (!direct.equals("0")) {
            agreed(subcontractor(contract), "TL-1", direct);
        }

        MandateSheet sheet = office.sheet(proposed(
                office.settlement.settled(contract, "F-1", office.settlement.admitted(contract, "TOUR", 850), towers)));

        assertThat(sheet.documents().containsKey(DocumentKind.GENERAL_STATEMENT))
                .isEqualTo(above);
        assertThat(sheet.documents()).doesNotContainKey(DocumentKind.CONTINUATION_DECISION);
    }

    /** 200 towers admitted are 20 000 € before tax, 3 600 € of them the carrier's own: 16 400 € are left to the holder. */
    @Test
    void what_a_subcontractor_asks_for_directly_the_holder_neither_invoices_nor_is_paid() {
        Contract.Reference contract = executed(SettlementOffice.fixture());
        PurchaseOrder.Reference order = office.settlement.admitted(contract, "TOUR", 200);
        Invoice.Reference before = office.settlement.enter(request(contract, "F-1", line(order, 100, "10000")));
        settled(subcontractor(contract), "TL-1", LocalDate.of(2026, 2, 20));

        refused(
                SettlementRule.PAID_DIRECTLY,
                () -> office.settlement.enter(request(contract, "F-2", line(order, 100, "6400.01"))));
        office.settlement.enter(request(contract, "F-2", line(order, 100, "6400")));
        office.settlement.pay(before);

        assertThat(beyondAdmitted(contract)).isEqualTo(Money.ZERO);
    }

    @Test
    void an_invoice_that_came_before_the_request_of_the_subcontractor_is_settled_once_a_credit_note_takes_it_off() {
        Contract.Reference contract = executed(SettlementOffice.fixture());
        PurchaseOrder.Reference order = office.settlement.admitted(contract, "TOUR", 200);
        Invoice.Reference whole = office.settlement.enter(request(contract, "F-1", line(order, 200, "20000")));
        settled(subcontractor(contract), "TL-1", LocalDate.of(2026, 2, 20));
        assertThat(beyondAdmitted(contract)).isEqualTo(Money.euros("3600"));

        office.settlement.tell(service -> service.certify(whole, TODAY));
        refused(
                SettlementRule.PAID_DIRECTLY,
                () -> office.settlement.tell(FINANCE, service -> service.settle(whole, TODAY)));
        office.settlement.enter(request(contract, "A-1", TODAY, whole, line(order, 0, "-3600")));
        office.settlement.tell(FINANCE, service -> service.settle(whole, TODAY));

        assertThat(office.settlement.sheet(whole).payable()).isEqualTo(Money.euros("19680"));
    }

    @Test
    void beyond_the_initial_amount_the_amendment_that_raised_it_goes_with_the_mandate() {
        Contract.Reference contract =
                office.settlement.framework(SettlementOffice.fixture().modified(raised()));
        Mandate.Reference within = proposed(office.settlement.settled(contract, "F-1", 1000));
        Mandate.Reference beyond = proposed(office.settlement.settled(contract, "F-2", 1));

        assertThat(office.sheet(within).documents())
                .containsEntry(DocumentKind.AMENDMENT, SupportingDocument.open(DocumentState.MISSING))
                .doesNotContainKey(DocumentKind.CONTINUATION_DECISION);
        assertThat(office.sheet(beyond).documents())
                .as("the amendment itself went with the payment before")
                .doesNotContainKey(DocumentKind.AMENDMENT)
                .containsEntry(
                        DocumentKind.CONTINUATION_DECISION,
                        SupportingDocument.present("Modification n° 1, notifiée le 02/02/2026"));
    }

    private static ContractSheet.Modification raised() {
        LocalDate on = LocalDate.of(2026, 2, 2);
        return new ContractSheet.Modification(1, on, null, null, Money.euros("150000"), null, List.of());
    }

    @Test
    void the_decision_of_renewal_goes_with_the_first_payment_of_the_period() {
        Contract.Reference contract = executed(SettlementOffice.fixture());
        LocalDate start = TODAY.minusDays(1);
        executing(services -> services.execution()
                .planRenewal(
                        contract,
                        new RenewalPlan(RenewalPlan.RenewalForm.EXPRESS, start, 12, LocalDate.of(2026, 3, 1))));
        executing(services ->
                services.execution().decideRenewal(contract, 1, true, LocalDate.of(2026, 2, 16), "Besoin confirmé"));

        Mandate.Reference first = proposed(office.settlement.settled(contract, "F-1"));
        Mandate.Reference second = proposed(office.settlement.settled(contract, "F-2"));

        assertThat(office.sheet(first).documents())
                .containsEntry(DocumentKind.RENEWAL_DECISION, SupportingDocument.present("16/02/2026"));
        assertThat(office.sheet(second).documents()).doesNotContainKey(DocumentKind.RENEWAL_DECISION);
    }

    @Test
    void the_guarantee_in_place_of_the_retention_goes_with_the_first_invoice_and_not_with_the_advance() {
        Contract.Reference contract = office.settlement.framework();
        agree(contract, terms("60000", "5"));
        office.settlement.agreed(OFFICER, terms -> {
            terms.substitute(contract, "Caution de la banque X");
            return true;
        });

        Mandate.Reference advance = proposed(advance(contract));
        Mandate.Reference first = proposed(office.settlement.settled(contract, "F-1"));
        Mandate.Reference second = proposed(office.settlement.settled(contract, "F-2"));

        assertThat(office.sheet(advance).documents()).doesNotContainKey(DocumentKind.RETENTION_GUARANTEE);
        assertThat(office.sheet(first).documents())
                .containsEntry(DocumentKind.RETENTION_GUARANTEE, SupportingDocument.present("Caution de la banque X"));
        assertThat(office.sheet(second).documents()).doesNotContainKey(DocumentKind.RETENTION_GUARANTEE);
    }

    @ParameterizedTest(name = "an advance of {0} %: guarantee {1}")
    @CsvSource({"30, IF_ANY", "30.01, MISSING"})
    void an_advance_above_thirty_percent_of_the_contract_comes_with_a_guarantee(String rate, DocumentState guarantee) {
        Contract.Reference contract = office.settlement.framework();
        agree(contract, terms("60000", rate));

        MandateSheet sheet = office.sheet(proposed(advance(contract)));

        assertThat(sheet.documents())
                .containsEntry(DocumentKind.ADVANCE_GUARANTEE, SupportingDocument.open(guarantee))
                .containsEntry(DocumentKind.ADVANCE_CERTIFICATE, SupportingDocument.open(DocumentState.IF_ANY))
                .containsEntry(DocumentKind.ADVANCE_STATEMENT, SupportingDocument.open(DocumentState.MISSING));
    }

    @ParameterizedTest(name = "an advance of {0} % of an order: guarantee {1}")
    @CsvSource({"30, IF_ANY", "30.01, MISSING"})
    void so_does_the_advance_of_an_order(String rate, DocumentState guarantee) {
        Contract.Reference contract = office.settlement.framework();
        agree(contract, terms("50000", rate, Money.ZERO));
        PurchaseOrder.Reference order = office.settlement.ordered(contract, "TOUR", 501);

        assertThat(office.sheet(proposed(advance(contract, order))).documents())
                .containsEntry(DocumentKind.ADVANCE_GUARANTEE, SupportingDocument.open(guarantee));
    }

    @Test
    void the_advance_of_an_order_is_paid_on_the_line_of_the_budget_of_the_order_and_comes_with_it() {
        Contract.Reference contract = office.settlement.framework();
        agree(contract, terms("50000", "5", Money.ZERO));
        PurchaseOrder.Reference order = office.settlement.ordered(contract, "TOUR", 501);
        BudgetCoding ofOrder = new BudgetCoding("6156", "444", null);
        office.budget(budget -> {
            budget.allocate(contract, null, CODING, TODAY.getYear());
            budget.allocate(contract, order, ofOrder, TODAY.getYear());
            return true;
        });

        MandateSheet sheet = office.sheet(proposed(advance(contract, order)));

        assertThat(sheet.coding()).isEqualTo(ofOrder);
        assertThat(sheet.documents())
                .containsEntry(DocumentKind.PURCHASE_ORDER, SupportingDocument.present(order.value()));
    }

    @Test
    void what_is_owed_no_more_enters_no_mandate_and_no_batch() {
        Contract.Reference contract =
                office.settlement.framework(SettlementOffice.fixture().amount("300000"));
        agree(contract, terms("50000", "5", Money.ZERO));
        PurchaseOrder.Reference order = office.settlement.ordered(contract, "TOUR", 501);
        PurchaseOrder.Reference other = office.settlement.ordered(contract, "TOUR", 501);
        Mandate.Reference early = proposed(advance(contract, order));
        SidePayment.Reference late = advance(contract, other);
        complete(early, ContractFixture.HOLDER.identifier());
        office.settlement.cancel(order);
        office.settlement.cancel(other);

        refused(MandateRule.NOT_OWED, () -> office.built(early));
        refused(MandateRule.NOT_OWED, () -> proposed(late));
    }

    @Test
    void what_is_owed_no_more_is_not_signed() {
        Contract.Reference contract = office.settlement.framework();
        agree(contract, terms("50000", "5", Money.ZERO));
        PurchaseOrder.Reference order = office.settlement.ordered(contract, "TOUR", 501);
        Mandate.Reference mandate = proposed(advance(contract, order));
        complete(mandate, ContractFixture.HOLDER.identifier());
        Batch.Reference batch = office.built(mandate);
        office.settlement.cancel(order);

        refused(MandateRule.NOT_OWED, () -> office.tell(DECIDER, service -> service.sign(batch, TODAY)));
        office.tell(FINANCE, service -> service.dissolve(batch));
        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.PROPOSED);
    }

    @Test
    void what_was_paid_by_hand_is_not_paid_again_by_the_mandate_that_waited() {
        Contract.Reference contract = office.settlement.framework();
        String due = office.due(contract, "F-1");
        Mandate.Reference mandate = proposed(due);
        complete(mandate, ContractFixture.HOLDER.identifier());
        office.settlement.payDesk(FINANCE, desk -> desk.pay(due, TODAY));

        refused(MandateRule.NOT_OWED, () -> office.built(mandate));
    }

    @ParameterizedTest(name = "{0} € by {1}: written {2}")
    @CsvSource({
        "24999.99, ADAPTED, false",
        "25000, ADAPTED, true",
        "24999.99, WITHOUT_COMPETITION, false",
        "24999.99, OPEN, true"
    })
    void below_the_threshold_of_the_written_contract_an_invoice_is_enough(
            String amount, Procedure procedure, boolean written) {
        Contract.Reference contract = office.settlement.framework(
                SettlementOffice.fixture().amount(amount).by(procedure));
        agree(contract, terms("20000", "5"));

        MandateSheet sheet = office.sheet(proposed(office.settlement.settled(contract, "F-1")));

        assertThat(sheet.documents().containsKey(DocumentKind.CONTRACT)).isEqualTo(written);
        assertThat(sheet.documents().containsKey(DocumentKind.SERVICE_CERTIFICATE))
                .isEqualTo(written);
        assertThat(sheet.documents()).containsKeys(DocumentKind.INVOICE, DocumentKind.BANK_DETAILS);
    }

    @Test
    void revised_prices_come_with_the_statement_of_their_revision() {
        Contract.Reference contract = executed(SettlementOffice.fixture());
        Invoice.Reference base = office.settlement.settled(contract, "F-1");
        executing(services -> revise(services.revisions(), contract));
        PurchaseOrder.Reference order = office.settlement.admitted(contract, "KIT", 10); // at 12.50 × 1.10
        Invoice.Reference revised = office.settlement.enter(
                SettlementOffice.request(contract, "F-2", SettlementOffice.line(order, 10, "137.50")));
        office.settlement.tell(service -> service.certify(revised, TODAY));
        office.settlement.tell(FINANCE, service -> service.settle(revised, TODAY));

        assertThat(office.sheet(proposed(base)).documents()).doesNotContainKey(DocumentKind.REVISION_STATEMENT);
        assertThat(office.sheet(proposed(revised)).documents())
                .containsEntry(DocumentKind.REVISION_STATEMENT, SupportingDocument.open(DocumentState.MISSING));
    }

    /** From 100 to 110: all prices follow. */
    private static void revise(PriceRevisions revisions, Contract.Reference contract) {
        String index = contract.value();
        YearMonth reference = YearMonth.of(2025, 9);
        YearMonth month = YearMonth.of(2026, 1);
        revisions.adopt(
                contract,
                new FormulaTerms(
                        BigDecimal.ZERO,
                        List.of(new PriceTerm(index, BigDecimal.ONE)),
                        reference,
                        4,
                        FormulaTerms.Rounding.NEAREST,
                        null,
                        null));
        revisions.enter(new IndexEntry(index, reference, new BigDecimal("100"), "Essai"));
        revisions.enter(new IndexEntry(index, month, new BigDecimal("110"), "Essai"));
        revisions.revise(contract, month, TODAY);
    }

    @Test
    void what_goes_with_a_mandate_if_there_is_any_keeps_it_from_no_batch() {
        Contract.Reference contract = office.settlement.framework();
        Mandate.Reference mandate = office.complete(contract, "F-1");
        office.tell(FINANCE, service -> service.prepare(mandate, CODING, "Solde", true));
        assertThat(office.sheet(mandate).documents())
                .containsEntry(DocumentKind.GENERAL_STATEMENT, SupportingDocument.open(DocumentState.IF_ANY));

        office.tell(FINANCE, service -> service.attach(mandate, DocumentKind.GENERAL_STATEMENT, "GED-9"));
        office.tell(FINANCE, service -> service.miss(mandate, DocumentKind.GENERAL_STATEMENT));
        assertThat(office.sheet(mandate).documents())
                .containsEntry(DocumentKind.GENERAL_STATEMENT, SupportingDocument.open(DocumentState.IF_ANY));
        office.tell(FINANCE, service -> service.miss(mandate, DocumentKind.INVOICE));
        refused(MandateRule.MANDATE_INCOMPLETE, () -> office.built(mandate));
        office.tell(FINANCE, service -> service.attach(mandate, DocumentKind.INVOICE, "F-1"));
        office.built(mandate);
    }

    private Money beyondAdmitted(Contract.Reference contract) {
        return office.settlement.ask(service -> service.beyondAdmitted(contract));
    }

    private Contract.Reference executed(ContractFixture fixture) {
        Contract.Reference contract = office.settlement.framework(fixture);
        executing(services -> services.execution()
                .describe(contract, new ExecutionTerms(LocalDate.of(2025, 9, 1), PurchaseKind.SERVICES, true)));
        return contract;
    }

    private Subcontractor.Reference subcontractor(Contract.Reference contract) {
        Subcontractor.Reference carrier = office.execution(
                OFFICER,
                services -> services.subcontracting()
                        .declare(
                                contract,
                                new SubcontractDeclaration(
                                        CARRIER,
                                        "Transports du Logis",
                                        "Niort",
                                        "Transport",
                                        "30 jours",
                                        PriceVariation.FIRM,
                                        new SubcontractSums(Money.euros("30000"), Money.euros("36000"), 12),
                                        true,
                                        true,
                                        true,
                                        false,
                                        NOTIFIED)));
        executing(services -> services.subcontracting().accept(carrier, NOTIFIED));
        return carrier;
    }

    private PaymentClaim.Reference settled(Subcontractor.Reference carrier, String invoice, LocalDate signedOn) {
        PaymentClaim.Reference claim = claimed(carrier, invoice, signedOn);
        settle(claim);
        return claim;
    }

    /** 4 320 €, 720 € of tax among them, to which the holder was silent. */
    private PaymentClaim.Reference claimed(Subcontractor.Reference carrier, String invoice, LocalDate signedOn) {
        return office.execution(
                OFFICER,
                services -> services.direct()
                        .claim(
                                carrier,
                                new ClaimTerms(
                                        invoice,
                                        Money.euros("4320"),
                                        Money.euros("720"),
                                        signedOn,
                                        signedOn,
                                        null,
                                        signedOn)));
    }

    /** The holder agreed two days ago to what was asked without tax. */
    private PaymentClaim.Reference agreed(Subcontractor.Reference carrier, String invoice, String amount) {
        LocalDate signed = TODAY.minusDays(3);
        LocalDate said = TODAY.minusDays(2);
        PaymentClaim.Reference claim = office.execution(
                OFFICER,
                services -> services.direct()
                        .claim(
                                carrier,
                                new ClaimTerms(
                                        invoice, Money.euros(amount), Money.ZERO, signed, signed, null, signed)));
        executing(services -> services.direct().answer(claim, new HolderAnswer(said, said, Money.euros(amount), null)));
        settle(claim);
        return claim;
    }

    private void settle(PaymentClaim.Reference claim) {
        office.execution(FINANCE, services -> {
            services.direct().settle(claim, TODAY);
            return true;
        });
    }

    private void executing(Consumer<ExecutionOffice.Wired> operation) {
        office.execution(OFFICER, services -> {
            operation.accept(services);
            return true;
        });
    }

    private PaymentClaimSheet sheet(PaymentClaim.Reference claim) {
        return office.execution(FINANCE, services -> services.direct().sheet(claim));
    }

    private List<SidePaymentSheet> interests(Contract.Reference contract) {
        return office.settlement.pays(FINANCE, desk -> desk.payments(contract)).stream()
                .filter(payment -> payment.kind() == PaymentKind.LATE_INTEREST)
                .toList();
    }

    private static PaymentTerms terms(String exclTax, String advanceRate) {
        Money inclTax = Money.euros(exclTax).times(new BigDecimal("1.2"));
        BigDecimal advance =
                inclTax.amount().multiply(new BigDecimal(advanceRate)).movePointLeft(2);
        return terms(exclTax, advanceRate, Money.rounded(advance));
    }

    private static PaymentTerms terms(String exclTax, String advanceRate, Money advance) {
        Money amount = Money.euros(exclTax);
        Money inclTax = amount.times(new BigDecimal("1.2"));
        BigDecimal rate = new BigDecimal(advanceRate);
        PaymentTerms proposed = new SettlementOffice()
                .agreed(
                        OFFICER,
                        terms -> terms.propose(new TermsBasis(
                                LocalDate.of(2025, 10, 1), CcagVersion.FCS2021, Holder.ANY, amount, inclTax, 12)))
                .terms();
        return new PaymentTerms(
                proposed.launchedOn(),
                proposed.ccag(),
                proposed.holder(),
                amount,
                inclTax,
                proposed.months(),
                new AdvanceClause(false, rate, advance, new BigDecimal("65"), new BigDecimal("80")),
                proposed.retention(),
                proposed.penalties(),
                null,
                null);
    }

    private void agree(Contract.Reference contract, PaymentTerms terms) {
        office.settlement.agreed(OFFICER, service -> {
            service.agree(contract, terms);
            return true;
        });
    }

    private SidePayment.Reference advance(Contract.Reference contract) {
        SidePayment.Reference advance = office.settlement.pays(
                OFFICER, desk -> desk.askAdvance(contract, ContractFixture.HOLDER.identifier(), TODAY));
        office.settlement.payDesk(FINANCE, desk -> desk.settle(advance, TODAY));
        return advance;
    }

    private SidePayment.Reference advance(Contract.Reference contract, PurchaseOrder.Reference order) {
        SidePayment.Reference advance = office.settlement.pays(
                OFFICER,
                desk -> desk.askOrderAdvance(
                        contract, order, Money.euros("61000"), ContractFixture.HOLDER.identifier(), TODAY));
        office.settlement.payDesk(FINANCE, desk -> desk.settle(advance, TODAY));
        return advance;
    }

    private Mandate.Reference proposed(Invoice.Reference invoice) {
        return proposed(invoice.value());
    }

    private Mandate.Reference proposed(PaymentClaim.Reference claim) {
        return proposed(claim.value());
    }

    private Mandate.Reference proposed(SidePayment.Reference payment) {
        return proposed(payment.value());
    }

    private Mandate.Reference proposed(String due) {
        return office.ask(FINANCE, service -> service.propose(due, TODAY.getYear()));
    }

    private void complete(Mandate.Reference mandate) {
        complete(mandate, CARRIER);
    }

    private void complete(Mandate.Reference mandate, String payee) {
        office.tell(FINANCE, service -> service.prepare(mandate, CODING, "Collecte et livraison", false));
        office.sheet(mandate).documents().forEach((kind, document) -> {
            if (document.state() == DocumentState.MISSING) {
                office.tell(FINANCE, service -> service.attach(mandate, kind, "GED-" + kind));
            }
        });
        BankAccount account = payee.equals(CARRIER)
                ? BankAccount.typed("FR7699999000010000000000212", null, "TRANSPORTS DU LOGIS")
                : MandateOffice.ACCOUNT;
        if (office.payee(payee).account() == null) {
            office.payee(FINANCE, service -> service.propose(payee, account, "Relevé du 5 janvier"));
            office.payee(DECIDER, service -> service.confirm(payee, account.iban()));
        }
    }

    private long number(Mandate.Reference mandate) {
        Long number = office.sheet(mandate).number();
        return Objects.requireNonNull(number);
    }

    private static String attestation(MandateSheet sheet) {
        SupportingDocument attestation = sheet.documents().get(DocumentKind.HOLDER_ATTESTATION);
        return String.valueOf(Objects.requireNonNull(attestation).words());
    }
}
