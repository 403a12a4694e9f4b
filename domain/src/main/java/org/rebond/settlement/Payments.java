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
            select k.buyer_siret, k.number, i.reference, i.holder_kind, i.holder_identifier, i.holder_name, i.paid_on, i.payable
            from contract k join invoice i on i.contract_reference = k.reference
            where i.state = 'PAID' and i.credits is null and k.published_on is not null and k.publication_faults = 0
              and (cast(:year as integer) is null or extract(year from k.notified_on) = :year)
            order by k.reference, i.rank
            """;

    private Payments() {}

    static void each(EntityManager entityManager, @Nullable Year notifiedIn, Consumer<? super Payment> reader) {
        try (Stream<Tuple> found = entityManager
                .unwrap(Session.class)
                .createNativeQuery(SQL, Tuple.class)
                .addScalar("buyer_siret", String.class)
                .addScalar("number", String.class)
                .addScalar("reference", String.class)
                .addScalar("holder_kind", String.class)
                .addScalar("holder_identifier", String.class)
                .addScalar("holder_name", String.class)
                .addScalar("paid_on", LocalDate.class)
                .addScalar("payable", BigDecimal.class)
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
                read.get("reference", String.class),
                new Party(
                        PartyKind.valueOf(read.get("holder_kind", String.class)),
                        read.get("holder_identifier", String.class),
                        read.get("holder_name", String.class)),
                read.get("paid_on", LocalDate.class),
                new Money(read.get("payable", BigDecimal.class)));
    }
}
