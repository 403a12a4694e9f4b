package org.rebond.budget;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** The tables of accounts on file. */
final class Nomenclatures {

    private static final String COLUMNS = "select n.norm, n.exercise, a.kind, a.code, a.label, a.chapter, a.usable ";

    /** Of the nomenclature in force for an exercise: the last that starts with it or before. */
    private static final String IN_FORCE = "from budget_account a join nomenclature n on n.id = a.nomenclature_id"
            + " where n.exercise = (select max(f.exercise) from nomenclature f where f.exercise <= :exercise)";

    private final EntityManager entityManager;

    Nomenclatures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    List<Nomenclature> all() {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select n.norm, n.exercise, n.source, n.loaded_by, n.loaded_at,"
                                + " (select count(*) from budget_account a where a.nomenclature_id = n.id) as accounts"
                                + " from nomenclature n order by n.exercise desc",
                        Tuple.class)
                .addScalar("norm", String.class)
                .addScalar("exercise", Integer.class)
                .addScalar("source", String.class)
                .addScalar("loaded_by", String.class)
                .addScalar("loaded_at", Instant.class)
                .addScalar("accounts", Long.class)
                .getResultList()
                .stream()
                .map(read -> new Nomenclature(
                        read.get("norm", String.class),
                        read.get("exercise", Integer.class),
                        read.get("source", String.class),
                        read.get("accounts", Long.class),
                        read.get("loaded_by", String.class),
                        read.get("loaded_at", Instant.class)))
                .toList();
    }

    Optional<BudgetAccount> account(int exercise, AccountKind kind, String code) {
        return rows(
                        IN_FORCE + " and a.kind = :kind and a.code = :code",
                        Map.of("exercise", exercise, "kind", kind.name(), "code", code))
                .getResultStream()
                .map(Nomenclatures::row)
                .findFirst();
    }

    /** @throws RuleViolation when the nomenclature of the exercise has no such account, or a mandate may not bear it */
    void require(int exercise, AccountKind kind, String code) {
        BudgetAccount found = account(exercise, kind, code)
                .orElseThrow(() -> new RuleViolation(
                        BudgetRule.ACCOUNT_UNKNOWN, kind, code, String.valueOf(exercise), norm(exercise)));
        if (!found.usable()) {
            throw new RuleViolation(BudgetRule.ACCOUNT_NOT_USABLE, code, found.label());
        }
    }

    private String norm(int exercise) {
        return all().stream()
                .filter(nomenclature -> nomenclature.exercise() <= exercise)
                .findFirst()
                .map(Nomenclature::norm)
                .orElseThrow(() -> new RuleViolation(BudgetRule.NO_NOMENCLATURE, String.valueOf(exercise)));
    }

    Page<BudgetAccount> page(AccountFilter filter, Paging paging) {
        Map<String, Object> parameters = parameters(filter);
        String found = IN_FORCE + narrowed(filter);
        NativeQuery<Long> count =
                entityManager.unwrap(Session.class).createNativeQuery("select count(*) " + found, Long.class);
        parameters.forEach(count::setParameter);
        List<BudgetAccount> rows = rows(found + order(paging.sort(), paging.descending()), parameters)
                .setMaxResults(paging.size())
                .setFirstResult(Math.toIntExact(paging.offset()))
                .getResultStream()
                .map(Nomenclatures::row)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), count.getSingleResult(), true);
    }

    /** To be closed. */
    Stream<BudgetAccount> stream(AccountFilter filter, @Nullable String sort, boolean descending) {
        return rows(IN_FORCE + narrowed(filter) + order(sort, descending), parameters(filter))
                .setFetchSize(500)
                .getResultStream()
                .map(Nomenclatures::row);
    }

    private static String narrowed(AccountFilter filter) {
        return (filter.kind() == null ? "" : " and a.kind = :kind")
                + (filter.usable() ? " and a.usable" : "")
                + (isBlank(filter.text())
                        ? ""
                        : " and (starts_with(a.code, :text)"
                                + " or position(search_words(:text) in search_words(a.label)) > 0)");
    }

    private static Map<String, Object> parameters(AccountFilter filter) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("exercise", filter.exercise());
        if (filter.kind() != null) {
            parameters.put("kind", filter.kind().name());
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.put("text", text.strip());
        }
        return parameters;
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String order(@Nullable String sort, boolean descending) {
        String way = descending ? " desc" : "";
        return "label".equals(sort)
                ? " order by a.label" + way + ", a.kind desc, a.code"
                : " order by a.kind desc, a.code" + way; // natures before functions
    }

    /** Adds what is new, rewords what changed; what the file leaves out stays: a mandate may bear it. */
    LoadReport load(NomenclatureFile file, String source, String sha256, String by, Instant at) {
        entityManager
                .createNativeQuery("select pg_advisory_xact_lock(hashtext('nomenclature'))", Object.class)
                .getSingleResult();
        all().stream()
                .filter(known ->
                        known.exercise() == file.exercise() && !known.norm().equals(file.norm()))
                .findAny()
                .ifPresent(known -> {
                    throw new RuleViolation(
                            BudgetRule.OTHER_NORM_ON_FILE, String.valueOf(file.exercise()), known.norm(), file.norm());
                });
        Long id = (Long) entityManager
                .createNativeQuery("""
                        insert into nomenclature (id, norm, exercise, source, sha256, loaded_by, loaded_at)
                        values (nextval('nomenclature_seq'), :norm, :exercise, :source, :sha256, :by, :at)
                        on conflict (exercise) do update set source = excluded.source, sha256 = excluded.sha256,
                          loaded_by = excluded.loaded_by, loaded_at = excluded.loaded_at
                        returning id
                        """, Long.class)
                .setParameter("norm", file.norm())
                .setParameter("exercise", file.exercise())
                .setParameter("source", source)
                .setParameter("sha256", sha256)
                .setParameter("by", by)
                .setParameter("at", at)
                .getSingleResult();
        Tally tally = entityManager
                .unwrap(Session.class)
                .doReturningWork(connection -> AccountWriter.write(connection, id, file.accounts()));
        return new LoadReport(file.norm(), file.exercise(), file.accounts().size(), tally.added(), tally.changed());
    }

    /** What writing accounts did. */
    record Tally(int added, int changed) {}

    private NativeQuery<Tuple> rows(String found, Map<String, Object> parameters) {
        NativeQuery<Tuple> query = entityManager.unwrap(Session.class).createNativeQuery(COLUMNS + found, Tuple.class);
        parameters.forEach(query::setParameter);
        return query.addScalar("norm", String.class)
                .addScalar("exercise", Integer.class)
                .addScalar("kind", String.class)
                .addScalar("code", String.class)
                .addScalar("label", String.class)
                .addScalar("chapter", String.class)
                .addScalar("usable", Boolean.class);
    }

    private static BudgetAccount row(Tuple read) {
        return new BudgetAccount(
                read.get("norm", String.class),
                read.get("exercise", Integer.class),
                AccountKind.valueOf(read.get("kind", String.class)),
                read.get("code", String.class),
                read.get("label", String.class),
                read.get("chapter", String.class),
                read.get("usable", Boolean.class));
    }
}
