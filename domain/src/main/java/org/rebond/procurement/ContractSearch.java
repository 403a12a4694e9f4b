package org.rebond.procurement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.AnswerCache;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/**
 * The contracts that meet a filter, asked of PostgreSQL in its own words: its full-text search, its arrays, and a page
 * found in the index of its order before any contract is read.
 */
final class ContractSearch {

    /** A filtered total is counted up to here: further, nobody turns the pages one by one. */
    static final int COUNT_LIMIT = 10_000;

    private static final String ROW = """
            select c.reference, c.buyer_siret, c.buyer_name, c.number, c.object, c.nature, c.procedure, c.holder,
              cardinality(c.holder_identifiers) as holder_count, c.current_amount, c.notified_on, c.ends_on,
              c.published_on, c.modification_count
            from\s""";

    /** What a total depends on, but for the contracts. */
    private record Total(String where, Map<String, Object> parameters, long limit) {}

    private final EntityManager entityManager;
    private final AnswerCache cache;
    private final LocalDate today;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ContractSearch(EntityManager entityManager, AnswerCache cache, ContractFilter filter, LocalDate today) {
        this.entityManager = entityManager;
        this.cache = cache;
        this.today = today;
        if (filter.text() != null && !filter.text().isBlank()) {
            where("c.words @@ search_query(:text)", "text", filter.text());
        }
        where("c.buyer_siret = :buyer", "buyer", filter.buyerSiret());
        where("c.holder_identifiers @> array[cast(:holder as text)]", "holder", filter.holder());
        where("c.procedure = :procedure", "procedure", name(filter.procedure()));
        where("c.nature = :nature", "nature", name(filter.nature()));
        where("c.social_considerations @> array[cast(:social as text)]", "social", name(filter.social()));
        where(
                "c.environmental_considerations @> array[cast(:environmental as text)]",
                "environmental",
                name(filter.environmental()));
        where("c.current_amount >= :least", "least", amount(filter.minAmount()));
        where("c.current_amount <= :most", "most", amount(filter.maxAmount()));
        if (filter.notifiedIn() != null) {
            where(
                    "c.notified_last >= :yearStart",
                    "yearStart",
                    filter.notifiedIn().atDay(1));
            where(
                    "c.notified_last < :yearEnd",
                    "yearEnd",
                    filter.notifiedIn().plusYears(1).atDay(1));
        }
        if (filter.unpublished()) {
            criteria.add("c.published_on is null");
        }
        stand(filter.stage());
    }

    /** Only the contracts whose publication stands so. */
    ContractSearch at(PublicationStage publication) {
        switch (publication) {
            case FAULTY -> criteria.add("c.publication_faults > 0");
            case READY -> {
                criteria.add("c.unpublished_lines > 0");
                criteria.add("c.publication_faults = 0");
            }
            case LATE -> where("c.publication_due_on < :today", "today", today);
            case SOON -> {
                where("c.publication_due_on >= :today", "today", today);
                where("c.publication_due_on <= :dueSoon", "dueSoon", today.plusDays(PublicationStage.SOON_DAYS));
            }
        }
        return this;
    }

    Page<ContractRow> page(Paging paging) {
        return page(paging, COUNT_LIMIT);
    }

    /** One page, with a total that stops at the limit. */
    Page<ContractRow> page(Paging paging, long limit) {
        long counted = countTo(limit + 1);
        boolean exact = criteria.isEmpty() || counted <= limit;
        long total = exact ? counted : limit;
        ContractOrder.Way way = ContractOrder.by(paging.sort(), paging.descending());
        List<ContractRow> rows =
                paging.neighbour() == null ? List.of() : beside(paging.neighbour(), way, paging.size());
        if (rows.isEmpty()) { // also when the neighbour is no longer known
            long left = total - paging.offset();
            rows = exact && left < paging.offset()
                    ? back(way, Math.max(0, left - paging.size()), Math.clamp(left, 0, paging.size()))
                    : slice(way, paging.offset(), paging.size());
        }
        return new Page<>(rows, paging.number(), paging.size(), total, exact);
    }

    /** Every one of them, read from the database a few hundred at a time. To be closed. */
    Stream<ContractRow> stream(@Nullable String sort, boolean descending) {
        return rows(ROW + "contract c" + where() + " order by "
                        + ContractOrder.by(sort, descending).orderBy())
                .setFetchSize(Contract.CHUNK)
                .getResultStream()
                .map(ContractSearch::row);
    }

