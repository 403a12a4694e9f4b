package org.rebond.settlement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.shared.Money;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** What was settled, whatever its kind. */
final class DueQuery {

    static final String SQL = """
            select * from (
              select 'INVOICE' as kind, i.reference, i.contract_reference, i.holder_kind, i.holder_identifier, i.holder_name,
                i.number, i.issued_on, i.total_excluding_tax, i.total_including_tax - i.total_excluding_tax as tax,
                i.credited, i.repayment, i.retention, i.penalties, i.payable as net, i.settled_by, i.settled_on,
                i.starts_on, i.delay_days, i.suspended_on, i.completed_on, i.due_on, i.paid_on
              from invoice i
              where i.credits is null and i.state in ('SETTLED', 'PAID')
              union all
              select 'DIRECT_PAYMENT', c.reference, c.contract_reference, 'SIRET', s.siret, s.name,
                c.invoice, c.received_on, coalesce(c.agreed, c.amount) - c.payable_tax, c.payable_tax,
                0, 0, 0, 0, coalesce(c.agreed, c.amount), c.settled_by, c.settled_on,
                c.due_on - c.delay_days, c.delay_days, null, null, c.due_on, c.paid_on
              from payment_claim c join subcontractor s on s.reference = c.subcontractor_reference
              where c.settled_on is not null
              union all
              select p.kind, p.reference, p.contract_reference, p.holder_kind, p.holder_identifier, p.holder_name,
                coalesce(i.number, c.invoice), p.proposed_on, p.amount, 0, 0, 0, 0, 0, p.amount, p.settled_by, p.settled_on,
                null, null, null, null, p.due_on, p.paid_on
              from side_payment p left join invoice i on i.reference = p.invoice_reference
                left join payment_claim c on c.reference = p.claim_reference
              where p.state in ('SETTLED', 'PAID')) due
            """;

    /** Advances that were settled and are owed no more; not those that invoices gave back before they were paid. */
    private static final String LOST = """
            select p.reference from side_payment p
            where p.kind = 'ADVANCE' and p.state = 'SETTLED'
              and not exists (select 1 from invoice_repayment r where r.advance_reference = p.reference)
              and (exists (select 1 from purchase_order o where o.reference = p.order_reference and o.state = 'CANCELLED')
                or exists (select 1 from termination t
                  where t.contract_reference = p.contract_reference and t.effective_on <= :today))
            """;

    private static final String NOT_OWED = """
            select reference from invoice where paid_on is not null and reference = any (:references)
            union all
            select reference from payment_claim where paid_on is not null and reference = any (:references)
            union all
            select reference from side_payment where state <> 'SETTLED' and reference = any (:references)
            union all
            """ + LOST + " and p.reference = any (:references)";

    private static final String EXECUTED = """
            select coalesce(sum(executed.amount), 0) from (
              select n.total_excluding_tax as amount
              from invoice n join invoice i on i.reference = coalesce(n.credits, n.reference)
              where i.contract_reference = :contract and i.settled_on <= :by and n.state <> 'REJECTED'
              union all
              select coalesce(c.agreed, c.amount) - c.payable_tax
              from payment_claim c
              where c.contract_reference = :contract and c.settled_on <= :by) executed
            """;

    private final EntityManager entityManager;

    DueQuery(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    Page<PaymentDue> dues(DueFilter filter, Paging paging, LocalDate today) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        String found = SQL + where(filter, today, parameters);
        NativeQuery<Long> count = entityManager
                .unwrap(Session.class)
                .createNativeQuery("select count(*) from (" + found + ") f", Long.class);
        parameters.forEach(count::setParameter);
        long total = count.getSingleResult();
        parameters.put("size", paging.size());
        parameters.put("offset", paging.offset());
        List<PaymentDue> rows =
                read(found + " order by due.due_on nulls last, due.reference limit :size offset :offset", parameters);
        return new Page<>(rows, paging.number(), paging.size(), total, true);
    }

