package org.rebond.mandate;

import static org.rebond.platform.Permission.BUILD_MANDATES;
import static org.rebond.platform.Permission.READ_MANDATES;
import static org.rebond.platform.Permission.SIGN_BATCHES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetCoding;
import org.rebond.budget.BudgetRule;
import org.rebond.budget.BudgetSheet;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.settlement.PaymentDue;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Sha256;

/** What the finance office does with a mandate, from its proposal to the accountant's last word. */
@ApplicationScoped
@Transactional
public class Mandating {

    private final Mandates mandates;
    private final Budget budget;
    private final Dues dues;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Mandating(Mandates mandates, Dues dues, Budget budget, Journal journal, Caller caller, Clock clock) {
        this.mandates = mandates;
        this.budget = budget;
        this.dues = dues;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** One page of what was settled and no mandate pays yet, the first due first. */
    @Requires(READ_MANDATES)
    public Page<PaymentDue> dues(Paging paging) {
        return dues.toMandate(paging);
    }

    /**
     * Proposes to pay what is due.
     *
     * @param due the reference of an invoice that was settled
     * @param exercise the budget that pays: from the year of the settlement to the current one
     * @throws RuleViolation {@link MandateRule#MANDATE_TWICE} when a mandate already pays it, also when somebody else built
     *     one a moment ago
     */
    @Requires(BUILD_MANDATES)
    public Mandate.Reference propose(String due, int exercise) {
        Contract.Reference contract = dues.contract(due);
        mandates.lock(contract);
        if (mandates.paying(due) > 0) {
            throw new RuleViolation(MandateRule.MANDATE_TWICE, due);
        }
        Due said = dues.of(due, exercise);
        Mandate mandate = new Mandate(said, mandates.proposed(due) + 1, exercise, caller.name(), today());
        mandates.add(mandate);
        mandates.know(said.payee());
        journal.record("mandate.proposed", mandate.reference().value(), Map.of("exercise", exercise));
        return mandate.reference();
    }

    /**
     * Says what a mandate is for and what line of the budget pays it.
     *
     * @param last whether nothing more is due on the contract afterwards
     */
    @Requires(BUILD_MANDATES)
    public void prepare(Mandate.Reference reference, BudgetCoding coding, String object, boolean last) {
        Mandate mandate = toChange(reference);
        budget.requireKnown(mandate.exercise(), coding);
        mandate.prepare(caller.name(), coding, object, last);
        journal.record("mandate.prepared", reference.value(), Map.of("nature", coding.nature()));
    }

    /** Marks a document of the checklist as present, under its reference. */
    @Requires(BUILD_MANDATES)
    public void attach(Mandate.Reference reference, DocumentKind kind, String document) {
        document(reference, kind, SupportingDocument.present(document));
    }

    /** Does without a document of the checklist, for a reason. */
    @Requires(BUILD_MANDATES)
    public void dispense(Mandate.Reference reference, DocumentKind kind, String reason) {
        document(reference, kind, SupportingDocument.dispensed(reason));
    }

    /** Takes back what was said of a document. */
    @Requires(BUILD_MANDATES)
    public void miss(Mandate.Reference reference, DocumentKind kind) {
        recordDocument(reference, kind, toChange(reference).miss(caller.name(), kind));
    }

    private void document(Mandate.Reference reference, DocumentKind kind, SupportingDocument said) {
        toChange(reference).document(caller.name(), kind, said);
        recordDocument(reference, kind, said);
    }

    private void recordDocument(Mandate.Reference reference, DocumentKind kind, SupportingDocument said) {
        journal.record("mandate.document", reference.value(), Map.of("document", kind, "state", said.state()));
    }

    /** Takes up again what the accountant sent back, to correct it. */
    @Requires(BUILD_MANDATES)
    public void reopen(Mandate.Reference reference) {
        toChange(reference).reopen(caller.name());
        journal.record("mandate.reopened", reference.value(), Map.of());
    }

    /**
     * Gives a mandate up that has no number yet: what it pays is due again, and another mandate may pay it.
     *
     * @throws RuleViolation {@link MandateRule#NUMBERED} for one that was signed before, and sent back
     */
    @Requires(BUILD_MANDATES)
    public void withdraw(Mandate.Reference reference, String reason) {
        toChange(reference).withdraw(reason);
        journal.record("mandate.withdrawn", reference.value(), Map.of("reason", reason.strip()));
    }

    /**
     * Puts mandates into a batch, for somebody else to sign.
     *
     * @param on today, or an earlier day when it was done on paper
     * @throws RuleViolation {@link MandateRule#MANDATE_INCOMPLETE} when one of them lacks something
     */
    @Requires(BUILD_MANDATES)
    public Batch.Reference build(Collection<Mandate.Reference> references, LocalDate on) {
        List<Mandate> holding = references.stream()
                .distinct()
                .sorted((one, other) -> one.value().compareTo(other.value())) // locks are taken in one order
                .map(this::toChange)
                .toList();
        if (holding.isEmpty()) {
            throw new RuleViolation(MandateRule.BATCH_EMPTY);
        }
        int exercise = holding.getFirst().exercise();
        if (holding.stream().anyMatch(mandate -> mandate.exercise() != exercise)) {
            throw new RuleViolation(MandateRule.EXERCISES_MIXED, String.valueOf(exercise));
        }
        dues.requireOwed(holding.stream().map(Mandate::due).toList());
        Batch.requireBetween(LocalDate.of(exercise, 1, 1), on, today());
        Batch batch = new Batch(exercise, mandates.number("LOT", exercise, 1), holding, caller.name(), on);
        mandates.add(batch);
        holding.forEach(mandate -> mandate.enter(batch.reference(), isPayable(mandate)));
        journal.record("batch.built", batch.reference().value(), Map.of("mandates", holding.size()));
        return batch.reference();
    }

    private boolean isPayable(Mandate mandate) {
        return mandates.payee(mandate.payee()).filter(Payee::isPayable).isPresent();
    }

    /** Takes a batch apart that nobody signed: its mandates may be changed and put into another. */
    @Requires(BUILD_MANDATES)
    public void dissolve(Batch.Reference reference) {
        Batch batch = toChange(reference);
        batch.dissolve();
        mandates.inBatch(reference).forEach(Mandate::leaveBatch);
        journal.record("batch.dissolved", reference.value(), Map.of());
    }

    /**
     * Signs a batch: it gets its number, and its mandates get theirs.
     *
     * @param on today, or an earlier day when it was done on paper
     * @throws RuleViolation {@link MandateRule#SAME_PERSON} for whoever built it or one of its mandates
     */
    @Requires(SIGN_BATCHES)
    public void sign(Batch.Reference reference, LocalDate on) {
        Batch batch = toChange(reference);
        boolean builder = mandates.builtBy(reference, caller.name()) > 0;
        if (batch.mayBecome(BatchState.SIGNED)) {
            budget(); // without it nothing could be sent
        }
        batch.sign(caller.name(), mandates.number("BATCH", batch.exercise(), 1), builder, on, today());
        List<Mandate> holding = mandates.inBatch(reference);
        dues.requireOwed(holding.stream().map(Mandate::due).toList());
        List<Mandate> toNumber =
                holding.stream().filter(mandate -> !mandate.isNumbered()).toList();
        if (!toNumber.isEmpty()) {
            long number = mandates.number("MANDATE", batch.exercise(), toNumber.size());
            for (Mandate mandate : toNumber) {
                mandate.number(number++);
            }
        }
        int rank = 0;
        for (Mandate mandate : holding) {
            rank++;
            mandates.add(new Issue(reference, rank, mandate));
        }
        journal.record("batch.signed", reference.value(), Map.of("number", batch.number()));
    }

    /**
     * Sends a signed batch: its file is written, and kept as it is for good.
     *
     * @param on today, or an earlier day when it was done on paper
     * @throws RuleViolation {@link MandateRule#SENT_ALREADY} when it was sent before, also by somebody else a moment ago
     */
    @Requires(SIGN_BATCHES)
    public SentFile send(Batch.Reference reference, LocalDate on, PesFormat format) {
        Batch batch = toChange(reference);
        batch.send(caller.name(), on, today());
        BudgetSheet payer = budget();
        mandates.inBatch(reference).forEach(Mandate::send);
        mandates.entityManager().flush();
        BatchSheet sheet = batch.sheet();
        String name = "PESALR1_%s_%d_%06d".formatted(payer.siret(), batch.exercise(), batch.number());
        PesHead head = new PesHead(
                name,
                on,
                payer,
                batch.exercise(),
                batch.number(),
                Objects.requireNonNull(sheet.signedOn()),
                sheet.mandates(),
                sheet.totalExcludingTax(),
                sheet.tax());
        MandateFile file = new MandateFile(
                reference,
                name,
                clock.instant(),
                caller.name(),
                out -> format.write(head, reader -> PesQuery.each(mandates.entityManager(), reference, reader), out));
        mandates.add(file);
        journal.record(
                "batch.sent", reference.value(), Map.of("sha256", file.sheet().sha256()));
        return file.sheet();
    }

    private BudgetSheet budget() {
        return budget.identity().orElseThrow(() -> new RuleViolation(BudgetRule.IDENTITY_MISSING));
    }

    /** That a batch was sent; nothing before. */
    @Requires(READ_MANDATES)
    public Optional<SentFile> sent(Batch.Reference reference) {
        return mandates.file(reference).map(MandateFile::sheet);
    }

    /**
     * The file of a batch, byte for byte as it was sent. To be closed.
     *
     * @throws RuleViolation {@link MandateRule#NOT_SENT}
     */
    @Requires(READ_MANDATES)
    public InputStream file(Batch.Reference reference) {
        known(reference);
        return mandates.file(reference)
                .orElseThrow(() -> new RuleViolation(MandateRule.NOT_SENT, reference.value()))
                .content();
    }

    /**
     * Reads what the accountant answers: an acknowledgement, or a return. Read again, it changes nothing and gives the first
     * report again.
     *
     * @param reference the batch that an acknowledgement of a whole file is for
     */
    @Requires(BUILD_MANDATES)
    public AnswerReport read(Batch.Reference reference, String name, InputStream in) {
        known(reference);
        byte[] content = content(in);
        String sha256 = Sha256.hex(content);
        mandates.lockAnswer(sha256);
        Optional<Answer> before = mandates.answer(sha256);
        if (before.isPresent()) {
            return before.get().report();
        }
        AnswerFile file = AnswerFile.read(content);
        BudgetSheet ours = budget();
        if (!file.siret().equals(ours.siret())
                || !file.collectivity().equals(ours.collectivity())
                || !file.budget().equals(ours.budget())) {
            throw new RuleViolation(
                    MandateRule.ANSWER_OF_ANOTHER_BUDGET,
                    file.siret() + " " + file.collectivity() + " " + file.budget(),
                    ours.siret() + " " + ours.collectivity() + " " + ours.budget());
        }
        AnswerReading reading = new AnswerReading(mandates, dues, journal, today());
        reading.read(file, reference);
        AnswerReport report = new AnswerReport(
                file.kind(),
                name,
                clock.instant(),
                caller.name(),
                reading.count(Outcome.ACCEPTED),
                reading.count(Outcome.HELD),
                reading.count(Outcome.REJECTED),
                reading.count(Outcome.PAID),
                reading.unknown());
        mandates.add(new Answer(sha256, report, reading.batches()));
        journal.record("batch.answer-read", reference.value(), Map.of("sha256", sha256));
        return report;
    }

    private static byte[] content(InputStream in) {
        try {
            byte[] content = in.readNBytes(AnswerFile.LARGEST + 1);
            if (content.length > AnswerFile.LARGEST) {
                throw new RuleViolation(MandateRule.FILE_TOO_LARGE, AnswerFile.LARGEST >> 20);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answers that said something of a batch, the last one first. */
    @Requires(READ_MANDATES)
    public List<AnswerReport> answers(Batch.Reference reference) {
        return mandates.answersFor(reference.value()).stream()
                .map(Answer::report)
                .toList();
    }

    /** @throws RuleViolation {@link MandateRule#MANDATE_UNKNOWN} */
    @Requires(READ_MANDATES)
    public MandateSheet mandate(Mandate.Reference reference) {
        return known(reference).sheet();
    }

    /** @throws RuleViolation {@link MandateRule#BATCH_UNKNOWN} */
    @Requires(READ_MANDATES)
    public BatchSheet batch(Batch.Reference reference) {
        return known(reference).sheet();
    }

    /**
     * One page of the mandates that meet the filter. Sorts by {@code number}, {@code reference}, {@code contract}, {@code
     * payee}, {@code net}, {@code due}; otherwise the last built come first.
     */
    @Requires(READ_MANDATES)
    public Page<MandateRow> mandates(MandateFilter filter, Paging paging) {
        return new MandateSearch(mandates.entityManager(), filter).page(paging);
    }

    /** Hands over every mandate that meets the filter, one by one: what an export writes. Sorts as {@link #mandates}. */
    @Requires(READ_MANDATES)
    public void eachMandate(
            MandateFilter filter, @Nullable String sort, boolean descending, Consumer<MandateRow> reader) {
        try (Stream<MandateRow> rows = new MandateSearch(mandates.entityManager(), filter).stream(sort, descending)) {
            rows.forEach(reader);
        }
    }

    /**
     * One page of the batches that meet the filter. Sorts by {@code reference}, {@code number}, {@code built}, {@code
     * total}; otherwise the last built come first.
     */
    @Requires(READ_MANDATES)
    public Page<BatchSheet> batches(BatchFilter filter, Paging paging) {
        return new BatchSearch(mandates.entityManager(), filter).page(paging);
    }

    /** Hands over every batch that meets the filter, one by one: what an export writes. Sorts as {@link #batches}. */
    @Requires(READ_MANDATES)
    public void eachBatch(BatchFilter filter, @Nullable String sort, boolean descending, Consumer<BatchSheet> reader) {
        try (Stream<BatchSheet> rows = new BatchSearch(mandates.entityManager(), filter).stream(sort, descending)) {
            rows.forEach(reader);
        }
    }

    private Mandate known(Mandate.Reference reference) {
        return mandates.mandate(reference)
                .orElseThrow(() -> new RuleViolation(MandateRule.MANDATE_UNKNOWN, reference.value()));
    }

    private Batch known(Batch.Reference reference) {
        return mandates.batch(reference)
                .orElseThrow(() -> new RuleViolation(MandateRule.BATCH_UNKNOWN, reference.value()));
    }

    private Mandate toChange(Mandate.Reference reference) {
        Mandate mandate = known(reference);
        lock(mandates.entityManager(), mandate);
        return mandate;
    }

    private Batch toChange(Batch.Reference reference) {
        Batch batch = known(reference);
        lock(mandates.entityManager(), batch);
        return batch;
    }

    /** One at a time: the second sees what the first did. */
    static void lock(EntityManager entityManager, Object record) {
        entityManager.refresh(record, LockModeType.PESSIMISTIC_WRITE);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