    /** How many there are, or {@code limit} when there are more; without any criterion, how many there are in all. */
    long countTo(long limit) {
        if (criteria.isEmpty()) {
            return number(entityManager.createNativeQuery("select total from contract_total", Long.class));
        }
        return cache.to(
                new Total(where(), Map.copyOf(parameters), limit),
                () -> number(bound(entityManager.createNativeQuery(
                        "select count(*) from (select 1 from contract c" + where() + " limit " + limit + ") counted",
                        Long.class))));
    }

    /** The rows that follow a neighbour, or that come before it. */
    private List<ContractRow> beside(Paging.Neighbour neighbour, ContractOrder.Way way, int size) {
        ContractOrder.Way away = neighbour.after() ? way : way.back();
        String condition = (criteria.isEmpty() ? " where " : " and ") + away.afterNeighbour();
        List<ContractRow> rows = read(away, condition, Map.of("neighbour", neighbour.reference()), 0, size);
        return neighbour.after() ? rows : rows.reversed();
    }

    /** The rows from a place counted from the end: the end of the list is as near as its beginning. */
    private List<ContractRow> back(ContractOrder.Way way, long offset, int size) {
        return slice(way.back(), offset, size).reversed();
    }

    private List<ContractRow> slice(ContractOrder.Way way, long offset, int size) {
        return read(way, "", Map.of(), offset, size);
    }

    private List<ContractRow> read(
            ContractOrder.Way way, String condition, Map<String, Object> bound, long offset, int size) {
        NativeQuery<Tuple> query = rows(ROW + "(select c.id from contract c" + where() + condition + " order by "
                + way.orderBy() + " limit " + size + " offset "
                + offset // said, not bound: PostgreSQL plans once for all
                + ") page join contract c on c.id = page.id order by " + way.orderBy());
        bound.forEach(query::setParameter);
        return query.getResultList().stream().map(ContractSearch::row).toList();
    }

    private static long number(Query query) {
        return (Long) query.getSingleResult();
    }

    private NativeQuery<Tuple> rows(String sql) {
        NativeQuery<Tuple> query = entityManager.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        bound(query);
        return query.addScalar("reference", String.class)
                .addScalar("buyer_siret", String.class)
                .addScalar("buyer_name", String.class)
                .addScalar("number", String.class)
                .addScalar("object", String.class)
                .addScalar("nature", String.class)
                .addScalar("procedure", String.class)
                .addScalar("holder", String.class)
                .addScalar("holder_count", Integer.class)
                .addScalar("current_amount", BigDecimal.class)
                .addScalar("notified_on", LocalDate.class)
                .addScalar("ends_on", LocalDate.class)
                .addScalar("published_on", LocalDate.class)
                .addScalar("modification_count", Integer.class);
    }

    private static ContractRow row(Tuple read) {
        return new ContractRow(
                read.get("reference", String.class),
                read.get("buyer_siret", String.class),
                read.get("buyer_name", String.class),
                read.get("number", String.class),
                read.get("object", String.class),
                Nature.valueOf(read.get("nature", String.class)),
                procedure(read.get("procedure", String.class)),
                read.get("holder", String.class),
                read.get("holder_count", Integer.class),
                new Money(read.get("current_amount", BigDecimal.class)),
                read.get("notified_on", LocalDate.class),
                read.get("ends_on", LocalDate.class),
                read.get("published_on", LocalDate.class),
                read.get("modification_count", Integer.class));
    }

    private static @Nullable Procedure procedure(@Nullable String name) {
        return name == null ? null : Procedure.valueOf(name);
    }

    private void stand(@Nullable ContractStage stage) {
        switch (stage) {
            case null -> {}
            case ENDED -> where("c.ends_first < :today", "today", today);
            case RUNNING -> where("c.ends_last >= :today", "today", today);
            case ENDING_SOON -> {
                where("c.ends_first >= :today", "today", today);
                where("c.ends_first < :soon", "soon", today.plusMonths(ContractStage.SOON_MONTHS));
            }
        }
    }

    private void where(String criterion, String parameter, @Nullable Object value) {
        if (value != null) {
            criteria.add(criterion);
            parameters.put(parameter, value);
        }
    }

    private String where() {
        return criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria);
    }

    private <Q extends Query> Q bound(Q query) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