    private static String where(DueFilter filter, LocalDate today, Map<String, Object> parameters) {
        List<String> criteria = new ArrayList<>(List.of("true"));
        String contract = filter.contract();
        if (contract != null) {
            criteria.add("due.contract_reference = :contract");
            parameters.put("contract", contract);
        }
        if (filter.unpaid()) {
            criteria.add("due.paid_on is null");
        }
        if (filter.toMandate()) {
            criteria.add("due.net > 0 and not exists (select 1 from mandate m"
                    + " where m.due_reference = due.reference and m.state <> 'WITHDRAWN')");
            criteria.add("due.reference not in (" + LOST + ")");
            parameters.put("today", today);
        }
        return " where " + String.join(" and ", criteria);
    }

    Optional<PaymentDue> due(String reference) {
        return read(SQL + " where due.reference = :reference", Map.of("reference", reference)).stream()
                .findFirst();
    }

    /** Those of them that were paid, or are advances that are owed no more. */
    List<String> notOwed(Collection<String> references, LocalDate today) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(NOT_OWED, String.class)
                .setParameter("references", references.toArray(String[]::new), String[].class)
                .setParameter("today", today)
                .getResultList();
    }

    /** Whether it is an advance that was settled and is owed no more; one that a mandate pays goes its way. */
    boolean isLost(String reference, LocalDate today) {
        return !entityManager
                .unwrap(Session.class)
                .createNativeQuery(
                        LOST + " and p.reference = :reference"
                                + " and not exists (select 1 from mandate m"
                                + " where m.due_reference = p.reference and m.state <> 'WITHDRAWN')",
                        String.class)
                .setParameter("reference", reference)
                .setParameter("today", today)
                .getResultList()
                .isEmpty();
    }

    /** Before tax, what the invoices of a contract less their credit notes, and its direct payments, came to by a day. */
    Money executed(String contract, LocalDate by) {
        return new Money(entityManager
                .unwrap(Session.class)
                .createNativeQuery(EXECUTED, BigDecimal.class)
                .setParameter("contract", contract)
                .setParameter("by", by)
                .getSingleResult());
    }

    private List<PaymentDue> read(String sql, Map<String, Object> parameters) {
        NativeQuery<Tuple> query = entityManager.unwrap(Session.class).createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        Stream.of("kind", "reference", "contract_reference", "holder_kind", "holder_identifier", "holder_name")
                .forEach(column -> query.addScalar(column, String.class));
        Stream.of("number", "settled_by").forEach(column -> query.addScalar(column, String.class));
        Stream.of("total_excluding_tax", "tax", "credited", "repayment", "retention", "penalties", "net")
                .forEach(column -> query.addScalar(column, BigDecimal.class));
        Stream.of("issued_on", "settled_on", "starts_on", "suspended_on", "completed_on", "due_on", "paid_on")
                .forEach(column -> query.addScalar(column, LocalDate.class));
        return query.addScalar("delay_days", Integer.class).getResultList().stream()
                .map(DueQuery::due)
                .toList();
    }

    private static PaymentDue due(Tuple read) {
        return new PaymentDue(
                PaymentKind.valueOf(read.get("kind", String.class)),
                read.get("reference", String.class),
                read.get("contract_reference", String.class),
                new Party(
                        PartyKind.valueOf(read.get("holder_kind", String.class)),
                        read.get("holder_identifier", String.class),
                        read.get("holder_name", String.class)),
                read.get("number", String.class),
                Objects.requireNonNull(read.get("issued_on", LocalDate.class)),
                money(read, "total_excluding_tax"),
                money(read, "tax"),
                new Deductions(
                                money(read, "credited"),
                                money(read, "repayment"),
                                money(read, "retention"),
                                money(read, "penalties"))
                        .each(),
                money(read, "net"),
                read.get("settled_by", String.class),
                read.get("settled_on", LocalDate.class),
                clock(read),
                read.get("due_on", LocalDate.class),
                read.get("paid_on", LocalDate.class));
    }

    private static @Nullable PaymentClock clock(Tuple read) {
        Integer delay = read.get("delay_days", Integer.class);
        return delay == null
                ? null
                : new PaymentClock(
                        read.get("starts_on", LocalDate.class),
                        delay,
                        read.get("suspended_on", LocalDate.class),
                        read.get("completed_on", LocalDate.class),
                        read.get("due_on", LocalDate.class));
    }

    private static Money money(Tuple read, String column) {
        return new Money(read.get(column, BigDecimal.class));
    }
}
