package org.rebond.execution;

import static org.rebond.platform.Permission.MANAGE_EXECUTION;
import static org.rebond.platform.Permission.READ_EXECUTION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Procurement;
import org.rebond.shared.RuleViolation;

/** What the procurement desk keeps of the papers of a contract. */
@ApplicationScoped
@Transactional
public class ContractDocuments {

    private final Documents documents;
    private final ExecutionFiles files;
    private final Procurement procurement;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ContractDocuments(
            Documents documents,
            ExecutionFiles files,
            Procurement procurement,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.documents = documents;
        this.files = files;
        this.procurement = procurement;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Files a document, in place of an earlier version when it says so. */
    @Requires(MANAGE_EXECUTION)
    public ContractDocument.Reference file(Contract.Reference contract, DocumentEntry entry, DocumentFile file) {
        files.lock(contract);
        procurement.contract(contract); // there is one
        LocalDate today = LocalDate.now(clock);
        if (entry.datedOn().isAfter(today)) {
            throw new RuleViolation(ExecutionRule.DATE_IN_FUTURE, entry.datedOn(), today);
        }
        List<DocumentRow> before = documents.of(contract);
        if (entry.supersedes() != null) {
            requireCurrent(before, entry.supersedes());
        }
        String sha256 = file.sha256();
        before.stream().filter(row -> row.sha256().equals(sha256)).findFirst().ifPresent(row -> {
            throw new RuleViolation(ExecutionRule.DOCUMENT_TWICE, row.title(), row.filedOn());
        });
        ContractDocument document =
                new ContractDocument(contract, documents.lastNumber(contract) + 1, entry, file, today, caller.name());
        documents.add(document);
        journal.record("document.filed", document.reference().value(), Map.of("kind", entry.kind(), "sha256", sha256));
        return document.reference();
    }

    /** Those of a contract, the last filed first. */
    @Requires(READ_EXECUTION)
    public List<DocumentRow> documents(Contract.Reference contract) {
        return documents.of(contract);
    }

    /** @throws RuleViolation {@link ExecutionRule#DOCUMENT_UNKNOWN} */
    @Requires(READ_EXECUTION)
    public DocumentContent open(ContractDocument.Reference reference) {
        return documents
                .document(reference)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.DOCUMENT_UNKNOWN, reference.value()))
                .opened();
    }

    private static void requireCurrent(List<DocumentRow> rows, String superseded) {
        DocumentRow row = rows.stream()
                .filter(candidate -> candidate.reference().equals(superseded))
                .findFirst()
                .orElseThrow(() -> new RuleViolation(ExecutionRule.DOCUMENT_UNKNOWN, superseded));
        if (row.supersededBy() != null) {
            throw new RuleViolation(ExecutionRule.DOCUMENT_SUPERSEDED, row.title(), row.supersededBy());
        }
    }
}
