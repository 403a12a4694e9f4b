package org.rebond.budget;

import static org.rebond.platform.Permission.BUILD_MANDATES;
import static org.rebond.platform.Permission.MANAGE_BUDGET;
import static org.rebond.platform.Permission.READ_BUDGET;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Sha256;

/** What those who administer and use the budget do with its accounts. */
@ApplicationScoped
@Transactional
public class Budget {

    /** “Intérêts moratoires et pénalités sur marchés”: M57, then M52. */
    private static final List<String> LATE_INTEREST = List.of("6583", "6711");

    private final Allocations allocations;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Budget(Allocations allocations, Journal journal, Caller caller, Clock clock) {
        this.allocations = allocations;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** The tables of accounts on file, the last exercise first. */
    @Requires(READ_BUDGET)
    public List<Nomenclature> nomenclatures() {
        return nomenclatureTables().all();
    }

    /** One page of the accounts that meet the filter. Sorts by {@code code} and {@code label}. */
    @Requires(READ_BUDGET)
    public Page<BudgetAccount> accounts(AccountFilter filter, Paging paging) {
        return nomenclatureTables().page(filter, paging);
    }

    /** Hands over every account that meets the filter, one by one: what an export writes. Sorts as {@link #accounts}. */
    @Requires(READ_BUDGET)
    public void eachAccount(
            AccountFilter filter, @Nullable String sort, boolean descending, Consumer<BudgetAccount> reader) {
        try (Stream<BudgetAccount> rows = nomenclatureTables().stream(filter, sort, descending)) {
            rows.forEach(reader);
        }
    }

    /** The account of that code in force for the exercise; nothing when its nomenclature has none. */
    @Requires(READ_BUDGET)
    public Optional<BudgetAccount> account(int exercise, AccountKind kind, String code) {
        return nomenclatureTables().account(exercise, kind, code);
    }

    /** The account by nature of late interest in the nomenclature of an exercise; nothing when it has none. */
    @Requires(READ_BUDGET)
    public Optional<String> lateInterestAccount(int exercise) {
        return LATE_INTEREST.stream()
                .filter(code -> account(exercise, AccountKind.NATURE, code)
                        .filter(BudgetAccount::usable)
                        .isPresent())
                .findFirst();
    }

    /**
     * Loads the table of accounts of an exercise from the DGCL's XML. Loading it again changes nothing.
     *
     * @param name of the file, kept as the source
     */
    @Requires(MANAGE_BUDGET)
    public LoadReport load(String name, InputStream file) {
        byte[] content = content(file);
        LoadReport report = nomenclatureTables()
                .load(
                        NomenclatureFile.read(new ByteArrayInputStream(content)),
                        name.length() > 300 ? name.substring(0, 300) : name,
                        Sha256.hex(content),
                        caller.name(),
                        clock.instant());
        journal.record(
                "budget.nomenclature-loaded",
                report.norm() + "-" + report.exercise(),
                Map.of("file", name, "added", report.added(), "changed", report.changed()));
        return report;
    }

    private static byte[] content(InputStream file) {
        try {
            byte[] content = file.readNBytes((int) NomenclatureFile.LARGEST + 1);
            if (content.length > NomenclatureFile.LARGEST) {
                throw new RuleViolation(BudgetRule.FILE_TOO_LARGE, NomenclatureFile.LARGEST >> 20);
            }
            return content;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How the public accountant knows the budget; nothing while nobody said. */
    @Requires(READ_BUDGET)
    public Optional<BudgetSheet> identity() {
        return allocations.identity(BudgetIdentity.MAIN).map(BudgetIdentity::sheet);
    }

    /** Says how the public accountant knows the budget. */
    @Requires(MANAGE_BUDGET)
    public void describe(BudgetSheet sheet) {
        allocations
                .identity(BudgetIdentity.MAIN)
                .ifPresentOrElse(
                        known -> known.describe(sheet),
                        () -> allocations.entityManager().persist(new BudgetIdentity(sheet)));
        journal.record(
                "budget.described",
                BudgetIdentity.MAIN,
                Map.of("post", sheet.post(), "collectivity", sheet.collectivity(), "budget", sheet.budget()));
    }

    /**
     * Says what line of the budget a contract, or one order drawn on it, is paid on.
     *
     * @param exercise the one whose nomenclature has to know the accounts
     */
    @Requires(BUILD_MANDATES)
    public void allocate(
            Contract.Reference contract, PurchaseOrder.@Nullable Reference order, BudgetCoding coding, int exercise) {
        requireKnown(exercise, coding);
        String reference = order == null ? contract.value() : order.value();
        allocations
                .allocation(reference)
                .ifPresentOrElse(
                        known -> known.code(coding),
                        () -> allocations.entityManager().persist(new BudgetAllocation(contract, order, coding)));
        journal.record("budget.allocated", reference, Map.of("nature", coding.nature()));
    }

    /** What an order is paid on: its own line of the budget, else that of its contract; nothing when nobody said. */
    @Requires(READ_BUDGET)
    public Optional<BudgetCoding> allocation(Contract.Reference contract, PurchaseOrder.@Nullable Reference order) {
        return Optional.ofNullable(order)
                .flatMap(drawn -> allocations.allocation(drawn.value()))
                .or(() -> allocations.allocation(contract.value()))
                .map(BudgetAllocation::coding);
    }

    /** @throws RuleViolation when the nomenclature of the exercise does not have the accounts, or a mandate may not bear them */
    @Requires(READ_BUDGET)
    public void requireKnown(int exercise, BudgetCoding coding) {
        nomenclatureTables().require(exercise, AccountKind.NATURE, coding.nature());
        if (coding.function() != null) {
            nomenclatureTables().require(exercise, AccountKind.FUNCTION, coding.function());
        }
    }

    private Nomenclatures nomenclatureTables() {
        return new Nomenclatures(allocations.entityManager());
    }
}
