package org.rebond.intake;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.rebond.shared.Paging;

/** The imports on record. */
interface ImportJobs {

    /** What the list can be sorted by, under the names of {@link ImportRow}. */
    Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("kind", "kind"),
            Map.entry("fileName", "fileName"),
            Map.entry("startedBy", "startedBy"),
            Map.entry("startedAt", "startedAt"),
            Map.entry("finishedAt", "finishedAt"),
            Map.entry("state", "state"),
            Map.entry("dryRun", "dryRun"),
            Map.entry("read", "readCount"),
            Map.entry("created", "createdCount"),
            Map.entry("updated", "updatedCount"),
            Map.entry("unchanged", "unchangedCount"),
            Map.entry("rejected", "rejectedCount"));

    EntityManager entityManager();

    default void add(ImportJob job) {
        entityManager().persist(job);
    }

    @Find
    Optional<ImportJob> find(UUID reference);

    @HQL("select j from ImportJob j where j.state in :states order by j.startedAt, j.id")
    List<ImportJob> inStates(Collection<ImportState> states);

    /** Adds to the counts where they stand, which locks the job until the transaction of what is counted ends. */
    @HQL("update ImportJob j set j.readCount = j.readCount + :read, j.createdCount = j.createdCount + :created,"
            + " j.updatedCount = j.updatedCount + :updated, j.unchangedCount = j.unchangedCount + :unchanged,"
            + " j.rejectedCount = j.rejectedCount + :rejected where j.reference = :reference")
    int count(UUID reference, long read, long created, long updated, long unchanged, long rejected);

    default void keep(ImportRejection rejection) {
        entityManager().persist(rejection);
    }

    @HQL("select count(r) from ImportRejection r where r.job = :job")
    long kept(UUID job);

    @HQL("select r from ImportRejection r where r.job = :job order by r.position")
    List<ImportRejection> rejections(UUID job);

    @HQL("delete from ImportRejection r where r.job = :job")
    int forgetRejections(UUID job);

    @HQL("select count(j) from ImportJob j where j.startedBy = :caller or j.kind in :kinds")
    long count(String caller, Collection<String> kinds);

    /** Those of the caller and those of the kinds; newest first, or by the column asked for. */
    default List<ImportRow> rows(String caller, Collection<String> kinds, Paging paging) {
        String column = paging.sort() == null ? null : COLUMNS.get(paging.sort());
        String order = column == null ? "j.startedAt desc" : "j." + column + (paging.descending() ? " desc" : " asc");
        return entityManager()
                .createQuery(
                        "select new org.rebond.intake.ImportRow(cast(j.reference as String), j.kind, j.fileName,"
                                + " j.startedBy, j.startedAt, j.finishedAt, j.state, j.dryRun, j.readCount,"
                                + " j.createdCount, j.updatedCount, j.unchangedCount, j.rejectedCount)"
                                + " from ImportJob j where j.startedBy = :caller or j.kind in :kinds"
                                + " order by " + order + ", j.id desc",
                        ImportRow.class)
                .setParameter("caller", caller)
                .setParameter("kinds", kinds)
                .setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size())
                .getResultList();
    }
}
