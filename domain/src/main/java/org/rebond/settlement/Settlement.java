package org.rebond.settlement;

import static org.rebond.platform.Permission.ENTER_INVOICES;
import static org.rebond.platform.Permission.READ_INVOICES;
import static org.rebond.platform.Permission.SETTLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.einvoice.ElectronicInvoice;
import org.rebond.law.Buyer;
import org.rebond.law.LateInterest;
import org.rebond.law.Law;
import org.rebond.ordering.Ordering;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Party;
import org.rebond.procurement.Procurement;
import org.rebond.settlement.InvoiceSheet.CreditNote;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;
import org.rebond.terms.AgreedTerms;
import org.rebond.terms.DelayPenalties;
import org.rebond.terms.PaymentTerms;
import org.rebond.terms.Terms;

/** What the procurement desk and the finance officer do with an invoice, from its arrival to its payment. */
@ApplicationScoped
@Transactional
public class Settlement {

    private final Invoices invoices;
    private final Procurement procurement;
    private final Ordering ordering;
    private final Terms terms;
    private final DelayPenalties penalties;
    private final AdvanceRepayments repayments;
    private final LateInterests interests;
    private final Law law;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Settlement(
            Invoices invoices,
            Procurement procurement,
            Ordering ordering,
            Terms terms,
            DelayPenalties penalties,
            AdvanceRepayments repayments,
            LateInterests interests,
            Law law,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.invoices = invoices;
        this.procurement = procurement;
        this.ordering = ordering;
        this.terms = terms;
        this.penalties = penalties;
        this.repayments = repayments;
        this.interests = interests;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Finds what an electronic invoice speaks of: its order, the holder of the contract, the lines. Nothing is kept.
     *
     * @throws RuleViolation {@link SettlementRule#ORDER_NOT_FOUND}, {@link SettlementRule#SELLER_NOT_HOLDER}, {@link
     *     SettlementRule#LINE_NOT_MATCHED}, {@link SettlementRule#CREDITED_NOT_FOUND}
     */
    @Requires(ENTER_INVOICES)
    public InvoiceDraft recognise(ElectronicInvoice said) {
        return new Recognition(ordering, procurement, invoices).recognise(said);
    }

    /**
     * Puts an invoice or a credit note on file. Entered twice, it is refused the second time.
     *
     * @throws RuleViolation {@link SettlementRule#MORE_THAN_ADMITTED} when it asks for more than was admitted and not yet
     *     invoiced, also when somebody else entered another invoice a moment ago
     */
    @Requires(ENTER_INVOICES)
    public Invoice.Reference enter(InvoiceRequest request) {
        Party holder = holder(request);
        if (request.receivedOn().isAfter(today())) {
            throw new RuleViolation(SettlementRule.DATE_IMPOSSIBLE, request.receivedOn(), request.issuedOn(), today());
        }
        invoices.lock(request.contract());
        if (invoices.sent(holder.identifier(), request.number()) > 0) {
            throw new RuleViolation(SettlementRule.INVOICE_TWICE, request.number(), holder.label());
        }
        Invoice.Reference credited = request.credits();
        int rank = invoices.lastRank(request.contract()) + 1;
        Invoice invoice = credited == null ? invoice(request, rank, holder) : credit(credited, request, rank, holder);
        invoices.add(invoice);
        journal.record(
                credited == null ? "invoice.received" : "invoice.credited",
                invoice.reference().value(),
                Map.of(
                        "number",
                        request.number(),
                        "total",
                        request.totalIncludingTax().amount()));
        return invoice.reference();
    }

    private Invoice invoice(InvoiceRequest request, int rank, Party holder) {
        ThreeWayMatch match = match();
        match.require(request.contract(), request.lines());
        requireNotPaidDirectly(request.contract(), request.totalExcludingTax());
        int lawful = law.paymentDelay(Buyer.LOCAL, request.receivedOn()).value();
        int days = terms.terms(request.contract())
                .map(agreed -> agreed.terms().daysToPay(lawful))
                .orElse(lawful);
        LocalDate executedOn = match.executedOn(request.contract(), request.lines());
        return Invoice.received(request, rank, holder, executedOn, days);
    }

    private Invoice credit(Invoice.Reference reference, InvoiceRequest request, int rank, Party holder) {
        Invoice credited = known(reference);
        invoices.entityManager().refresh(credited);
        Invoice credit = Invoice.crediting(credited, request, rank, holder);
        List<Invoice> earlier = invoices.creditNotes(reference);
        for (InvoiceLine line : request.lines()) {
            requireInvoiced(credited, earlier, line);
        }
        Money left = credited.totalIncludingTax().plus(total(earlier));
        if (Money.ZERO.exceeds(left.plus(request.totalIncludingTax()))) {
            throw new RuleViolation(
                    SettlementRule.CREDIT_TAXED_TOO_MUCH,
                    request.totalIncludingTax().amount().negate(),
                    left.amount());
        }
        return credit;
    }

    private static void requireInvoiced(Invoice credited, List<Invoice> earlier, InvoiceLine taken) {
        List<InvoiceLine> same = Stream.concat(Stream.of(credited), earlier.stream())
                .flatMap(invoice -> invoice.lines().stream())
                .filter(line -> line.order().equals(taken.order()) && line.position() == taken.position())
                .toList();
        int units = same.stream().mapToInt(InvoiceLine::quantity).sum();
        Money amount = same.stream().map(InvoiceLine::amount).reduce(Money.ZERO, Money::plus);
        if (units + taken.quantity() < 0 || Money.ZERO.exceeds(amount.plus(taken.amount()))) {
            throw new RuleViolation(
                    SettlementRule.MORE_THAN_INVOICED,
                    taken.order().value(),
                    taken.position() + 1,
                    -taken.quantity(),
                    taken.amount().amount().negate(),
                    units,
                    amount.amount());
        }
    }

    /** Asks the holder for what is missing: the payment clock stands still. */
    @Requires(ENTER_INVOICES)
    public void suspend(Invoice.Reference reference, LocalDate on, String reason) {
        Invoice invoice = toChange(reference);
        invoice.suspend(on, reason, today());
        followed(invoice, "invoice.suspended", Map.of("on", on, "reason", reason.strip()));
    }

    /** The holder completed the file: the payment clock restarts. */
    @Requires(ENTER_INVOICES)
    public void complete(Invoice.Reference reference, LocalDate on) {
        Invoice invoice = toChange(reference);
        int least = law.suspensionDelay(invoice.receivedOn()).value();
        invoice.complete(on, least, today());
        followed(invoice, "invoice.completed", Map.of("on", on));
    }

    /**
     * Certifies that what the invoice asks for was delivered and admitted.
     *
     * @param on today, or an earlier day when it was done on paper
     */
    @Requires(ENTER_INVOICES)
    public void certify(Invoice.Reference reference, LocalDate on) {
        Invoice invoice = toChange(reference);
        invoice.certify(caller.name(), on, today());
        followed(invoice, "invoice.certified", Map.of("on", on));
    }

    /**
     * Sends an invoice or a credit note back to the holder. The credit notes of an invoice go with it.
     *
     * @throws RuleViolation {@link SettlementRule#MORE_THAN_ADMITTED} when what a credit note gave back was invoiced anew
     */
    @Requires(ENTER_INVOICES)
    public void reject(Invoice.Reference reference, String reason) {
        Invoice invoice = toChange(reference);
        if (invoice.isCredit() && invoice.mayBecome(InvoiceState.REJECTED)) {
            match().require(
                            invoice.contract(),
                            invoice.lines().stream().map(InvoiceLine::undone).toList());
        }
        invoice.reject(reason);
        followed(invoice, "invoice.rejected", Map.of("reason", reason.strip()));
    }

    /**
     * Settles what is to be paid: the invoice less its credit notes, the repayment of the advance, the retention and the
     * penalties, never below zero.
     *
     * @param on today, or an earlier day when it was done on paper
     * @throws RuleViolation {@link SettlementRule#SAME_PERSON} for whoever certified the service, {@link
     *     SettlementRule#PAID_DIRECTLY} when subcontractors asked for a part of what it asks for
     */
    @Requires(SETTLE)
    public void settle(Invoice.Reference reference, LocalDate on) {
        Invoice invoice = toChange(reference);
        Optional<PaymentTerms> agreed = terms.applied(invoice.contract()).map(AgreedTerms::terms);
        Reckoned reckoned = reckon(invoice, agreed);
        invoice.settle(caller.name(), reckoned, on, today());
        requireNotPaidDirectly(invoice.contract(), Money.ZERO);
        Breakdown breakdown = reckoned.breakdown();
        Money owed = breakdown.deductions().penalties();
        if (owed.exceeds(Money.ZERO)) {
            penalties.take(invoice.contract(), invoice.holder(), owed);
        }
        followed(invoice, "invoice.settled", Map.of("payable", breakdown.net().amount()));
    }

    /** @param more before tax, that is not on file yet */
    private void requireNotPaidDirectly(Contract.Reference contract, Money more) {
        if (beyondAdmitted(contract, more).exceeds(Money.ZERO)) {
            throw new RuleViolation(
                    SettlementRule.PAID_DIRECTLY,
                    ledger(contract).invoiced().plus(more).amount(),
                    invoices.askedDirectly(contract),
                    ordering.ledger(contract).admitted().amount());
        }
    }

    /**
     * By how much the invoices of a contract and what its subcontractors ask the buyer for go beyond what was admitted, before
     * tax: so much would be paid twice.
     */
    @Requires(READ_INVOICES)
    public Money beyondAdmitted(Contract.Reference contract) {
        return beyondAdmitted(contract, Money.ZERO);
    }

    private Money beyondAdmitted(Contract.Reference contract, Money more) {
        Money direct = new Money(invoices.askedDirectly(contract));
        Money invoiced = ledger(contract).invoiced().plus(more);
        if (direct.equals(Money.ZERO) || invoiced.equals(Money.ZERO)) {
            return Money.ZERO;
        }
        Money beyond = invoiced.plus(direct).minus(ordering.ledger(contract).admitted());
        return beyond.exceeds(Money.ZERO) ? beyond : Money.ZERO;
    }

    private Reckoned reckon(Invoice invoice, Optional<PaymentTerms> agreed) {
        return Reckoning.of(invoice, invoices.creditNotes(invoice.reference()), agreed, repayments, penalties, law);
    }

    /** The lines of an invoice or a credit note beside what was ordered, admitted and invoiced. */
    @Requires(READ_INVOICES)
    public List<MatchedLine> match(Invoice.Reference reference) {
        Invoice invoice = known(reference);
        return match().beside(invoice.contract(), invoice.lines());
    }

    /** What settling an invoice today would take off it; for one that is settled, what was taken off. */
    @Requires(READ_INVOICES)
    public Breakdown breakdown(Invoice.Reference reference) {
        Invoice invoice = known(reference);
        InvoiceSheet sheet = invoice.sheet(today());
        Deductions deductions = sheet.deductions();
        return deductions == null
                ? reckon(invoice, terms.terms(invoice.contract()).map(AgreedTerms::terms))
                        .breakdown()
                : new Breakdown(sheet.totalIncludingTax(), deductions, sheet.steps());
    }

    /** Writes down that the public accountant paid. Paid late, the interest is proposed with it. */
    @Requires(SETTLE)
    public void pay(Invoice.Reference reference, LocalDate on) {
        Invoice invoice = toChange(reference);
        invoice.pay(on, today());
        followed(invoice, "invoice.paid", Map.of("on", on));
        interests.propose(LatePayment.of(invoice));
    }

    /** @throws RuleViolation {@link SettlementRule#INVOICE_UNKNOWN} */
    @Requires(READ_INVOICES)
    public InvoiceSheet invoice(Invoice.Reference reference) {
        Invoice invoice = known(reference);
        return invoice.sheet(today()).with(creditNotes(reference));
    }

    /**
     * What a delay costs, to be proposed to the holder: until the payment or, while the invoice is unpaid, until today.
     * Nothing when it is in time, or its clock stands still.
     *
     * @throws RuleViolation {@link org.rebond.law.LawRule#NOT_ON_FILE} when the rate of the half-year is not on file yet
     */
    @Requires(READ_INVOICES)
    public Optional<LateInterest> lateInterest(Invoice.Reference reference) {
        Invoice invoice = known(reference);
        Money owed = invoice.payable();
        if (owed == null) {
            owed = invoice.totalIncludingTax().plus(total(invoices.creditNotes(reference)));
        }
        return interests.on(invoice, owed, Objects.requireNonNullElse(invoice.paidOn(), today()));
    }

    /**
     * One page of the invoices that meet the filter. Sorts by {@code reference}, {@code number}, {@code holder}, {@code
     * received}, {@code due}, {@code total}; otherwise the last received come first.
     */
    @Requires(READ_INVOICES)
    public Page<InvoiceRow> invoices(InvoiceFilter filter, Paging paging) {
        return search(filter).page(paging);
    }

    /** Hands over every invoice that meets the filter, one by one: what an export writes. Sorts as {@link #invoices}. */
    @Requires(READ_INVOICES)
    public void eachInvoice(
            InvoiceFilter filter, @Nullable String sort, boolean descending, Consumer<InvoiceRow> reader) {
        try (Stream<InvoiceRow> rows = search(filter).stream(sort, descending)) {
            rows.forEach(reader);
        }
    }

    /** Hands over, one by one, what was paid on published contracts; on those notified in one year when given. */
    @Requires(READ_INVOICES)
    public void eachPayment(@Nullable Year notifiedIn, Consumer<? super Payment> reader) {
        Payments.each(invoices.entityManager(), notifiedIn, reader);
    }

    /** What was invoiced and paid of each price of a contract: beside {@link Ordering#ledger}. */
    @Requires(READ_INVOICES)
    public SettlementLedger ledger(Contract.Reference contract) {
        return SettlementQuery.ledger(invoices.entityManager(), contract);
    }

    private List<CreditNote> creditNotes(Invoice.Reference reference) {
        return invoices.creditNotes(reference).stream()
                .map(credit -> credit.sheet(today()))
                .map(credit -> new CreditNote(
                        credit.reference(), credit.number(), credit.totalExcludingTax(), credit.totalIncludingTax()))
                .toList();
    }

    private static Money total(List<Invoice> invoices) {
        return invoices.stream().map(Invoice::totalIncludingTax).reduce(Money.ZERO, Money::plus);
    }

    private Party holder(InvoiceRequest request) {
        ContractSheet sheet = procurement.contract(request.contract());
        List<Party> holders = Stream.concat(
                        sheet.holders().stream(),
                        sheet.modifications().stream().flatMap(modification -> modification.holders().stream()))
                .toList();
        return holders.stream()
                .filter(party -> party.identifier().equals(request.holder()))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(
                        SettlementRule.HOLDER_UNKNOWN,
                        request.holder(),
                        request.contract().value(),
                        holders.stream().map(Party::identifier).distinct().collect(Collectors.joining(", "))));
    }

    private ThreeWayMatch match() {
        return new ThreeWayMatch(ordering, invoices.entityManager());
    }

    private InvoiceSearch search(InvoiceFilter filter) {
        return new InvoiceSearch(invoices.entityManager(), filter, today());
    }

    private Invoice known(Invoice.Reference reference) {
        return invoices.invoice(reference)
                .orElseThrow(() -> new RuleViolation(SettlementRule.INVOICE_UNKNOWN, reference.value()));
    }

    /** The contract is locked first: all that changes its invoices waits there. */
    private Invoice toChange(Invoice.Reference reference) {
        Invoice invoice = known(reference);
        invoices.lock(invoice.contract());
        invoices.entityManager().refresh(invoice);
        return invoice;
    }

    private void followed(Invoice invoice, String action, Map<String, ?> details) {
        invoices.creditNotes(invoice.reference()).forEach(credit -> credit.follow(invoice));
        journal.record(action, invoice.reference().value(), details);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
