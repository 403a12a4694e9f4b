package org.rebond.intake;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.SequenceGenerator;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.NaturalId;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Caller;
import org.rebond.platform.Role;
import org.rebond.shared.Rule;

/**
 * The record of one import, from the file kept to the report. It has one writer at a time, the run, so it needs no
 * version; its counts are moved in the database ({@link ImportJobs#count}), in the transaction of what they count.
 */
@Entity
class ImportJob {

    private static final int MAX_ATTEMPTS = 3;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_job_seq")
    @SequenceGenerator(name = "import_job_seq", sequenceName = "import_job_seq", allocationSize = 50)
    private @Nullable Long id;

    @NaturalId
    private UUID reference;

    private String kind;
    private String fileName;
    private String sha256;
    private long bytes;
    private boolean dryRun;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "import_job_parameter", joinColumns = @JoinColumn(name = "import_job"))
    @MapKeyColumn(name = "name")
    @Column(name = "value")
    private Map<String, String> parameters = new HashMap<>();

    private String startedBy;
    private List<String> roles;
    private Instant startedAt;
    private @Nullable Instant finishedAt;
    private int attempts;

    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.RUNNING;

    private long readCount;
    private long createdCount;
    private long updatedCount;
    private long unchangedCount;
    private long rejectedCount;

    private @Nullable String failureRule;
    private List<String> failureArguments = List.of();

    protected ImportJob() {} // for Hibernate

    ImportJob(
            String kind,
            StoredFile file,
            Map<String, String> parameters,
            boolean dryRun,
            Caller.Identity startedBy,
            Instant startedAt) {
        this.reference = file.reference();
        this.kind = kind;
        this.fileName = file.name();
        this.sha256 = file.sha256();
        this.bytes = file.bytes();
        this.parameters.putAll(parameters);
        this.dryRun = dryRun;
        this.startedBy = startedBy.name();
        this.roles = startedBy.roles().stream().map(Role::name).sorted().toList();
        this.startedAt = startedAt;
    }

    /** The server stopped under it; what is behind stays behind. */
    void interrupt() {
        state = ImportState.INTERRUPTED;
    }

    /** Whether it has been tried as often as is reasonable: what brings the server down each time must stop somewhere. */
    boolean isHopeless() {
        return attempts == MAX_ATTEMPTS;
    }

    /** Starts it, or takes it up from where it stands; a rehearsal, which has saved nothing, starts again. */
    void start() {
        attempts++;
        state = ImportState.RUNNING;
        if (dryRun) {
            readCount = createdCount = updatedCount = unchangedCount = rejectedCount = 0;
        }
    }

    void finish(Instant at) {
        state = ImportState.DONE;
        finishedAt = at;
    }

    void fail(Rule rule, List<Object> arguments, Instant at) {
        state = ImportState.FAILED;
        failureRule = rule.key();
        failureArguments = arguments.stream().map(String::valueOf).toList();
        finishedAt = at;
    }

    UUID reference() {
        return reference;
    }

    String kind() {
        return kind;
    }

    String fileName() {
        return fileName;
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    Map<String, String> parameters() {
        return Map.copyOf(parameters);
    }

    boolean isDryRun() {
        return dryRun;
    }

    ImportState state() {
        return state;
    }

    long readCount() {
        return readCount;
    }

    /** Who started it, with the roles they had then. */
    Caller.Identity starter() {
        return new Caller.Identity(
                startedBy, roles.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet()));
    }

    ImportReport report(List<Rejection> rejected) {
        return new ImportReport(readCount, createdCount, updatedCount, unchangedCount, rejectedCount, rejected, dryRun);
    }

    ImportSheet sheet(int percent, List<Rejection> rejected) {
        return new ImportSheet(
                reference.toString(),
                kind,
                fileName,
                bytes,
                parameters,
                startedBy,
                startedAt,
                finishedAt,
                state,
                percent,
                failureRule,
                failureArguments,
                report(rejected));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportJob that && reference.equals(that.reference());
    }

    @Override
    public int hashCode() {
        return reference.hashCode();
    }
}
