package org.rebond.mandate;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.rebond.budget.BudgetCoding;
import org.rebond.procurement.Contract;
import org.rebond.procurement.PartyKind;
import org.rebond.settlement.DeductionKind;
import org.rebond.shared.Money;

/**
 * Reads the mandates of a batch as its file carries them, a few hundred at a time. In plain JDBC: a batch may hold thousands,
 * and building tuples would take longer than writing the file.
 */
final class PesQuery {

    private static final int FETCH_SIZE = 500;

    private static final String PAYEES = """
            select p.identifier, p.kind, p.name, p.legal_form, p.street, p.postal_code, p.city, p.iban, p.bic, p.account_holder
            from payee p
            where p.identifier in (select m.payee from mandate m where m.batch_reference = ?)
            """;

    private static final String PIECES = """
            select m.id, m.number, m.kind, m.object, m.bill, m.contract_reference, m.nature, m.function, m.operation,
              m.total_excluding_tax, m.tax, m.clock_started_on, m.delay_days, m.due_on, m.enclosed, m.payee
            from mandate m
            where m.batch_reference = ?
            order by m.id
            """;

    private static final String DEDUCTIONS = """
            select d.mandate_id, d.kind, d.amount
            from mandate_deduction d join mandate m on m.id = d.mandate_id
            where m.batch_reference = ?
            order by d.mandate_id, d.rank
            """;

    private final Map<String, PesPayee> payees = new HashMap<>();
    private final Map<String, String> contracts = new HashMap<>();
    private final ResultSet pieces;
    private final ResultSet deductions;
    private long deducted;

    private PesQuery(ResultSet payees, ResultSet pieces, ResultSet deductions) throws SQLException {
        while (payees.next()) {
            PesPayee payee = payee(payees);
            this.payees.put(payee.identifier(), payee);
        }
        this.pieces = pieces;
        this.deductions = deductions;
        deducted = nextDeducted();
    }

    static void each(EntityManager entityManager, Batch.Reference batch, Consumer<PesPiece> reader) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement payees = of(connection, PAYEES, batch);
                    PreparedStatement pieces = of(connection, PIECES, batch);
                    PreparedStatement deductions = of(connection, DEDUCTIONS, batch)) {
                new PesQuery(payees.executeQuery(), pieces.executeQuery(), deductions.executeQuery()).each(reader);
            }
        });
    }

    private static PreparedStatement of(Connection connection, String query, Batch.Reference batch)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query);
        statement.setFetchSize(FETCH_SIZE);
        statement.setString(1, batch.value());
        return statement;
    }

    private void each(Consumer<PesPiece> reader) throws SQLException {
        while (pieces.next()) {
            reader.accept(piece());
        }
    }

    /** The columns in the order in which the query names them: to look each up by its name is a fifth of the reading. */
    private PesPiece piece() throws SQLException {
        return new PesPiece(
                pieces.getLong(2),
                MandateKind.valueOf(pieces.getString(3)),
                pieces.getString(4),
                pieces.getString(5),
                contracts.computeIfAbsent(pieces.getString(6), PesQuery::number),
                new BudgetCoding(pieces.getString(7), pieces.getString(8), pieces.getString(9)),
                new Money(pieces.getBigDecimal(10)),
                new Money(pieces.getBigDecimal(11)),
                deductions(pieces.getLong(1)),
                pieces.getObject(12, LocalDate.class),
                pieces.getObject(13, Integer.class),
                pieces.getObject(14, LocalDate.class),
                pieces.getString(15),
                Objects.requireNonNull(payees.get(pieces.getString(16))));
    }

    private static String number(String contract) {
        return new Contract.Reference(contract).number();
    }

    /** The deductions stand in the order of the mandates: both are read side by side. */
    private List<MandateDeduction> deductions(long mandate) throws SQLException {
        if (deducted != mandate) {
            return List.of();
        }
        List<MandateDeduction> ofMandate = new ArrayList<>();
        while (deducted == mandate) {
            ofMandate.add(new MandateDeduction(
                    DeductionKind.valueOf(deductions.getString("kind")),
                    new Money(deductions.getBigDecimal("amount"))));
            deducted = nextDeducted();
        }
        return ofMandate;
    }

    /** @return the mandate of the next deduction; none has the number zero */
    private long nextDeducted() throws SQLException {
        return deductions.next() ? deductions.getLong("mandate_id") : 0;
    }

    private static PesPayee payee(ResultSet row) throws SQLException {
        String street = row.getString("street");
        return new PesPayee(
                row.getString("identifier"),
                PartyKind.valueOf(row.getString("kind")),
                row.getString("name"),
                LegalForm.valueOf(row.getString("legal_form")),
                street == null
                        ? null
                        : new PayeeSheet.Address(street, row.getString("postal_code"), row.getString("city")),
                new BankAccount(row.getString("iban"), row.getString("bic"), row.getString("account_holder")));
    }
}
