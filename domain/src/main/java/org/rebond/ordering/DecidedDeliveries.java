package org.rebond.ordering;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.Year;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Reads the deliveries of published contracts, a few hundred at a time, one contract after the other. */
final class DecidedDeliveries {

    private static final int FETCH_SIZE = 500;

    private static final String SQL = """
            select k.buyer_siret, k.number, d.reference, o.deliver_by, d.delivered_on, judged.decided_on,
              arrived.units as delivered, judged.units as admitted
            from contract k
              join purchase_order o on o.contract_reference = k.reference
              join delivery d on d.order_reference = o.reference
              cross join lateral (
                select cast(sum(q.quantity) as integer) as units
                from delivered_quantity q where q.delivery_id = d.id) arrived
              cross join lateral (
                select max(v.decided_on) as decided_on,
                  cast(coalesce(sum(v.quantity) filter (where v.decision in ('ADMITTED', 'REDUCED')), 0) as integer) as units
                from verification v where v.delivery_id = d.id) judged
            where d.undecided = 0 and k.published_on is not null and k.publication_faults = 0
              and (cast(:year as integer) is null or extract(year from k.notified_on) = :year)
            order by k.reference, o.rank, d.rank
            """;

    private DecidedDeliveries() {}

    static void each(EntityManager entityManager, @Nullable Year notifiedIn, Consumer<? super DecidedDelivery> reader) {
        try (Stream<Tuple> found = entityManager
                .unwrap(Session.class)
                .createNativeQuery(SQL, Tuple.class)
                .addScalar("buyer_siret", String.class)
                .addScalar("number", String.class)
                .addScalar("reference", String.class)
                .addScalar("deliver_by", LocalDate.class)
                .addScalar("delivered_on", LocalDate.class)
                .addScalar("decided_on", LocalDate.class)
                .addScalar("delivered", Integer.class)
                .addScalar("admitted", Integer.class)
                .setParameter("year", notifiedIn == null ? null : notifiedIn.getValue(), Integer.class)
                .setFetchSize(FETCH_SIZE)
                .getResultStream()) {
            found.map(DecidedDeliveries::row).forEach(reader);
        }
    }

    private static DecidedDelivery row(Tuple read) {
        return new DecidedDelivery(
                read.get("buyer_siret", String.class),
                read.get("number", String.class),
                read.get("reference", String.class),
                read.get("deliver_by", LocalDate.class),
                read.get("delivered_on", LocalDate.class),
                read.get("decided_on", LocalDate.class),
                read.get("delivered", Integer.class),
                read.get("admitted", Integer.class));
    }
}
