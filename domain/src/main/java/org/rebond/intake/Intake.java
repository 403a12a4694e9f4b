package org.rebond.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.PlatformRule;
import org.rebond.platform.Transactions;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/**
 * Takes files in: starts the import of each kind, keeps what it found, says how far it is.
 *
 * <p>Who may import a kind, the {@link ImportWork#permission work} says; it is asked here, before anything is kept. No
 * method is one transaction: an import spans as many as its work makes.
 */
@ApplicationScoped
public class Intake {

    /** The unique index that lets one import of a file run at a time. */
    private static final String ONE_AT_A_TIME = "import_job_under_way";

    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final Transactions transactions;
    private final Caller caller;
    private final Journal journal;
    private final Clock clock;

    @Inject
    Intake(
            ImportKinds kinds,
            ImportFiles files,
            ImportJobs jobs,
            ImportRunner runner,
            Transactions transactions,
            Caller caller,
            Journal journal,
            Clock clock) {
        this.kinds = kinds;
        this.files = files;
        this.jobs = jobs;
        this.runner = runner;
        this.transactions = transactions;
        this.caller = caller;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Imports in the caller's thread, after the imports of the same kind that came before, and gives the report.
     *
     * @throws RuleViolation when the caller may not, or when the file as a whole is refused
     */
    public ImportReport run(
            String kind, String fileName, InputStream file, Map<String, String> parameters, boolean dryRun) {
        UUID reference = accept(kind, fileName, file, parameters, dryRun);
        runner.run(reference, kind);
        return transactions.joined(() -> job(reference.toString()).report(rejections(reference)));
    }

    /**
     * Keeps the file, imports it in the background, and gives the reference of the import at once.
     *
     * @throws RuleViolation when the caller may not, or when the file is too large; the {@link #sheet} tells the rest
     */
    public String submit(
            String kind, String fileName, InputStream file, Map<String, String> parameters, boolean dryRun) {
        UUID reference = accept(kind, fileName, file, parameters, dryRun);
        runner.submit(reference, kind, caller.identity());
        return reference.toString();
    }

    /** One import. What was rejected is listed once the import is over; until then, it is counted. */
    public ImportSheet sheet(String reference) {
        return transactions.joined(() -> {
            ImportJob job = job(reference);
            boolean over = job.state().isOver();
            return job.sheet(
                    over ? 100 : runner.percent(job.reference()), over ? rejections(job.reference()) : List.of());
        });
    }

    /** Newest first unless sorted otherwise: those of the caller, and those of the kinds that the caller may import. */
    public Page<ImportRow> imports(Paging paging) {
        List<String> open = kinds.openTo(caller);
        return transactions.joined(() -> new Page<>(
                jobs.rows(caller.name(), open, paging),
                paging.number(),
                paging.size(),
                jobs.count(caller.name(), open),
                true));
    }

    private UUID accept(
            String kind, String fileName, InputStream file, Map<String, String> parameters, boolean dryRun) {
        ImportWork work = kinds.work(kind);
        if (!caller.may(work.permission())) {
            throw new RuleViolation(PlatformRule.NOT_ALLOWED, caller.name(), work.permission());
        }
        StoredFile stored = files.keep(fileName, file);
        boolean accepted = false;
        try {
            var job = new ImportJob(kind, stored, parameters, dryRun, caller.identity(), clock.instant());
            transactions.fresh(() -> open(job));
            accepted = true;
        } catch (ConstraintViolationException e) {
            if (ONE_AT_A_TIME.equals(e.getConstraintName())) {
                throw new RuleViolation(IntakeRule.ALREADY_UNDER_WAY);
            }
            throw e;
        } finally {
            if (!accepted) {
                files.forget(stored.reference());
            }
        }
        return stored.reference();
    }

    private ImportJob open(ImportJob job) {
        jobs.add(job);
        jobs.entityManager().flush();
        journal.record(
                "imports.started",
                job.reference().toString(),
                Map.of("kind", job.kind(), "sha256", job.sha256(), "bytes", job.bytes(), "dryRun", job.isDryRun()));
        return job;
    }

    /** The import, for its starter and for those who may import files of its kind. */
    private ImportJob job(String reference) {
        ImportJob job = uuid(reference)
                .flatMap(jobs::find)
                .orElseThrow(() -> new RuleViolation(IntakeRule.IMPORT_UNKNOWN, reference));
        boolean own = job.starter().name().equals(caller.name());
        if (!own && !kinds.openTo(caller).contains(job.kind())) {
            throw new RuleViolation(PlatformRule.NOT_ALLOWED, caller.name(), job.kind());
        }
        return job;
    }

    private List<Rejection> rejections(UUID reference) {
        return jobs.rejections(reference).stream()
                .map(ImportRejection::rejection)
                .toList();
    }

    private static Optional<UUID> uuid(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // then it is the reference of no import
        }
    }
}
