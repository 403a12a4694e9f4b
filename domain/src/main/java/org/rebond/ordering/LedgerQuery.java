package org.rebond.ordering;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.Session;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;

/** The ledger of a framework, summed by PostgreSQL in one query. */
final class LedgerQuery {

    static final String SQL = """
            with line as (
              select o.reference, l.position, l.code, l.label, l.unit_price, l.quantity
              from purchase_order o join order_line l on l.order_id = o.id
              where o.contract_reference = :contract and o.state = 'ISSUED'),
            arrived as (
              select d.order_reference, q.position, sum(q.quantity) as units
              from delivery d join delivered_quantity q on q.delivery_id = d.id
              where d.order_reference in (select reference from line) group by 1, 2),
            decided as (
              select d.order_reference, v.position,
                sum(v.quantity) filter (where v.decision in ('POSTPONED', 'REJECTED')) as sent_back,
                sum(v.quantity) filter (where v.decision in ('ADMITTED', 'REDUCED')) as admitted,
                sum(v.reduction) as reduction
              from delivery d join verification v on v.delivery_id = d.id
              where d.order_reference in (select reference from line) group by 1, 2)
            select l.code, min(l.label) as label,
              cast(sum(l.quantity) as bigint) as ordered_units,
              sum(l.quantity * l.unit_price) as ordered,
              cast(sum(coalesce(a.units, 0) - coalesce(v.sent_back, 0)) as bigint) as delivered_units,
              sum((coalesce(a.units, 0) - coalesce(v.sent_back, 0)) * l.unit_price) as delivered,
              cast(sum(coalesce(v.admitted, 0)) as bigint) as admitted_units,
              sum(coalesce(v.admitted, 0) * l.unit_price - coalesce(v.reduction, 0)) as admitted
            from line l
              left join arrived a on a.order_reference = l.reference and a.position = l.position
              left join decided v on v.order_reference = l.reference and v.position = l.position
            group by l.code order by l.code
            """;

    private LedgerQuery() {}

    static List<Ledger.Line> lines(EntityManager entityManager, Contract.Reference contract) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(SQL, Tuple.class)
                .addScalar("code", String.class)
                .addScalar("label", String.class)
                .addScalar("ordered_units", Long.class)
                .addScalar("ordered", BigDecimal.class)
                .addScalar("delivered_units", Long.class)
                .addScalar("delivered", BigDecimal.class)
                .addScalar("admitted_units", Long.class)
                .addScalar("admitted", BigDecimal.class)
                .setParameter("contract", contract.value())
                .getResultList()
                .stream()
                .map(LedgerQuery::line)
                .toList();
    }

    private static Ledger.Line line(Tuple read) {
        return new Ledger.Line(
                read.get("code", String.class),
                read.get("label", String.class),
                read.get("ordered_units", Long.class),
                new Money(read.get("ordered", BigDecimal.class)),
                read.get("delivered_units", Long.class),
                new Money(read.get("delivered", BigDecimal.class)),
                read.get("admitted_units", Long.class),
                new Money(read.get("admitted", BigDecimal.class)));
    }
}
