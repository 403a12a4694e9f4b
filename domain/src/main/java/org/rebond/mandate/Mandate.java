package org.rebond.mandate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.BudgetCoding;
import org.rebond.procurement.Contract;
import org.rebond.procurement.PartyKind;
import org.rebond.settlement.PaymentKind;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/** The order to the public accountant to pay one thing due. */
@Entity
@Audited
public class Mandate {

    /**
     * How a mandate is known everywhere: the reference of what it pays and {@code -M}, with a rank where others were
     * withdrawn before it. Its number is that of its exercise.
     */
    @Embeddable
    public record Reference(String value) {

        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._~-]{1,240}-M(?:[2-9]|[1-9][0-9])?");

        /** @throws IllegalArgumentException when it is not a reference */
        public Reference {
            if (!SHAPE.matcher(value).matches()) {
                throw new IllegalArgumentException("Not the reference of a mandate: " + value);
            }
        }

        static Reference of(String due, long rank) {
            return new Reference(due + "-M" + (rank == 1 ? "" : rank));
        }
    }

    static final int LOADED_AT_ONCE = 500;

    private static final int OBJECT = 100;
    private static final int REASON = 1000;
    private static final int WITHDRAWAL = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "mandate_seq")
    @SequenceGenerator(name = "mandate_seq", sequenceName = "mandate_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "reference", nullable = false, updatable = false))
    private Reference reference;

    @Column(name = "due_reference", nullable = false, updatable = false)
    private String due;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PaymentKind dueKind;

    @Embedded
    @AttributeOverride(
            name = "value",
            column = @Column(name = "contract_reference", nullable = false, updatable = false))
    private Contract.Reference contract;

    @Column(nullable = false, updatable = false)
    private int exercise;

    private @Nullable Long number;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MandateKind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private MandateState state = MandateState.PROPOSED;

    @Column(nullable = false)
    private String object;

    @Column(nullable = false, updatable = false)
    private String payee;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PartyKind payeeKind;

    @Column(updatable = false)
    private @Nullable String payeeName;

    @Column(updatable = false)
    private @Nullable String bill;

    @Column(nullable = false, updatable = false)
    private LocalDate settledOn;

    @Embedded
    @AttributeOverride(
            name = "amount",
            column = @Column(name = "total_excluding_tax", nullable = false, updatable = false))
    private Money totalExcludingTax;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "tax", nullable = false, updatable = false))
    private Money tax;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "net", nullable = false, updatable = false))
    private Money net;

    @Column(updatable = false)
    private @Nullable LocalDate clockStartedOn;

    @Column(updatable = false)
    private @Nullable Integer delayDays;

    @Column(updatable = false)
    private @Nullable LocalDate dueOn;

    @Embedded
    private @Nullable BudgetCoding coding;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "batch_reference"))
    private Batch.@Nullable Reference batch;

    private @Nullable String enclosed;

    @Column(nullable = false, updatable = false)
    private LocalDate builtOn;

    @Column(nullable = false, updatable = false)
    private int amendments;

    @Column(nullable = false, updatable = false)
    private int acts;

    private @Nullable LocalDate acceptedOn;
    private @Nullable LocalDate paidOn;
    private @Nullable String rejection;
    private @Nullable String withdrawal;

    @NotAudited // the database refuses to change them
    @ElementCollection
    @Immutable
    @BatchSize(size = LOADED_AT_ONCE)
    @CollectionTable(name = "mandate_deduction", joinColumns = @JoinColumn(name = "mandate_id"))
    @OrderColumn(name = "rank")
    private List<MandateDeduction> deductions = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = LOADED_AT_ONCE)
    @CollectionTable(name = "mandate_document", joinColumns = @JoinColumn(name = "mandate_id"))
    @MapKeyColumn(name = "kind")
    @MapKeyEnumerated(EnumType.STRING)
    private Map<DocumentKind, SupportingDocument> documents = new HashMap<>();

    @NotAudited // the database refuses to change them
    @ElementCollection
    @Immutable
    @BatchSize(size = LOADED_AT_ONCE)
    @CollectionTable(name = "mandate_circumstance", joinColumns = @JoinColumn(name = "mandate_id"))
    @Column(name = "circumstance", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Circumstance> circumstances = new HashSet<>();

    @NotAudited // the revisions say who made them
    @ElementCollection
    @BatchSize(size = LOADED_AT_ONCE)
    @CollectionTable(name = "mandate_builder", joinColumns = @JoinColumn(name = "mandate_id"))
    @Column(name = "name", nullable = false)
    private Set<String> builders = new TreeSet<>();

    protected Mandate() {} // for Hibernate

    /**
     * Proposes to pay what is due.
     *
     * @param rank the first is 1; the others come after one that was withdrawn
     */
    Mandate(Due said, long rank, int exercise, String by, LocalDate today) {
        if (!said.net().exceeds(Money.ZERO)) {
            throw new RuleViolation(
                    MandateRule.NOTHING_TO_PAY, said.reference(), said.net().amount());
        }
        if (exercise < said.settledOn().getYear() || exercise > today.getYear()) {
            throw new RuleViolation(
                    MandateRule.EXERCISE_IMPOSSIBLE,
                    String.valueOf(exercise),
                    String.valueOf(said.settledOn().getYear()),
                    String.valueOf(today.getYear()));
        }
        due = said.reference();
        reference = Reference.of(due, rank);
        dueKind = said.kind();
        contract = said.contract();
        this.exercise = exercise;
        kind = MandateKind.of(dueKind);
        object = shortened(said.object());
        payee = said.payee().identifier();
        payeeKind = said.payee().kind();
        payeeName = said.payee().name();
        bill = said.bill();
        settledOn = said.settledOn();
        totalExcludingTax = said.totalExcludingTax();
        tax = said.tax();
        net = said.net();
        if (said.clock() != null) {
            clockStartedOn = said.clock().startsOn();
            delayDays = said.clock().delayDays();
            dueOn = said.clock().dueOn();
        }
        coding = said.coding();
        builtOn = today;
        deductions.addAll(said.deductions());
        builders.add(by);
        amendments = said.evidence().amendments();
        acts = said.evidence().acts();
        circumstances.addAll(said.evidence().circumstances());
        documents.putAll(said.evidence().documents(kind));
    }

    /** As many whole words as the file takes. */
    private static String shortened(String text) {
        if (text.length() <= OBJECT) {
            return text;
        }
        int end = text.lastIndexOf(' ', OBJECT);
        return text.substring(0, end > 0 ? end : OBJECT).strip();
    }

    /** Says on what line of the budget it is paid, what for, and whether it is the last payment. */
    void prepare(String by, BudgetCoding said, String what, boolean last) {
        requirePreparable();
        String kept = what.strip();
        if (kept.isEmpty() || kept.length() > OBJECT) {
            throw new RuleViolation(MandateRule.OBJECT_INVALID, OBJECT);
        }
        coding = said;
        object = kept;
        builders.add(by);
        if (dueKind == PaymentKind.INVOICE) {
            classify(last ? MandateKind.LAST_INSTALMENT : MandateKind.INSTALMENT);
        }
    }

    private void classify(MandateKind said) {
        kind = said;
        Map<DocumentKind, DocumentState> asked = Checklist.of(kind, circumstances);
        documents.keySet().retainAll(asked.keySet());
        asked.forEach((one, state) -> documents.merge(
                one,
                SupportingDocument.open(state),
                (before, now) -> before.state().isOpen() ? now : before));
    }

    /** Ticks a document of the checklist. */
    void document(String by, DocumentKind asked, SupportingDocument said) {
        requireAsked(asked);
        documents.put(asked, said);
        builders.add(by);
    }

    /** Takes back what was said of a document. */
    SupportingDocument miss(String by, DocumentKind asked) {
        SupportingDocument open = SupportingDocument.open(requireAsked(asked));
        documents.put(asked, open);
        builders.add(by);
        return open;
    }

    private DocumentState requireAsked(DocumentKind document) {
        requirePreparable();
        DocumentState asked = Checklist.of(kind, circumstances).get(document);
        if (asked == null) {
            throw new RuleViolation(MandateRule.DOCUMENT_NOT_ASKED, document);
        }
        return asked;
    }

    private void requirePreparable() {
        if (state != MandateState.PROPOSED) {
            throw new RuleViolation(MandateRule.NOT_IN_STATE, reference.value(), state, MandateState.PROPOSED);
        }
    }

    /** Puts it into a batch. @param payable whether its payee has an account that was confirmed */
    void enter(Batch.Reference into, boolean payable) {
        long missing = documents.values().stream()
                .filter(document -> document.state() == DocumentState.MISSING)
                .count();
        if (missing > 0 || coding == null || !payable) {
            throw new RuleViolation(
                    MandateRule.MANDATE_INCOMPLETE,
                    reference.value(),
                    missing,
                    coding == null ? 1 : 0,
                    payable ? 0 : 1);
        }
        become(MandateState.IN_BATCH);
        batch = into;
        enclosed = documents.entrySet().stream()
                .filter(document -> document.getValue().state() == DocumentState.PRESENT)
                .sorted(Map.Entry.comparingByKey())
                .map(document -> document.getValue().words())
                .collect(Collectors.joining(" ; "));
    }

    /** Gives it up. One that has its number would leave a hole among the numbers. */
    void withdraw(String reason) {
        if (number != null) {
            throw new RuleViolation(MandateRule.NUMBERED, reference.value(), number);
        }
        String kept = reason.strip();
        if (kept.isEmpty() || kept.length() > WITHDRAWAL) {
            throw new RuleViolation(MandateRule.WITHDRAWAL_MISSING, WITHDRAWAL);
        }
        become(MandateState.WITHDRAWN);
        withdrawal = kept;
    }

    void leaveBatch() {
        become(MandateState.PROPOSED);
        takeOut();
    }

    private void takeOut() {
        batch = null;
        enclosed = null;
    }

    boolean isNumbered() {
        return number != null;
    }

    void number(long given) {
        if (number != null) {
            throw new IllegalStateException(reference.value() + " has its number");
        }
        number = given;
    }

    void send() {
        become(MandateState.SENT);
        rejection = null;
    }

    /** The accountant waits for something before taking charge of it. */
    void hold(String reason) {
        become(MandateState.HELD);
        say(reason);
    }

    private void say(String reason) {
        rejection = reason.length() > REASON ? reason.substring(0, REASON) : reason;
    }

    void accept(LocalDate on) {
        become(MandateState.ACCEPTED);
        rejection = null;
        acceptedOn = on;
    }

    void pay(LocalDate on) {
        become(MandateState.PAID);
        rejection = null;
        paidOn = on;
    }

    /**
     * The accountant sends it back.
     *
     * @param numberUsed whether its number is in the accountant's books: it is then issued anew under another
     */
    void reject(String reason, boolean numberUsed) {
        become(MandateState.REJECTED);
        say(reason);
        if (numberUsed) {
            number = null;
        }
        acceptedOn = null;
    }

    /** Takes it up again. */
    void reopen(String by) {
        become(MandateState.PROPOSED);
        takeOut();
        builders.add(by);
    }

    private void become(MandateState next) {
        if (!state.mayBecome(next)) {
            throw new RuleViolation(MandateRule.NOT_IN_STATE, reference.value(), state, next);
        }
        state = next;
    }

    MandateState state() {
        return state;
    }

    int exercise() {
        return exercise;
    }

    long number() {
        return Objects.requireNonNull(number, "Numbered when its batch is signed");
    }

    Reference reference() {
        return reference;
    }

    String due() {
        return due;
    }

    PaymentKind dueKind() {
        return dueKind;
    }

    String payee() {
        return payee;
    }

    Money totalExcludingTax() {
        return totalExcludingTax;
    }

    Money tax() {
        return tax;
    }

    /** As its page shows it. */
    MandateSheet sheet() {
        return new MandateSheet(
                reference.value(),
                due,
                dueKind,
                contract.value(),
                exercise,
                number,
                kind,
                state,
                object,
                payee,
                payeeKind,
                payeeName,
                bill,
                settledOn,
                totalExcludingTax,
                tax,
                List.copyOf(deductions),
                net,
                dueOn,
                coding,
                batch == null ? null : batch.value(),
                List.copyOf(builders),
                builtOn,
                acceptedOn,
                paidOn,
                rejection,
                withdrawal,
                documents.isEmpty() ? Map.of() : new EnumMap<>(documents));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mandate that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
