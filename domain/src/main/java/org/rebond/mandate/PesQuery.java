package org.rebond.mandate;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.BudgetCoding;
import org.rebond.procurement.Contract;
import org.rebond.procurement.PartyKind;
import org.rebond.settlement.DeductionKind;
import org.rebond.shared.Money;

/** Reads the mandates of a batch as its file carries them, a few hundred at a time. */
final class PesQuery {

    private static final int FETCH_SIZE = 500;

    private static final String PIECES = """
            select i.number, m.kind, m.object, m.bill, m.contract_reference, m.nature, m.function, m.operation,
              m.total_excluding_tax, m.tax, m.clock_started_on, m.delay_days, m.due_on, m.payee, m.payee_kind,
              coalesce((select string_agg(x.kind || ' ' || x.amount, ';' order by x.rank) from mandate_deduction x
                where x.mandate_id = m.id), '') as deductions,
              coalesce((select string_agg(d.words, ' ; ' order by d.kind) from mandate_document d
                where d.mandate_id = m.id and d.state = 'PRESENT'), '') as documents,
              p.name, p.legal_form, p.street, p.postal_code, p.city, p.iban, p.bic, p.account_holder
            from mandate_issue i
              join mandate m on m.reference = i.mandate_reference
              join payee p on p.identifier = m.payee
            where i.batch_reference = :batch
            order by i.rank
            """;

    private PesQuery() {}

    static void each(EntityManager entityManager, Batch.Reference batch, Consumer<PesPiece> reader) {
        try (Stream<Tuple> rows = entityManager
                .unwrap(Session.class)
                .createNativeQuery(PIECES, Tuple.class)
                .addScalar("number", Long.class)
                .addScalar("kind", String.class)
                .addScalar("object", String.class)
                .addScalar("bill", String.class)
                .addScalar("contract_reference", String.class)
                .addScalar("nature", String.class)
                .addScalar("function", String.class)
                .addScalar("operation", String.class)
                .addScalar("total_excluding_tax", BigDecimal.class)
                .addScalar("tax", BigDecimal.class)
                .addScalar("clock_started_on", LocalDate.class)
                .addScalar("delay_days", Integer.class)
                .addScalar("due_on", LocalDate.class)
                .addScalar("payee", String.class)
                .addScalar("payee_kind", String.class)
                .addScalar("deductions", String.class)
                .addScalar("documents", String.class)
                .addScalar("name", String.class)
                .addScalar("legal_form", String.class)
                .addScalar("street", String.class)
                .addScalar("postal_code", String.class)
                .addScalar("city", String.class)
                .addScalar("iban", String.class)
                .addScalar("bic", String.class)
                .addScalar("account_holder", String.class)
                .setParameter("batch", batch.value())
                .setFetchSize(FETCH_SIZE)
                .getResultStream()) {
            rows.forEach(read -> reader.accept(piece(read)));
        }
    }

    private static PesPiece piece(Tuple read) {
        return new PesPiece(
                read.get("number", Long.class),
                MandateKind.valueOf(text(read, "kind")),
                text(read, "object"),
                read.get("bill", String.class),
                new Contract.Reference(text(read, "contract_reference")).number(),
                new BudgetCoding(
                        text(read, "nature"), read.get("function", String.class), read.get("operation", String.class)),
                new Money(read.get("total_excluding_tax", BigDecimal.class)),
                new Money(read.get("tax", BigDecimal.class)),
                deductions(text(read, "deductions")),
                read.get("clock_started_on", LocalDate.class),
                read.get("delay_days", Integer.class),
                read.get("due_on", LocalDate.class),
                text(read, "documents"),
                text(read, "payee"),
                PartyKind.valueOf(text(read, "payee_kind")),
                text(read, "name"),
                LegalForm.valueOf(text(read, "legal_form")),
                address(read),
                new BankAccount(text(read, "iban"), read.get("bic", String.class), text(read, "account_holder")));
    }

    /** @param written kind and amount of each, such as {@code RETENTION 12.50;PENALTY 30.00} */
    private static List<MandateDeduction> deductions(String written) {
        return Stream.of(written.split(";"))
                .filter(one -> !one.isEmpty())
                .map(one -> one.split(" "))
                .map(one -> new MandateDeduction(DeductionKind.valueOf(one[0]), Money.euros(one[1])))
                .toList();
    }

    private static PayeeSheet.@Nullable Address address(Tuple read) {
        String street = read.get("street", String.class);
        return street == null ? null : new PayeeSheet.Address(street, text(read, "postal_code"), text(read, "city"));
    }

    private static String text(Tuple read, String column) {
        return read.get(column, String.class);
    }
}
