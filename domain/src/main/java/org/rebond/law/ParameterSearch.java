package org.rebond.law;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.Words;

/** The versions of parameters that meet a filter. */
final class ParameterSearch {

    /** What the list calls its columns, and what the query calls them. */
    private static final Map<String, String> ORDERS = Map.of(
            "parameter", "p.reference",
            "figure", "p.figure",
            "from", "p.validFrom",
            "to", "p.validTo",
            "source", "p.source",
            "verified", "p.verifiedOn");

    private final EntityManager entityManager;
    private final List<String> criteria = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    ParameterSearch(EntityManager entityManager, ParameterFilter filter) {
        this.entityManager = entityManager;
        if (filter.text() != null && !filter.text().isBlank()) {
            criteria.add("(p.kind in :named or locate(:text, lower(p.source)) > 0"
                    + " or locate(:text, lower(p.reference)) > 0)");
            parameters.put("text", filter.text().strip().toLowerCase(Locale.ROOT));
            parameters.put("named", named(filter.text()));
        }
        if (filter.kind() != null) {
            criteria.add("p.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        if (filter.state() != null) {
            criteria.add("p.state = :state");
            parameters.put("state", filter.state());
        }
        if (filter.inForceOn() != null) {
            criteria.add(
                    "p.state = org.rebond.law.ParameterState.PUBLISHED and p.validFrom <= :on and (p.validTo is null or p.validTo >= :on)");
            parameters.put("on", filter.inForceOn());
        }
        if (filter.toVerify()) {
            criteria.add("p.verifiedOn is null");
        }
    }

    Page<ParameterRow> page(Paging paging) {
        List<ParameterRow> rows = query("select p", order(paging.sort(), paging.descending()), LegalParameter.class)
                .setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size())
                .getResultStream()
                .map(LegalParameter::row)
                .toList();
        long total = query("select count(p)", "", Long.class).getSingleResult();
        return new Page<>(rows, paging.number(), paging.size(), total, true);
    }

    Stream<ParameterRow> stream(@Nullable String sort, boolean descending) {
        return query("select p", order(sort, descending), LegalParameter.class)
                .getResultStream()
                .map(LegalParameter::row);
    }

    private <T> TypedQuery<T> query(String select, String order, Class<T> type) {
        String where = criteria.isEmpty() ? "" : " where " + String.join(" and ", criteria);
        TypedQuery<T> query = entityManager.createQuery(select + " from LegalParameter p" + where + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String order(@Nullable String sort, boolean descending) {
        String column = sort == null ? null : ORDERS.get(sort);
        return (column == null
                        ? " order by p.reference"
                        : " order by " + column + (descending ? " desc" : "") + ", p.reference")
                + ", p.validFrom desc, p.id";
    }

    /** The kinds whose name holds the text, in either language. */
    private static List<ParameterKind> named(String text) {
        return Arrays.stream(ParameterKind.values())
                .filter(kind -> Stream.of(Locale.FRANCE, Locale.UK)
                        .anyMatch(locale -> plain(Words.in(locale).label(kind)).contains(plain(text.strip()))))
                .toList();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
