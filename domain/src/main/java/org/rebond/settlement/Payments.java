package org.rebond.settlement;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Party;
import org.rebond.procurement.PartyKind;
import org.rebond.shared.Money;

/** Reads what was paid on published contracts, a few hundred at a time, one contract after the other. */
final class Payments {

    private static final int FETCH_SIZE = 500;

    private static final String SQL = """
            select k.buyer_siret, k.number, paid.kind, paid.reference, paid.holder_kind, paid.holder_identifier,
              paid.holder_name, paid.paid_on, paid.net
            from contract k join (%s) paid on paid.contract_reference = k.reference
            where paid.paid_on is not null and paid.net > 0 and paid.kind <> 'LATE_INTEREST'
              and k.published_on is not null and k.publication_faults = 0
              and (cast(:year as integer) is null or extract(year from k.notified_on) = :year)
            order by k.reference, paid.paid_on, paid.reference
            """.formatted(DueQuery.SQL);

    private Payments() {}

    static void each(EntityManager entityManager, @Nullable Year notifiedIn, Consumer<? super Payment> reader) {
        try (Stream<Tuple> found = entityManager
                .unwrap(Session.class)
                .createNativeQuery(SQL, Tuple.class)
                .addScalar("buyer_siret", String.class)
                .addScalar("number", String.class)
                .addScalar("kind", String.class)
                .addScalar("reference", String.class)
                .addScalar("holder_kind", String.class)
                .addScalar("holder_identifier", String.class)
                .addScalar("holder_name", String.class)
                .addScalar("paid_on", LocalDate.class)
                .addScalar("net", BigDecimal.class)
                .setParameter("year", notifiedIn == null ? null : notifiedIn.getValue(), Integer.class)
                .setFetchSize(FETCH_SIZE)
                .getResultStream()) {
            found.map(Payments::row).forEach(reader);
        }
    }

    private static Payment row(Tuple read) {
        return new Payment(
                read.get("buyer_siret", String.class),
                read.get("number", String.class),
                PaymentKind.valueOf(read.get("kind", String.class)),
                read.get("reference", String.class),
                new Party(
                        PartyKind.valueOf(read.get("holder_kind", String.class)),
                        read.get("holder_identifier", String.class),
                        read.get("holder_name", String.class)),
                read.get("paid_on", LocalDate.class),
                new Money(read.get("net", BigDecimal.class)));
    }
}
