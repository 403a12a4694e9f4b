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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.AnswerCache;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** What the procurement desk does with the contracts on file. */
@ApplicationScoped
@Transactional
public class Procurement {

    /** How far what is counted with a criterion is counted: a greater number stands for "more than this". */
    public static final long COUNT_LIMIT = ContractSearch.COUNT_LIMIT;

    private static final Year EARLIEST = Year.of(1);
    private static final Year LATEST = Year.of(9998);

    private final Contracts contracts;
    private final EntityManager entityManager;
    private final AnswerCache cache;
    private final Journal journal;
    private final Clock clock;

    /** What the figures depend on, but for the contracts. */
    private record Figures(LocalDate today) {}

    @Inject
    Procurement(Contracts contracts, EntityManager entityManager, AnswerCache cache, Journal journal, Clock clock) {
        this.contracts = contracts;
        this.entityManager = entityManager;
        this.cache = cache;
        this.journal = journal;
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
        Contract contract = contracts.find(reference).orElseThrow(() -> unknown(reference));
        entityManager.refresh(contract, LockModeType.PESSIMISTIC_WRITE); // one at a time: the second sees the first's
        contract.amend(modification);
        journal.record("contract.amended", reference.value(), Map.of("modification", modification.number()));
    }

    /** What keeps this contract from being published; nothing when it may be. */
    @Requires(READ_CONTRACTS)
    public List<PublicationFault> publicationFaults(ContractSheet sheet) {
        return PublicationChecklist.faults(sheet);
    }

    /** The pre-publication report: the contracts that may not be published yet, and why. */
    @Requires(PUBLISH_CONTRACTS)
    public Page<PublicationCheck> publicationReport(ContractFilter filter, Paging paging) {
        Page<ContractRow> page = search(filter).faulty().page(paging);
        List<String> references =
                page.items().stream().map(ContractRow::reference).toList();
        Map<String, List<PublicationFault>> faults = contracts.among(references).stream()
                .collect(Collectors.toMap(
                        contract -> contract.reference().value(),
                        contract -> PublicationChecklist.faults(contract.sheet())));
        return new Page<>(
                page.items().stream()
                        .map(row -> new PublicationCheck(row, faults.getOrDefault(row.reference(), List.of())))
                        .toList(),
                page.number(),
                page.size(),
                page.total(),
                page.totalExact());
    }

    /** Hands over, one by one, the contracts that may be published; those notified in one year when given. */
    @Requires(PUBLISH_CONTRACTS)
    public void eachPublishable(@Nullable Year notifiedIn, Consumer<ContractSheet> reader) {
        Year first = notifiedIn == null ? EARLIEST : notifiedIn;
        Year last = notifiedIn == null ? LATEST : notifiedIn;
        List<Contract> chunk;
        String after = "";
        do {
            chunk = contracts.publishable(
                    first.atDay(1), last.plusYears(1).atDay(1), after, org.hibernate.query.Page.first(Contract.CHUNK));
            for (Contract contract : chunk) {
                after = contract.reference().value();
                ContractSheet sheet = contract.sheet();
                if (PublicationChecklist.faults(sheet).isEmpty()) { // the rules may have grown since it was recorded
                    reader.accept(sheet);
                }
                entityManager.detach(contract);
            }
        } while (chunk.size() == Contract.CHUNK);
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
