package org.rebond.intake;

import static org.rebond.intake.ImportState.*;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Shutdown;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.SchemaMigration;
import org.rebond.platform.Transactions;
import org.rebond.shared.RuleViolation;

/** Runs the imports that are on record, each in its turn, and takes up those that a stopped server has left. */
@ApplicationScoped
class ImportRunner {

    /** A report with more refusals than that is not read to its end; their number is exact all the same. */
    static final int KEPT_REJECTIONS = 10_000;

    private static final Logger LOG = System.getLogger(ImportRunner.class.getName());

    private final ImportKinds kinds;
    private final ImportFiles files;
    private final ImportJobs jobs;
    private final Turns turns;
    private final Transactions transactions;
    private final Caller caller;
    private final Journal journal;
    private final Clock clock;
    private final Map<UUID, JobRun> running = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    @Resource(lookup = "java:jboss/ee/concurrency/executor/default")
    Executor background;

    @Inject
    ImportRunner(
            ImportKinds kinds,
            ImportFiles files,
            ImportJobs jobs,
            Turns turns,
            Transactions transactions,
            Caller caller,
            Journal journal,
            Clock clock) {
        this.kinds = kinds;
        this.files = files;
        this.jobs = jobs;
        this.turns = turns;
        this.transactions = transactions;
        this.caller = caller;
        this.journal = journal;
        this.clock = clock;
    }

    /** Takes up what was under way when the server stopped, each in the name of the person who started it. */
    void resume(@Observes @Priority(SchemaMigration.FIRST + 100) Startup start) {
        List<ImportJob> left = transactions.fresh(() -> {
            List<ImportJob> underWay = jobs.inStates(List.of(RUNNING, INTERRUPTED));
            underWay.forEach(ImportJob::interrupt);
            return underWay;
        });
        files.forgetAllBut(left.stream().map(ImportJob::reference).toList());
        for (ImportJob job : left) {
            LOG.log(Level.INFO, "Import {0} ({1}) is taken up again", job.reference(), job.kind());
            submit(job.reference(), job.kind(), job.starter());
        }
    }

    /** What runs gives up at its next record and stays on record, to be taken up at the next start. */
    void stop(@Observes Shutdown end) {
        stopping = true;
    }

    /** Runs the import in the background, in the name of {@code starter}. */
    void submit(UUID reference, String kind, Caller.Identity starter) {
        background.execute(() -> caller.actingAs(starter, () -> {
            try {
                run(reference, kind);
            } catch (RuleViolation refusal) {
                LOG.log(
                        Level.DEBUG,
                        "Import {0} is refused: {1}",
                        reference,
                        refusal.getMessage()); // its sheet says why
            }
            return null;
        }));
    }

    /** Runs the import when its turn comes, unless it is over by then. */
    void run(UUID reference, String kind) {
        turns.take(kind, () -> {
            start(reference).ifPresent(job -> perform(job, kinds.work(kind)));
            return null;
        });
    }

    /** How much of the file is behind, 0 to 100; 0 while it waits for its turn. */
    int percent(UUID reference) {
        JobRun run = running.get(reference);
        return run == null ? 0 : run.percent();
    }

    private Optional<ImportJob> start(UUID reference) {
        return transactions.fresh(() -> {
            ImportJob job = jobs.find(reference).orElseThrow();
            if (job.state().isOver()) {
                return Optional.empty();
            }
            if (job.isHopeless() || !files.has(reference)) {
                LOG.log(Level.ERROR, "Import {0} is given up: tried too often, or its file is gone", reference);
                end(job, over -> over.fail(IntakeRule.BROKEN_OFF, List.of(reference), clock.instant()));
                files.forget(reference);
                return Optional.empty();
            }
            job.start();
            if (job.isDryRun()) {
                jobs.forgetRejections(reference);
            }
            return Optional.of(job);
        });
    }

    private void perform(ImportJob job, ImportWork work) {
        UUID reference = job.reference();
        var run = new JobRun(job, files, tally -> record(job, tally));
        running.put(reference, run);
        try {
            work.run(run);
            end(reference, over -> over.finish(clock.instant()));
        } catch (RuleViolation refusal) {
            end(reference, over -> over.fail(refusal.rule(), refusal.arguments(), clock.instant()));
            throw refusal;
        } catch (RuntimeException | Error fault) {
            if (stopping) {
                LOG.log(Level.INFO, "Import {0} is left for the next start of the server", reference);
            } else {
                LOG.log(Level.ERROR, "Import " + reference + " is broken off", fault);
                end(reference, over -> over.fail(IntakeRule.BROKEN_OFF, List.of(reference), clock.instant()));
            }
            throw fault;
        } finally {
            running.remove(reference);
        }
    }

    private void record(ImportJob job, Tally tally) {
        if (stopping) {
            throw new CancellationException("The server is stopping");
        }
        if (job.isDryRun()) {
            transactions.fresh(() -> count(job.reference(), tally));
        } else {
            transactions.joined(() -> count(job.reference(), tally));
        }
    }

    private int count(UUID reference, Tally tally) {
        List<Rejection> rejected = tally.rejected();
        jobs.count(reference, tally.read(), tally.created(), tally.updated(), tally.unchanged(), tally.rejectedItems());
        if (!rejected.isEmpty()) {
            long first = jobs.kept(reference);
            for (int i = 0; i < rejected.size() && first + i < KEPT_REJECTIONS; i++) {
                jobs.keep(new ImportRejection(reference, first + i, rejected.get(i)));
            }
            jobs.entityManager().flush(); // the work may clear what it has in memory
        }
        return rejected.size();
    }

    private void end(UUID reference, Consumer<ImportJob> how) {
        transactions.fresh(() -> {
            end(jobs.find(reference).orElseThrow(), how);
            return null;
        });
        files.forget(reference);
    }

    private void end(ImportJob job, Consumer<ImportJob> how) {
        how.accept(job);
        ImportReport report = job.report(List.of());
        journal.record(
                "imports.finished",
                job.reference().toString(),
                Map.of(
                        "kind",
                        job.kind(),
                        "state",
                        job.state(),
                        "read",
                        report.read(),
                        "created",
                        report.created(),
                        "updated",
                        report.updated(),
                        "unchanged",
                        report.unchanged(),
                        "rejected",
                        report.rejectedCount()));
    }
}
