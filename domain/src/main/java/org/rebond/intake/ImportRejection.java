package org.rebond.intake;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A {@link Rejection} as the report of an import keeps it. */
@Entity
class ImportRejection {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "import_rejection_seq")
    @SequenceGenerator(name = "import_rejection_seq", sequenceName = "import_rejection_seq", allocationSize = 50)
    private @Nullable Long id;

    private UUID job;
    private long position;
    private String item;
    private String field;
    private @Nullable String value;
    private String rule;
    private List<String> arguments;

    protected ImportRejection() {} // for Hibernate

    ImportRejection(UUID job, long position, Rejection rejection) {
        this.job = job;
        this.position = position;
        this.item = rejection.id();
        this.field = rejection.field();
        this.value = rejection.value();
        this.rule = rejection.rule();
        this.arguments = rejection.arguments();
    }

    Rejection rejection() {
        return new Rejection(item, field, value, rule, arguments);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImportRejection that && job.equals(that.job) && position == that.position;
    }

    @Override
    public int hashCode() {
        return job.hashCode() * 31 + Long.hashCode(position);
    }
}
