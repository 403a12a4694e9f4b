package org.rebond.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.mandate.AnswerText.acknowledgement;
import static org.rebond.mandate.AnswerText.cancelled;
import static org.rebond.mandate.AnswerText.element;
import static org.rebond.mandate.AnswerText.piece;
import static org.rebond.mandate.AnswerText.returned;
import static org.rebond.mandate.MandateOffice.ACCOUNT;
import static org.rebond.mandate.MandateOffice.CODING;
import static org.rebond.mandate.MandateOffice.COLLEAGUE;
import static org.rebond.mandate.MandateOffice.DECIDER;
import static org.rebond.mandate.MandateOffice.FINANCE;
import static org.rebond.mandate.MandateOffice.TODAY;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.rebond.budget.BudgetCoding;
import org.rebond.budget.BudgetRule;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.InvoiceState;
import org.rebond.settlement.PaymentDue;
import org.rebond.settlement.SettlementOffice;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

class MandateTest {

    final MandateOffice office = new MandateOffice();
    final Contract.Reference contract = office.settlement.framework();

    static void refused(Rule rule, ThrowingCallable operation) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(operation)
                .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
    }

    @Test
    void a_settled_invoice_becomes_a_mandate_that_says_what_is_missing() {
        String due = office.due(contract, "F-1");
        assertThat(waiting()).contains(due);

        Mandate.Reference mandate = office.ask(FINANCE, service -> service.propose(due, 2026));

        MandateSheet sheet = office.sheet(mandate);
        assertThat(mandate.value()).isEqualTo(due + "-M");
        assertThat(sheet.state()).isEqualTo(MandateState.PROPOSED);
        assertThat(sheet.number()).isNull();
        assertThat(sheet.totalExcludingTax()).isEqualTo(Money.euros("1000"));
        assertThat(sheet.tax()).isEqualTo(Money.euros("200"));
        assertThat(sheet.net()).isEqualTo(Money.euros("1200"));
        assertThat(sheet.builders()).containsExactly("finances");
        assertThat(sheet.documents())
                .containsEntry(DocumentKind.CONTRACT, SupportingDocument.open(DocumentState.MISSING))
                .containsEntry(DocumentKind.PRICE_SCHEDULE, SupportingDocument.open(DocumentState.MISSING))
                .containsEntry(DocumentKind.SERVICE_CERTIFICATE, SupportingDocument.present("16/03/2026, marches"))
                .containsKeys(DocumentKind.INVOICE, DocumentKind.PURCHASE_ORDER, DocumentKind.BANK_DETAILS)
                .doesNotContainKeys(DocumentKind.AMENDMENT, DocumentKind.GENERAL_STATEMENT);
        assertThat(waiting()).doesNotContain(due);
        refused(MandateRule.MANDATE_TWICE, () -> office.ask(FINANCE, service -> service.propose(due, 2026)));
    }

    @Test
    void the_object_ends_with_a_whole_word() {
        Contract.Reference wordy = office.settlement.framework(SettlementOffice.fixture()
                .about(
                        "Reconditionnement et logistique d’ordinateurs réformés, lot 1 : unités centrales, portables avec"
                                + " accessoires"));

        MandateSheet sheet = office.sheet(office.proposed(wordy, "F-1"));

        String whole =
                sheet.bill() + " - Reconditionnement et logistique d’ordinateurs réformés, lot 1 : unités centrales";
        assertThat(whole).startsWith(sheet.object() + " ");
        assertThat(sheet.object()).hasSizeBetween(80, 100);
    }

    @Test
    void a_mandate_that_was_withdrawn_leaves_what_it_paid_to_another() {
        String due = office.due(contract, "F-1");
        Mandate.Reference first = office.ask(FINANCE, service -> service.propose(due, 2026));
        Mandate.Reference later = office.proposed(contract, "F-2");

        refused(MandateRule.WITHDRAWAL_MISSING, () -> withdraw(first, " "));
        refused(MandateRule.WITHDRAWAL_MISSING, () -> withdraw(first, "x".repeat(501)));
        withdraw(first, " Exercice 2027 ");

        assertThat(office.sheet(first).state()).isEqualTo(MandateState.WITHDRAWN);
        assertThat(office.sheet(first).withdrawal()).isEqualTo("Exercice 2027");
        assertThat(waiting()).contains(due);
        refused(MandateRule.NOT_IN_STATE, () -> withdraw(first, "Encore"));
        refused(
                MandateRule.NOT_IN_STATE,
                () -> office.tell(FINANCE, service -> service.prepare(first, CODING, "Postes", false)));

        Mandate.Reference second = office.ask(FINANCE, service -> service.propose(due, 2026));

        assertThat(second.value()).isEqualTo(due + "-M2");
        assertThat(waiting()).doesNotContain(due);
        refused(MandateRule.MANDATE_TWICE, () -> office.ask(FINANCE, service -> service.propose(due, 2026)));
        assertThat(office.sheet(later).documents()).doesNotContainKey(DocumentKind.CONTRACT);
        assertThat(office.sheet(second).documents()).containsKey(DocumentKind.CONTRACT);
    }

    @Test
    void a_mandate_that_has_its_number_or_is_in_a_batch_is_not_withdrawn() {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference built = office.ask(FINANCE, service -> service.build(List.of(mandate), TODAY));
        refused(MandateRule.NOT_IN_STATE, () -> withdraw(mandate, "Erreur"));
        office.tell(FINANCE, service -> service.dissolve(built));
        Batch.Reference batch = office.sent(mandate);
        office.read(batch, returned(office.sheet(batch), piece(number(mandate), "04", null)));
        office.tell(FINANCE, service -> service.reopen(mandate));

        refused(MandateRule.NUMBERED, () -> withdraw(mandate, "Erreur"));
    }

    private void withdraw(Mandate.Reference mandate, String reason) {
        office.tell(FINANCE, service -> service.withdraw(mandate, reason));
    }

    private List<String> waiting() {
        return office
                .ask(FINANCE, service -> service.dues(new Paging(1, Paging.MAX_SIZE, null, false)))
                .items()
                .stream()
                .map(PaymentDue::reference)
                .toList();
    }

    @Test
    void what_is_due_comes_page_by_page() {
        office.due(contract, "F-1");
        office.due(contract, "F-2");

        Page<PaymentDue> first = office.ask(FINANCE, service -> service.dues(new Paging(1, 1, null, false)));
        Page<PaymentDue> second = office.ask(FINANCE, service -> service.dues(new Paging(2, 1, null, false)));

        assertThat(first.total()).isEqualTo(waiting().size()).isGreaterThanOrEqualTo(2);
        assertThat(first.items()).hasSize(1).doesNotContainAnyElementsOf(second.items());
        assertThat(waiting())
                .startsWith(
                        first.items().getFirst().reference(),
                        second.items().getFirst().reference());
    }

    @Test
    void only_the_first_mandate_of_a_contract_asks_for_its_documents_and_the_last_for_the_general_statement() {
        office.proposed(contract, "F-1");
        Mandate.Reference second = office.proposed(contract, "F-2");

        assertThat(office.sheet(second).documents()).doesNotContainKey(DocumentKind.CONTRACT);
        office.tell(FINANCE, service -> service.prepare(second, CODING, "Solde", true));
        assertThat(office.sheet(second).kind()).isEqualTo(MandateKind.LAST_INSTALMENT);
        assertThat(office.sheet(second).documents())
                .containsKeys(DocumentKind.GENERAL_STATEMENT, DocumentKind.PENALTY_STATEMENT);
        office.tell(FINANCE, service -> service.prepare(second, CODING, "Acompte", false));
        assertThat(office.sheet(second).documents()).doesNotContainKey(DocumentKind.GENERAL_STATEMENT);
    }

    @Test
    void what_was_paid_is_not_put_into_a_mandate() {
        Invoice.Reference invoice = office.settlement.settled(contract, "F-1");
        office.settlement.tell(SettlementOffice.FINANCE, service -> service.pay(invoice, TODAY));

        refused(MandateRule.PAID_ALREADY, () -> office.ask(FINANCE, service -> service.propose(invoice.value(), 2026)));
    }

    @Test
    void the_exercise_lies_between_the_settlement_and_today() {
        String due = office.due(contract, "F-1");

        refused(MandateRule.EXERCISE_IMPOSSIBLE, () -> office.ask(FINANCE, service -> service.propose(due, 2025)));
        refused(MandateRule.EXERCISE_IMPOSSIBLE, () -> office.ask(FINANCE, service -> service.propose(due, 2027)));
    }

    @Test
    void two_people_who_build_the_mandate_of_the_same_invoice_at_once_build_one() throws InterruptedException {
        String due = office.due(contract, "F-1");
        MandateOffice other = new MandateOffice();
        List<Callable<Mandate.Reference>> both = List.of(
                () -> office.ask(FINANCE, service -> service.propose(due, 2026)),
                () -> other.ask(COLLEAGUE, service -> service.propose(due, 2026)));

        assertThat(outcomes(both)).containsExactlyInAnyOrder("done", "MANDATE_TWICE");
    }

    /** What each of them got, all at once: done, or the rule that refused it. */
    private static <T> List<String> outcomes(List<Callable<T>> all) throws InterruptedException {
        List<String> outcomes = new ArrayList<>();
        try (var people = Executors.newFixedThreadPool(all.size())) {
            for (Future<T> one : people.invokeAll(all)) {
                try {
                    one.get();
                    outcomes.add("done");
                } catch (ExecutionException refusal) {
                    outcomes.add(
                            refusal.getCause() instanceof RuleViolation violation
                                    ? violation.rule().name()
                                    : String.valueOf(refusal.getCause()));
                }
            }
        }
        return outcomes;
    }

    @Test
    void a_mandate_that_lacks_something_enters_no_batch() {
        Mandate.Reference mandate = office.proposed(contract, "F-1");
        refused(MandateRule.MANDATE_INCOMPLETE, () -> office.built(mandate));

        office.tell(FINANCE, service -> service.prepare(mandate, CODING, "Postes", false));
        office.tell(FINANCE, service -> service.attach(mandate, DocumentKind.CONTRACT, "GED-1"));
        office.tell(FINANCE, service -> service.dispense(mandate, DocumentKind.PRICE_SCHEDULE, "Joint au marché"));
        refused(MandateRule.MANDATE_INCOMPLETE, () -> office.built(mandate));
        refused(
                MandateRule.DOCUMENT_WORDS_MISSING,
                () -> office.tell(FINANCE, service -> service.attach(mandate, DocumentKind.BANK_DETAILS, " ")));
        refused(
                MandateRule.DOCUMENT_NOT_ASKED,
                () -> office.tell(FINANCE, service -> service.attach(mandate, DocumentKind.ADVANCE_GUARANTEE, "X")));
        refused(MandateRule.BATCH_EMPTY, office::built);
    }

    @Test
    void the_coding_is_one_of_the_nomenclature_of_the_exercise() {
        Mandate.Reference mandate = office.proposed(contract, "F-1");

        refused(BudgetRule.ACCOUNT_UNKNOWN, () -> prepare(mandate, "6711", "444")); // M52: 6583 since M57
        refused(BudgetRule.ACCOUNT_UNKNOWN, () -> prepare(mandate, "611", "544"));
        refused(BudgetRule.ACCOUNT_NOT_USABLE, () -> prepare(mandate, "4017", "444"));
        refused(BudgetRule.CODE_INVALID, () -> prepare(mandate, "61A", "444"));
        prepare(mandate, "611", "444");
        assertThat(office.sheet(mandate).coding()).isEqualTo(CODING);
    }

    private void prepare(Mandate.Reference mandate, String nature, String function) {
        office.tell(
                FINANCE,
                service -> service.prepare(mandate, new BudgetCoding(nature, function, null), "Postes", false));
    }

    @Test
    void a_mandate_takes_up_what_its_contract_is_paid_on() {
        office.budget(budget -> {
            budget.allocate(contract, null, CODING, 2026);
            return true;
        });

        assertThat(office.sheet(office.proposed(contract, "F-1")).coding()).isEqualTo(CODING);
    }

    @Test
    void nobody_signs_a_batch_that_they_built() {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        office.tell(COLLEAGUE, service -> service.attach(mandate, DocumentKind.CONTRACT, "GED-2"));
        Batch.Reference batch = office.built(mandate);

        refused(MandateRule.SAME_PERSON, () -> office.tell(FINANCE, service -> service.sign(batch, TODAY)));
        refused(MandateRule.SAME_PERSON, () -> office.tell(COLLEAGUE, service -> service.sign(batch, TODAY)));
        office.tell(DECIDER, service -> service.sign(batch, TODAY));
        assertThat(office.sheet(batch).state()).isEqualTo(BatchState.SIGNED);
        assertThatThrownBy(() ->
                        sql("update mandate_batch set signed_by = built_by where reference = '" + batch.value() + "'"))
                .rootCause()
                .hasMessageContaining("mandate_batch_two_persons");
    }

    @Test
    void numbers_come_with_the_signature_and_leave_no_gap() {
        Mandate.Reference one = office.complete(contract, "F-1");
        Mandate.Reference two = office.complete(contract, "F-2");
        Batch.Reference taken = office.built(one);
        office.tell(FINANCE, service -> service.dissolve(taken));
        Batch.Reference first = office.sent(two);
        Batch.Reference second = office.sent(one);

        assertThat(number(second)).isEqualTo(number(first) + 1);
        assertThat(number(one)).isEqualTo(number(two) + 1);
        refused(MandateRule.BATCH_NOT_IN_STATE, () -> office.tell(FINANCE, service -> service.dissolve(second)));
    }

    private long number(Batch.Reference batch) {
        Long number = office.sheet(batch).number();
        return Objects.requireNonNull(number);
    }

    private long number(Mandate.Reference mandate) {
        Long number = office.sheet(mandate).number();
        return Objects.requireNonNull(number);
    }

    @Test
    void a_batch_is_sent_once_and_its_file_stays_what_it_was() throws Exception {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference batch = office.built(mandate);
        refused(MandateRule.BATCH_NOT_IN_STATE, () -> send(batch));
        office.tell(DECIDER, service -> service.sign(batch, TODAY));
        refused(MandateRule.NOT_SENT, () -> office.ask(DECIDER, service -> service.file(batch)));
        MandateOffice other = new MandateOffice();
        List<Callable<SentFile>> both = List.of(
                () -> send(batch),
                () -> other.ask(COLLEAGUE, service -> service.send(batch, TODAY, MandateOffice::write)));

        assertThat(outcomes(both)).containsExactlyInAnyOrder("done", "SENT_ALREADY");

        SentFile sent = office.ask(DECIDER, service -> service.sent(batch)).orElseThrow();
        byte[] content = content(batch);
        assertThat(content).hasSize((int) sent.bytes());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)))
                .isEqualTo(sent.sha256());
        assertThat(new String(content, java.nio.charset.StandardCharsets.UTF_8))
                .startsWith(sent.name())
                .contains(ACCOUNT.iban(), "totalExcludingTax=Money[amount=1000.00]");
        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.SENT);
        assertThatThrownBy(() -> sql("update mandate_file set name = 'x'"))
                .rootCause()
                .hasMessageContaining("append-only");
    }

    private SentFile send(Batch.Reference batch) {
        return office.ask(DECIDER, service -> service.send(batch, TODAY, MandateOffice::write));
    }

    private byte[] content(Batch.Reference batch) throws IOException {
        try (InputStream in = office.ask(DECIDER, service -> service.file(batch))) {
            return in.readAllBytes();
        }
    }

    @Test
    void the_acknowledgement_and_the_return_pay_a_mandate_and_its_invoice_and_say_nothing_new_the_second_time() {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference batch = office.sent(mandate);
        String received = acknowledgement(element(true, office.sheet(batch), null, ""));

        office.read(batch, received);
        assertThat(office.sheet(batch).state()).isEqualTo(BatchState.ACKNOWLEDGED);
        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.SENT);
        assertThat(office.read(batch, received).name()).isEqualTo("retour.xml");

        assertThat(office.read(batch, returned(office.sheet(batch), piece(number(mandate), "02", null)))
                        .accepted())
                .isEqualTo(1);
        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.ACCEPTED);

        String paid = returned(office.sheet(batch), piece(number(mandate), "05", TODAY));
        AnswerReport report = office.read(batch, paid);
        assertThat(report.paid()).isEqualTo(1);
        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.PAID);
        assertThat(office.sheet(mandate).paidOn()).isEqualTo(TODAY);
        assertThat(invoice(mandate).state()).isEqualTo(InvoiceState.PAID);
        assertThat(invoice(mandate).paidOn()).isEqualTo(TODAY);

        assertThat(office.read(batch, paid)).isEqualTo(report);
        AnswerReport anew = office.read(batch, paid + "<!-- another file that says the same -->");
        assertThat(anew.paid()).isZero();
        assertThat(anew.unknown()).isEqualTo(1);
        List<AnswerReport> answers = office.ask(FINANCE, service -> service.answers(batch));
        assertThat(answers).hasSize(4);
    }

    private org.rebond.settlement.InvoiceSheet invoice(Mandate.Reference mandate) {
        return office.settlement.sheet(
                new Invoice.Reference(office.sheet(mandate).due()));
    }

    @Test
    void a_mandate_cancelled_by_the_accountant_is_corrected_and_issued_anew_under_another_number() {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference batch = office.sent(mandate);
        long number = number(mandate);

        office.read(batch, returned(office.sheet(batch), cancelled(number)));

        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.REJECTED);
        assertThat(office.sheet(mandate).rejection()).isEqualTo("02 Certificat illisible");
        assertThat(invoice(mandate).state()).isEqualTo(InvoiceState.SETTLED);
        refused(
                MandateRule.NOT_IN_STATE,
                () -> office.tell(FINANCE, service -> service.prepare(mandate, CODING, "Postes", false)));
        office.tell(FINANCE, service -> service.reopen(mandate));
        office.tell(FINANCE, service -> service.attach(mandate, DocumentKind.SERVICE_CERTIFICATE, "PV scanné"));
        Batch.Reference anew = office.sent(mandate);

        assertThat(number(mandate)).isGreaterThan(number);
        assertThat(office.read(batch, returned(office.sheet(batch), piece(number, "05", TODAY)))
                        .paid())
                .as("what is said late of the time before")
                .isZero();
        assertThat(office.sheet(mandate).rejection()).isNull();
        assertThat(rows(batch)).extracting(MandateRow::state).containsExactly(MandateState.REJECTED);
        assertThat(rows(batch)).extracting(MandateRow::number).containsExactly(number);
        assertThat(rows(anew)).extracting(MandateRow::state).containsExactly(MandateState.SENT);
    }

    private List<MandateRow> rows(Batch.Reference batch) {
        return office.ask(FINANCE, service -> service.mandates(MandateFilter.of(batch), Paging.first()))
                .items();
    }

    @Test
    void a_mandate_rejected_before_it_was_booked_keeps_its_number() {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference batch = office.sent(mandate);
        long number = number(mandate);

        office.read(batch, returned(office.sheet(batch), piece(number, "04", null)));
        office.tell(FINANCE, service -> service.reopen(mandate));
        office.sent(mandate);

        assertThat(number(mandate)).isEqualTo(number);
    }

    @Test
    void a_mandate_that_the_accountant_holds_says_why_until_it_is_taken_charge_of() {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference batch = office.sent(mandate);
        long number = number(mandate);
        String held = returned(office.sheet(batch), piece(number, "01", null));

        assertThat(office.read(batch, held).held()).isEqualTo(1);
        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.HELD);
        assertThat(office.sheet(mandate).rejection()).isEqualTo("02 Certificat illisible");
        assertThat(rows(batch)).extracting(MandateRow::state).containsExactly(MandateState.HELD);
        assertThat(office.read(batch, held + "<!-- again -->").unknown()).isEqualTo(1);

        office.read(batch, returned(office.sheet(batch), piece(number, "02", null)));
        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.ACCEPTED);
        assertThat(office.sheet(mandate).rejection()).isNull();
    }

    @Test
    void a_refusal_in_the_second_version_of_the_schema_gives_each_mandate_its_own_reason() {
        Mandate.Reference one = office.complete(contract, "F-1");
        Mandate.Reference two = office.complete(contract, "F-2");
        Mandate.Reference three = office.complete(contract, "F-3");
        Batch.Reference batch = office.sent(one, two, three);
        Map<Long, String> reasons = new TreeMap<>(Map.of(number(one), "Ligne en double", number(two), "Montant"));

        refused(
                MandateRule.ANSWER_OF_ANOTHER_BATCH,
                () -> office.read(batch, AnswerText.secondVersion(6, office.sheet(batch), reasons)));
        office.read(batch, AnswerText.secondVersion(5, office.sheet(batch), reasons));

        assertThat(office.sheet(batch).state()).isEqualTo(BatchState.REFUSED);
        assertThat(office.sheet(batch).refusal()).contains("ERREUR_CUMUL_MONTANTS ERREUR_AUTRE À revoir");
        assertThat(office.sheet(one).rejection()).isEqualTo("ERREUR_DOUBLON_LIGNE Ligne en double");
        assertThat(office.sheet(two).rejection()).isEqualTo("ERREUR_DOUBLON_LIGNE Montant");
        assertThat(office.sheet(three).rejection()).startsWith("ERREUR_DOUBLON_LIGNE");
    }

    @Test
    void a_return_of_hundreds_is_read_to_its_last_line() {
        BatchOffice many = BatchOffice.of(450);

        AnswerReport report = many.returned("02");

        assertThat(report.accepted()).isEqualTo(450);
        assertThat(report.unknown()).isZero();
    }

    @Test
    void what_is_said_of_revenue_under_the_same_numbers_touches_no_mandate() {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference batch = office.sent(mandate);
        String revenue = returned(office.sheet(batch), piece(number(mandate), "05", TODAY))
                .replace("PES_DepenseRetour", "PES_RecetteRetour");

        refused(MandateRule.ANSWER_OF_ANOTHER_BATCH, () -> office.read(batch, revenue));

        assertThat(office.sheet(mandate).state()).isEqualTo(MandateState.SENT);
    }

    @Test
    void a_batch_that_comes_back_as_a_whole_gives_its_mandates_back_under_their_numbers() {
        Mandate.Reference one = office.complete(contract, "F-1");
        Mandate.Reference two = office.complete(contract, "F-2");
        Batch.Reference batch = office.sent(one, two);
        long number = number(one);

        office.read(
                batch,
                acknowledgement(element(false, null, null, "Signature attendue")
                        + element(false, office.sheet(batch), number, "Doublon")));

        assertThat(office.sheet(batch).state()).isEqualTo(BatchState.REFUSED);
        assertThat(office.sheet(batch).refusal()).contains("Signature attendue");
        assertThat(office.sheet(one).rejection()).isEqualTo("ERREUR_AUTRE Doublon");
        assertThat(office.sheet(two).state()).isEqualTo(MandateState.REJECTED);
        office.tell(FINANCE, service -> service.reopen(one));
        office.sent(one);
        assertThat(number(one)).isEqualTo(number);
    }

    @Test
    void the_file_gives_each_mandate_its_own_deductions_and_the_documents_that_it_encloses() throws Exception {
        Mandate.Reference first = office.complete(contract, "F-1");
        Mandate.Reference second = office.complete(contract, "F-2");
        Mandate.Reference third = office.complete(contract, "F-3");
        withhold(first, 0, "RETENTION", "60");
        withhold(first, 1, "PENALTY", "12.50");
        withhold(third, 0, "PENALTY", "30");
        office.tell(FINANCE, service -> service.dispense(second, DocumentKind.INVOICE, "Facture dématérialisée"));

        Batch.Reference batch = office.sent(first, second, third);

        List<String> pieces = new String(content(batch), java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .toList();
        assertThat(pieces).hasSize(3);
        assertThat(pieces.get(0))
                .contains("[MandateDeduction[kind=RETENTION, amount=" + Money.euros("60"))
                .contains("MandateDeduction[kind=PENALTY, amount=" + Money.euros("12.50"))
                .contains("documents=GED-CONTRACT ; ");
        assertThat(pieces.get(1)).contains("deductions=[],").doesNotContain("Facture dématérialisée");
        assertThat(pieces.get(2)).contains("deductions=[MandateDeduction[kind=PENALTY, amount=" + Money.euros("30"));
    }

    private void withhold(Mandate.Reference mandate, int rank, String kind, String amount) {
        office.execute("""
                insert into mandate_deduction (mandate_id, rank, kind, amount)
                select id, %d, '%s', %s from mandate where reference = '%s'
                """.formatted(rank, kind, amount, mandate.value()));
    }

    @Test
    void an_answer_for_others_or_of_another_make_is_refused_with_a_sentence() {
        Mandate.Reference mandate = office.complete(contract, "F-1");
        Batch.Reference batch = office.sent(mandate);
        String fine = acknowledgement(element(true, office.sheet(batch), null, ""));

        refused(MandateRule.ANSWER_OF_ANOTHER_BUDGET, () -> office.read(batch, fine.replace("\"020\"", "\"021\"")));
        refused(
                MandateRule.ANSWER_OF_ANOTHER_BATCH,
                () -> office.read(batch, fine.replace("NumBord V=\"", "NumBord V=\"99")));
        refused(MandateRule.NOT_AN_ANSWER, () -> office.read(batch, "<html/>"));
        refused(MandateRule.NOT_AN_ANSWER, () -> office.read(batch, fine.substring(0, 300)));
        refused(MandateRule.NOT_AN_ANSWER, () -> office.read(batch, "bonjour"));
        refused(
                MandateRule.NOT_AN_ANSWER,
                () -> office.read(batch, fine.replace("<ACQUIT>", "<a>".repeat(41) + "</a>".repeat(41) + "<ACQUIT>")));
        refused(
                MandateRule.XML_ENTITIES,
                () -> office.read(
                        batch,
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                                + fine.substring(fine.indexOf("<n:PES"))));
        refused(MandateRule.FILE_TOO_LARGE, () -> office.read(batch, fine + " ".repeat(21 << 20)));
        assertThat(office.sheet(batch).state()).isEqualTo(BatchState.SENT);
    }

    @Test
    void an_account_counts_once_a_second_person_confirmed_it() {
        Contract.Reference other = office.settlement.framework();
        office.complete(other, "F-1");
        String holder = ContractFixture.HOLDER.identifier();
        BankAccount changed = BankAccount.typed("FR7699999000010000000000212", null, "EXEMPLE");
        office.payee(FINANCE, service -> service.propose(holder, changed, "Courrier du 10 mars, rappelé"));

        assertThat(office.payee().account()).isEqualTo(ACCOUNT);
        refused(
                MandateRule.ACCOUNT_SAME_PERSON,
                () -> office.payee(FINANCE, service -> service.confirm(holder, changed.iban())));
        refused(
                MandateRule.ACCOUNT_CHANGED,
                () -> office.payee(DECIDER, service -> service.confirm(holder, ACCOUNT.iban())));
        office.payee(DECIDER, service -> service.withdraw(holder));
        refused(
                MandateRule.NOTHING_PROPOSED,
                () -> office.payee(DECIDER, service -> service.confirm(holder, changed.iban())));
        refused(MandateRule.IBAN_INVALID, () -> BankAccount.typed("FR7699999000010000000000213", null, "EXEMPLE"));
        refused(MandateRule.BIC_INVALID, () -> BankAccount.typed(ACCOUNT.iban(), "XX", "EXEMPLE"));
        refused(MandateRule.BIC_INVALID, () -> BankAccount.typed("DE89370400440532013000", null, "EXEMPLE"));
        refused(MandateRule.PAYEE_INVALID, () -> BankAccount.typed(ACCOUNT.iban(), null, "E".repeat(33)));
    }

    private void sql(String statement) {
        office.transactions.fresh(() ->
                office.transactions.entityManager().createNativeQuery(statement).executeUpdate());
    }
}
