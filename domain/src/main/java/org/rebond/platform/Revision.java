package org.rebond.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionListener;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;
import org.jspecify.annotations.Nullable;

/** One transaction that changed audited records: when, and by whom. */
@Entity
@Table(name = "revision")
@RevisionEntity(Revision.Author.class)
public class Revision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 50)
    @RevisionNumber
    private @Nullable Long id;

    /** Milliseconds of the epoch: the type that Envers sets by itself. */
    @RevisionTimestamp
    @Column(nullable = false)
    private long at;

    @Column(nullable = false)
    private String caller = "";

    protected Revision() {} // for Hibernate

    /** Signs each revision with the caller's name. */
    static class Author implements RevisionListener {

        @Override
        public void newRevision(Object revision) {
            ((Revision) revision).caller = new Caller().name(); // it reads the thread: no need of the container
        }
    }
}
