package org.rebond.settlement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.List;
import org.hibernate.Session;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;

/** What was invoiced and paid, summed by PostgreSQL. */
final class SettlementQuery {

    private static final String BILLED = """
            select l.position, cast(sum(l.quantity) as bigint) as units, sum(l.amount) as amount
            from invoice_line l join invoice i on i.id = l.invoice_id
            where l.order_reference = :order and i.state <> 'REJECTED'
            group by l.position
            """;

    private static final String LEDGER = """
            select o.code,
              cast(sum(l.quantity) as bigint) as invoiced_units,
              sum(l.amount) as invoiced,
              cast(coalesce(sum(l.quantity) filter (where i.state = 'PAID'), 0) as bigint) as paid_units,
              coalesce(sum(l.amount) filter (where i.state = 'PAID'), 0) as paid
            from invoice i
              join invoice_line l on l.invoice_id = i.id
              join purchase_order p on p.reference = l.order_reference
              join order_line o on o.order_id = p.id and o.position = l.position
            where i.contract_reference = :contract and i.state <> 'REJECTED'
            group by o.code order by o.code
            """;

    private static final String DIRECT = """
            select coalesce(sum(coalesce(agreed, amount) - payable_tax), 0) as settled,
              coalesce(sum(coalesce(agreed, amount) - payable_tax) filter (where paid_on is not null), 0) as paid
            from payment_claim where contract_reference = :contract and settled_on is not null
            """;

    /** What all invoices ask for one line of an order, credit notes taken off. */
    record Billed(int position, long units, Money amount) {}

    private SettlementQuery() {}

    /** By line of the order; those of which nothing was invoiced are left out. */
    static List<Billed> billed(EntityManager entityManager, PurchaseOrder.Reference order) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(BILLED, Tuple.class)
                .addScalar("position", Integer.class)
                .addScalar("units", Long.class)
                .addScalar("amount", BigDecimal.class)
                .setParameter("order", order.value())
                .getResultList()
                .stream()
                .map(read -> new Billed(
                        read.get("position", Integer.class),
                        read.get("units", Long.class),
                        new Money(read.get("amount", BigDecimal.class))))
                .toList();
    }

    static SettlementLedger ledger(EntityManager entityManager, Contract.Reference contract) {
        Tuple direct = entityManager
                .unwrap(Session.class)
                .createNativeQuery(DIRECT, Tuple.class)
                .addScalar("settled", BigDecimal.class)
                .addScalar("paid", BigDecimal.class)
                .setParameter("contract", contract.value())
                .getSingleResult();
        return new SettlementLedger(
                lines(entityManager, contract),
                new Money(direct.get("settled", BigDecimal.class)),
                new Money(direct.get("paid", BigDecimal.class)));
    }

    private static List<SettlementLedger.Line> lines(EntityManager entityManager, Contract.Reference contract) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(LEDGER, Tuple.class)
                .addScalar("code", String.class)
                .addScalar("invoiced_units", Long.class)
                .addScalar("invoiced", BigDecimal.class)
                .addScalar("paid_units", Long.class)
                .addScalar("paid", BigDecimal.class)
                .setParameter("contract", contract.value())
                .getResultList()
                .stream()
                .map(SettlementQuery::line)
                .toList();
    }

    private static SettlementLedger.Line line(Tuple read) {
        return new SettlementLedger.Line(
                read.get("code", String.class),
                read.get("invoiced_units", Long.class),
                new Money(read.get("invoiced", BigDecimal.class)),
                read.get("paid_units", Long.class),
                new Money(read.get("paid", BigDecimal.class)));
    }
}
