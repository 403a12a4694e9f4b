package org.rebond.ordering;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What a contract says today that bears on its orders.
 *
 * @param byPurchaseOrders whether it is executed by purchase orders; an old notice says only that it is a framework
 * @param endsOn the last day on which it may be ordered on
 * @param maximum its current amount, in euros before tax
 */
record ContractTerms(
        String object,
        boolean byPurchaseOrders,
        @Nullable LocalDate notifiedOn,
        @Nullable LocalDate endsOn,
        Money maximum) {

    private static final String SQL = """
            select object,
              case when cardinality(execution_modes) = 0 then 'FRAMEWORK' = any (techniques)
                else 'PURCHASE_ORDERS' = any (execution_modes) end as by_orders,
              notified_on,
              (select e.ends_on from contract_end e where e.reference = contract.reference) as ends_on,
              current_amount
            from contract where reference = :contract
            """;

    static Optional<ContractTerms> of(EntityManager entityManager, Contract.Reference contract) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery(SQL, Tuple.class)
                .addScalar("object", String.class)
                .addScalar("by_orders", Boolean.class)
                .addScalar("notified_on", LocalDate.class)
                .addScalar("ends_on", LocalDate.class)
                .addScalar("current_amount", BigDecimal.class)
                .setParameter("contract", contract.value())
                .getResultList()
                .stream()
                .map(row -> new ContractTerms(
                        row.get("object", String.class),
                        row.get("by_orders", Boolean.class),
                        row.get("notified_on", LocalDate.class),
                        row.get("ends_on", LocalDate.class),
                        new Money(row.get("current_amount", BigDecimal.class))))
                .findFirst();
    }

    /**
     * Nobody else amends the contract or draws on it until the transaction ends. Locked before it is read: the one query would
     * show the last day as it was before somebody else, who held the lock, set it.
     */
    static Optional<ContractTerms> locked(EntityManager entityManager, Contract.Reference contract) {
        entityManager
                .createNativeQuery(
                        "select 1 from contract where reference = :contract for no key update", Integer.class)
                .setParameter("contract", contract.value())
                .getResultList();
        return of(entityManager, contract);
    }

    /** What the prices of the schedule are multiplied by on a day: by the last revision that applies, one where there is none. */
    static BigDecimal coefficient(EntityManager entityManager, Contract.Reference contract, LocalDate day) {
        return entityManager
                .unwrap(Session.class)
                .createNativeQuery("""
                        select r.coefficient
                        from price_revision r join price_formula f on f.id = r.formula_id
                        where f.contract_reference = :contract and r.applies_from <= :day
                        order by r.number desc limit 1
                        """, BigDecimal.class)
                .setParameter("contract", contract.value())
                .setParameter("day", day)
                .getResultStream()
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    /** Nothing is ordered after that day, be it before or beyond the end that the contract states; null: until that end. */
    static void limit(EntityManager entityManager, Contract.Reference contract, @Nullable LocalDate lastDay) {
        String sql = lastDay == null
                ? "delete from order_limit where contract_reference = :contract"
                : "insert into order_limit (contract_reference, last_day, beyond)"
                        + " select reference, cast(:day as date), coalesce(ends_on < :day, false)"
                        + " from contract where reference = :contract"
                        + " on conflict (contract_reference) do update"
                        + " set last_day = excluded.last_day, beyond = excluded.beyond";
        Query change = entityManager.createNativeQuery(sql).setParameter("contract", contract.value());
        if (lastDay != null) {
            change.setParameter("day", lastDay);
        }
        change.executeUpdate();
    }

    /** Refuses an order dated on a day on which the contract does not run, or that is still to come. */
    void requireOrderable(LocalDate day, LocalDate today) {
        if (notifiedOn == null || day.isBefore(notifiedOn) || endsOn != null && day.isAfter(endsOn)) {
            throw new RuleViolation(
                    OrderingRule.OUTSIDE_VALIDITY, day, RuleViolation.known(notifiedOn), RuleViolation.known(endsOn));
        }
        if (day.isAfter(today)) {
            throw new RuleViolation(OrderingRule.DATE_IMPOSSIBLE, day, notifiedOn, today);
        }
    }
}
