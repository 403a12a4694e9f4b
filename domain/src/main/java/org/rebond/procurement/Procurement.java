package org.rebond.procurement;

import static org.rebond.platform.Permission.IMPORT_CONTRACTS;
import static org.rebond.platform.Permission.PUBLISH_CONTRACTS;
import static org.rebond.platform.Permission.READ_CONTRACTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.AnswerCache;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Sha256;

/** What the procurement desk does with the contracts on file. */
@ApplicationScoped
@Transactional
public class Procurement {

    /** How far what is counted with a criterion is counted: a greater number stands for "more than this". */
    public static final long COUNT_LIMIT = ContractSearch.COUNT_LIMIT;

    private static final Year EARLIEST = Year.of(1);
    private static final Year LATEST = Year.of(9998);

    private final Contracts contracts;
    private final ContractPublications publications;
    private final EntityManager entityManager;
    private final AnswerCache cache;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    /** What the figures depend on, but for the contracts. */
    private record Figures(LocalDate today) {}

    @Inject
    Procurement(
            Contracts contracts,
            ContractPublications publications,
            EntityManager entityManager,
            AnswerCache cache,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.contracts = contracts;
        this.publications = publications;
        this.entityManager = entityManager;
        this.cache = cache;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * One page of the contracts that meet the filter. Sorts by {@code reference}, {@code object}, {@code holder}, {@code
     * amount}, {@code notified}, {@code ends}; otherwise the last notified come first. A filtered total stops at {@link
     * #COUNT_LIMIT}, and says so: {@link #count} goes to the end.
     */
    @Requires(READ_CONTRACTS)
    public Page<ContractRow> contracts(ContractFilter filter, Paging paging) {
        return search(filter).page(paging);
    }

    /** The same page with its exact total, however long that takes to count: a script reads to the end. */
    @Requires(READ_CONTRACTS)
    public Page<ContractRow> contractsCounted(ContractFilter filter, Paging paging) {
        return search(filter).page(paging, Long.MAX_VALUE - 1);
    }

    /** How many contracts meet the filter, exactly, however long it takes. */
    @Requires(READ_CONTRACTS)
    public long count(ContractFilter filter) {
        return search(filter).countTo(Long.MAX_VALUE);
    }

    /** Hands over every contract that meets the filter, one by one: what an export writes. Sorts as {@link #contracts}. */
    @Requires(READ_CONTRACTS)
    public void eachContract(
            ContractFilter filter, @Nullable String sort, boolean descending, Consumer<ContractRow> reader) {
        try (Stream<ContractRow> rows = search(filter).stream(sort, descending)) {
            rows.forEach(reader);
        }
    }

    /** @throws RuleViolation {@link ProcurementRule#CONTRACT_UNKNOWN} */
    @Requires(READ_CONTRACTS)
    public ContractSheet contract(Contract.Reference reference) {
        return contracts.find(reference).orElseThrow(() -> unknown(reference)).sheet();
    }

    /** The contract under that reference; nothing when none is on file. */
    @Requires(READ_CONTRACTS)
    public Optional<ContractSheet> onFile(Contract.Reference reference) {
        return contracts.find(reference).map(Contract::sheet);
    }

    @Requires(READ_CONTRACTS)
    public ContractFigures figures() {
        return cache.to(
                new Figures(LocalDate.now(clock)),
                () -> new ContractFigures(
                        search(ContractFilter.ALL).countTo(0),
                        capped(ContractFilter.at(ContractStage.RUNNING)),
                        capped(ContractFilter.UNPUBLISHED),
                        capped(ContractFilter.at(ContractStage.ENDING_SOON))));
    }

    /** Puts a contract on file, with the history it already has. */
    @Requires(IMPORT_CONTRACTS)
    public Contract.Reference register(ContractSheet sheet) {
        Contract contract = new Contract(sheet);
        contracts.add(contract);
        journal.record("contract.registered", contract.reference().value(), Map.of("object", sheet.object()));
        return contract.reference();
    }

    /**
     * Appends a modification to a contract.
     *
     * @param modification numbered {@link ContractSheet#nextModification() next} by whoever read the contract
     * @throws RuleViolation {@link ProcurementRule#AMENDED_MEANWHILE} when somebody else appended that number since
     */
    @Requires(IMPORT_CONTRACTS)
    public void amend(Contract.Reference reference, ContractSheet.Modification modification) {
        toChange(reference).amend(modification);
        journal.record("contract.amended", reference.value(), Map.of("modification", modification.number()));
    }

    /**
     * Appends an act of subcontracting to a contract.
     *
     * @return its number
     */
    @Requires(IMPORT_CONTRACTS)
    public int subcontract(Contract.Reference reference, ContractSheet.Subcontract said) {
        int number = toChange(reference).subcontract(said);
        journal.record("contract.subcontracted", reference.value(), Map.of("act", number));
        return number;
    }

    /**
     * Appends a modification to an act of subcontracting.
     *
     * @throws RuleViolation {@link ProcurementRule#SUBCONTRACT_UNKNOWN}
     */
    @Requires(IMPORT_CONTRACTS)
    public void amendSubcontract(
            Contract.Reference reference, int number, ContractSheet.SubcontractModification modification) {
        toChange(reference).amendSubcontract(number, modification);
        journal.record("contract.subcontract-amended", reference.value(), Map.of("act", number));
    }

    /** What keeps this contract from being published; nothing when it may be. */
    @Requires(READ_CONTRACTS)
    public List<PublicationFault> publicationFaults(ContractSheet sheet) {
        return PublicationChecklist.faults(sheet);
    }

    /** The pre-publication report: the contracts whose publication stands so, and what keeps each from being published. */
    @Requires(PUBLISH_CONTRACTS)
    public Page<PublicationCheck> publicationReport(PublicationStage stage, ContractFilter filter, Paging paging) {
        Page<ContractRow> page = search(filter).at(stage).page(paging);
        List<String> references =
                page.items().stream().map(ContractRow::reference).toList();
        Map<String, ContractSheet> sheets = contracts.among(references).stream()
                .map(Contract::sheet)
                .collect(Collectors.toMap(ContractSheet::reference, Function.identity()));
        return new Page<>(
                page.items().stream()
                        .map(row -> check(row, sheets.get(row.reference())))
                        .toList(),
                page.number(),
                page.size(),
                page.total(),
                page.totalExact());
    }

    /** How many contracts stand so with their publication; a number greater than {@link #COUNT_LIMIT} stands for “more”. */
    @Requires(PUBLISH_CONTRACTS)
    public long publicationCount(PublicationStage stage) {
        return search(ContractFilter.ALL).at(stage).countTo(COUNT_LIMIT + 1);
    }

    /**
     * Publishes a contract: dates what of it has no date of publication, and records what was published.
     *
     * @param format writes the contract as it is published
     * @return whether anything was recorded: not when this very content already was
     * @throws RuleViolation {@link ProcurementRule#NOT_PUBLISHABLE} when something keeps it from being published
     */
    @Requires(PUBLISH_CONTRACTS)
    public boolean publish(Contract.Reference reference, Function<ContractSheet, String> format) {
        Contract contract = toChange(reference);
        int faults = PublicationChecklist.faults(contract.sheet()).size();
        if (faults > 0) {
            throw new RuleViolation(ProcurementRule.NOT_PUBLISHABLE, reference.number(), faults);
        }
        boolean recorded = publish(List.of(contract), format) > 0;
        if (recorded) {
            journal.record("contract.published", reference.value(), Map.of());
        }
        return recorded;
    }

    /**
     * Publishes all contracts that have something to publish and nothing that keeps them from it, all or none.
     *
     * @param format writes a contract as it is published
     * @return how many were published
     */
    @Requires(PUBLISH_CONTRACTS)
    public int publishAll(Function<ContractSheet, String> format) {
        int published = 0;
        List<Contract> chunk = contracts.ready("");
        while (!chunk.isEmpty()) {
            published += publish(
                    chunk.stream()
                            .filter(contract -> PublicationChecklist.faults(contract.sheet())
                                    .isEmpty()) // the rules may have grown since it was recorded
                            .toList(),
                    format);
            entityManager.flush();
            entityManager.clear();
            chunk = contracts.ready(chunk.getLast().reference().value());
        }
        if (published > 0) {
            journal.record("contracts.published", "contracts", Map.of("contracts", published));
        }
        return published;
    }

    /** What was published of a contract and when, the last time first. */
    @Requires(READ_CONTRACTS)
    public List<PublicationRecord> publications(Contract.Reference reference) {
        return publications.of(reference.value());
    }

    /**
     * What was published of a contract, as it was then.
     *
     * @throws RuleViolation {@link ProcurementRule#PUBLICATION_UNKNOWN}
     */
    @Requires(READ_CONTRACTS)
    public String published(Contract.Reference reference, int number) {
        return publications
                .content(reference.value(), number)
                .orElseThrow(() -> new RuleViolation(ProcurementRule.PUBLICATION_UNKNOWN, reference.value(), number));
    }

    /**
     * Hands over, one by one, the contracts that were published and have no fault, without what of them was not published
     * yet; those notified in one year when given.
     */
    @Requires(PUBLISH_CONTRACTS)
    public void eachPublished(@Nullable Year notifiedIn, Consumer<ContractSheet> reader) {
        Year first = notifiedIn == null ? EARLIEST : notifiedIn;
        Year last = notifiedIn == null ? LATEST : notifiedIn;
        List<Contract> chunk;
        String after = "";
        do {
            chunk = contracts.published(
                    first.atDay(1), last.plusYears(1).atDay(1), after, org.hibernate.query.Page.first(Contract.CHUNK));
            for (Contract contract : chunk) {
                after = contract.reference().value();
                ContractSheet sheet = contract.sheet();
                if (PublicationChecklist.faults(sheet).isEmpty()) { // the rules may have grown since it was recorded
                    reader.accept(sheet.published());
                }
                entityManager.detach(contract);
            }
        } while (chunk.size() == Contract.CHUNK);
    }

    /** One at a time: the second sees what the first did. */
    private Contract toChange(Contract.Reference reference) {
        Contract contract = contracts.find(reference).orElseThrow(() -> unknown(reference));
        entityManager.refresh(contract, LockModeType.PESSIMISTIC_WRITE);
        return contract;
    }

    private static PublicationCheck check(ContractRow row, @Nullable ContractSheet sheet) {
        return sheet == null // gone between the two questions
                ? new PublicationCheck(row, null, List.of())
                : new PublicationCheck(row, PublicationBacklog.of(sheet).dueOn(), PublicationChecklist.faults(sheet));
    }

    /** Dates and records contracts that nobody else can change meanwhile; tells how many had a content to record. */
    private int publish(List<Contract> locked, Function<ContractSheet, String> format) {
        Map<String, PublicationRecord> last =
                publications
                        .lastOf(locked.stream()
                                .map(contract -> contract.reference().value())
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PublicationRecord::contract, Function.identity()));
        int recorded = 0;
        for (Contract contract : locked) {
            contract.publish(LocalDate.now(clock));
            String content = format.apply(contract.sheet());
            PublicationRecord before = last.get(contract.reference().value());
            if (before == null || !before.sha256().equals(Sha256.hex(content))) {
                publications.add(new ContractPublication(
                        contract.reference(),
                        before == null ? 1 : before.number() + 1,
                        clock.instant(),
                        caller.name(),
                        content));
                recorded++;
            }
        }
        return recorded;
    }

    private long capped(ContractFilter filter) {
        return search(filter).countTo(COUNT_LIMIT + 1);
    }

    private ContractSearch search(ContractFilter filter) {
        return new ContractSearch(entityManager, cache, filter, LocalDate.now(clock));
    }

    private static RuleViolation unknown(Contract.Reference reference) {
        return new RuleViolation(ProcurementRule.CONTRACT_UNKNOWN, reference.value());
    }
}
