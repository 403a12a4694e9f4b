package org.rebond.procurement;

import static org.rebond.platform.Permission.IMPORT_CONTRACTS;
import static org.rebond.platform.Permission.PUBLISH_CONTRACTS;
import static org.rebond.platform.Permission.READ_CONTRACTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Year;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Requires;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** What the procurement desk does with the contracts on file. */
@ApplicationScoped
@Transactional
public class Procurement {

    /**
     * One page of the contracts that meet the filter. Sorts by {@code reference}, {@code object}, {@code holder}, {@code
     * amount}, {@code notified}, {@code ends}; otherwise the last notified come first. A filtered total stops at 10 000,
     * and says so: {@link #count} goes to the end.
     */
    @Requires(READ_CONTRACTS)
    public Page<ContractRow> contracts(ContractFilter filter, Paging paging) {
        throw new UnsupportedOperationException();
    }

    /** How many contracts meet the filter, exactly, however long it takes. */
    @Requires(READ_CONTRACTS)
    public long count(ContractFilter filter) {
        throw new UnsupportedOperationException();
    }

    /** Hands over every contract that meets the filter, one by one: what an export writes. Sorts as {@link #contracts}. */
    @Requires(READ_CONTRACTS)
    public void eachContract(
            ContractFilter filter, @Nullable String sort, boolean descending, Consumer<ContractRow> reader) {
        throw new UnsupportedOperationException();
    }

    /** @throws org.rebond.shared.RuleViolation {@link ProcurementRule#CONTRACT_UNKNOWN} */
    @Requires(READ_CONTRACTS)
    public ContractSheet contract(Contract.Reference reference) {
        throw new UnsupportedOperationException();
    }

    @Requires(READ_CONTRACTS)
    public ContractFigures figures() {
        throw new UnsupportedOperationException();
    }

    /** Puts a contract on file, with the history it already has. */
    @Requires(IMPORT_CONTRACTS)
    public Contract.Reference register(ContractSheet sheet) {
        throw new UnsupportedOperationException();
    }

    /**
     * Appends a modification to a contract.
     *
     * @param modification numbered {@link ContractSheet#nextModification() next} by whoever read the contract
     * @throws org.rebond.shared.RuleViolation {@link org.rebond.platform.PlatformRule#CHANGED_MEANWHILE} when somebody
     *     else appended that number since
     */
    @Requires(IMPORT_CONTRACTS)
    public void amend(Contract.Reference reference, ContractSheet.Modification modification) {
        throw new UnsupportedOperationException();
    }

    /** What keeps this contract from being published; nothing when it may be. */
    @Requires(READ_CONTRACTS)
    public List<PublicationFault> publicationFaults(ContractSheet sheet) {
        throw new UnsupportedOperationException();
    }

    /** The pre-publication report: the contracts that may not be published yet, and why. */
    @Requires(PUBLISH_CONTRACTS)
    public Page<PublicationCheck> publicationReport(ContractFilter filter, Paging paging) {
        throw new UnsupportedOperationException();
    }

    /** Hands over, one by one, the contracts that may be published; those notified in one year when given. */
    @Requires(PUBLISH_CONTRACTS)
    public void eachPublishable(@Nullable Year notifiedIn, Consumer<ContractSheet> reader) {
        throw new UnsupportedOperationException();
    }
}
