package org.rebond.mandate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** What was settled and no mandate pays yet, the most urgent first. */
final class DueSearch {

    private static final String FROM = """
             from invoice i where i.state = 'SETTLED' and i.credits is null and i.payable > 0
               and not exists (select 1 from mandate m where m.due_reference = i.reference)
            """;

    private DueSearch() {}

    static Page<DueRow> page(EntityManager entityManager, Paging paging) {
        List<DueRow> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        "select i.reference, i.contract_reference, coalesce(i.holder_name, i.holder_identifier) as payee,"
                                + " i.number, i.settled_on, i.payable, i.due_on" + FROM
                                + " order by i.due_on nulls last, i.reference",
                        Tuple.class)
                .addScalar("reference", String.class)
                .addScalar("contract_reference", String.class)
                .addScalar("payee", String.class)
                .addScalar("number", String.class)
                .addScalar("settled_on", LocalDate.class)
                .addScalar("payable", BigDecimal.class)
                .addScalar("due_on", LocalDate.class)
                .setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size())
                .getResultStream()
                .map(read -> new DueRow(
                        read.get("reference", String.class),
                        read.get("contract_reference", String.class),
                        read.get("payee", String.class),
                        read.get("number", String.class),
                        read.get("settled_on", LocalDate.class),
                        new Money(read.get("payable", BigDecimal.class)),
                        read.get("due_on", LocalDate.class)))
                .toList();
        long count = (Long) entityManager
                .createNativeQuery("select count(*)" + FROM, Long.class)
                .getSingleResult();
        return new Page<>(rows, paging.number(), paging.size(), count, true);
    }
}
