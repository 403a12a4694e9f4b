package org.rebond.terms;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;

/** What of the orders of a contract came after its date or has not come by today, and nobody proposed a penalty on. */
final class DelaySearch {

    /**
     * Where it is to be looked for.
     *
     * @param delivery null for what has not come
     */
    record Found(PurchaseOrder.Reference order, Delivery.@Nullable Reference delivery) {}

    private static final String LATE = """
            select o.reference as order_reference, d.reference as delivery_reference, o.issued_on, o.rank as order_rank,
              d.rank as delivery_rank
            from purchase_order o join delivery d on d.order_reference = o.reference
            where o.contract_reference = :contract and d.delivered_on > o.deliver_by
              and not exists (select 1 from penalty p where p.delivery_reference = d.reference)
            union all
            select o.reference, null, o.issued_on, o.rank, null
            from purchase_order o
            where o.contract_reference = :contract and o.state = 'ISSUED' and o.deliver_by < :today
              and not exists (
                select 1 from penalty p where p.order_reference = o.reference and p.delivery_reference is null)
              and (select sum(l.quantity) from order_line l where l.order_id = o.id)
                > (select coalesce(sum(q.quantity), 0)
                  from delivery d join delivered_quantity q on q.delivery_id = d.id where d.order_reference = o.reference)
                - (select coalesce(sum(v.quantity), 0)
                  from delivery d join verification v on v.delivery_id = d.id
                  where d.order_reference = o.reference and v.decision in ('POSTPONED', 'REJECTED'))
            """;

    private static final String PAGE = "select * from (" + LATE
            + ") late order by issued_on desc, order_rank desc, delivery_rank nulls last limit :size offset :offset";

    private DelaySearch() {}

    static Page<Found> page(EntityManager entityManager, Contract.Reference contract, LocalDate today, Paging paging) {
        Session session = entityManager.unwrap(Session.class);
        List<Found> found = session
                .createNativeQuery(PAGE, Tuple.class)
                .addScalar("order_reference", String.class)
                .addScalar("delivery_reference", String.class)
                .setParameter("contract", contract.value())
                .setParameter("today", today)
                .setParameter("size", paging.size())
                .setParameter("offset", paging.offset())
                .getResultList()
                .stream()
                .map(DelaySearch::found)
                .toList();
        long total = session.createNativeQuery("select count(*) from (" + LATE + ") late", Long.class)
                .setParameter("contract", contract.value())
                .setParameter("today", today)
                .getSingleResult();
        return new Page<>(found, paging.number(), paging.size(), total, true);
    }

    private static Found found(Tuple read) {
        String delivery = read.get("delivery_reference", String.class);
        return new Found(
                new PurchaseOrder.Reference(read.get("order_reference", String.class)),
                delivery == null ? null : new Delivery.Reference(delivery));
    }
}
