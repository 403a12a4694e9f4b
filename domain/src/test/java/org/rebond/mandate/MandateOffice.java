package org.rebond.mandate;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rebond.TestTransactions;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetCoding;
import org.rebond.budget.BudgetOffice;
import org.rebond.budget.BudgetSheet;
import org.rebond.execution.ExecutionOffice;
import org.rebond.law.Law;
import org.rebond.law.LawOffice;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.OrderingOffice;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractFixture;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.settlement.SettlementOffice;
import org.rebond.terms.TermsOffice;

/** The mandate feature as the server would wire it, on the test database. */
public final class MandateOffice {

    public static final LocalDate TODAY = SettlementOffice.TODAY;
    public static final Identity FINANCE = SettlementOffice.FINANCE;
    public static final Identity COLLEAGUE = new Identity("finances-2", Set.of(Role.FINANCE));
    public static final Identity DECIDER = new Identity("decideur", Set.of(Role.DECIDER));
    public static final BudgetCoding CODING = new BudgetCoding("611", "444", null);
    public static final BudgetSheet BUDGET =
            new BudgetSheet("22000007900016", "BUDGET PRINCIPAL", "079090", "PAIERIE", "020", "00");

    /** Well-formed, with a bank code that no bank has. */
    public static final BankAccount ACCOUNT =
            BankAccount.typed("FR76 9999 9000 0100 0000 0000 115", null, "EXEMPLE RECONDITIONNEMENT");

    public final SettlementOffice settlement = new SettlementOffice();
    final TestTransactions transactions = new TestTransactions();
    private final Caller caller = new Caller();
    private final Budget budget;
    private final Mandating mandating;
    private final Payees payees;
    private final ExecutionOffice.Wired executed;

    public MandateOffice() {
        Clock clock = Clock.fixed(TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        Journal journal = new Journal(transactions.entityManager(), caller, clock);
        Mandates mandates = new Mandates_(transactions.entityManager());
        budget = BudgetOffice.within(transactions.entityManager(), caller, clock);
        SettlementOffice.Wired settled = SettlementOffice.Wired.within(transactions.entityManager(), caller, clock);
        Procurement procurement = ProcurementOffice.within(transactions.entityManager(), clock);
        Ordering ordering = OrderingOffice.within(transactions.entityManager(), clock);
        Law law = LawOffice.within(transactions.entityManager());
        executed = ExecutionOffice.Wired.within(transactions.entityManager(), caller, clock);
        TermsOffice agreed =
                TermsOffice.within(transactions.entityManager(), procurement, ordering, law, journal, caller, clock);
        Circumstances circumstances = new Circumstances(
                mandates,
                settled.desk(),
                ordering,
                executed.execution(),
                executed.subcontracting(),
                executed.direct(),
                agreed.terms(),
                agreed.penalties(),
                law);
        mandating = new Mandating(
                mandates,
                new Dues(settled.desk(), settled.settlement(), procurement, budget, circumstances),
                budget,
                journal,
                caller,
                clock);
        payees = new Payees(mandates, journal, caller, clock);
        as(FINANCE, () -> {
            budget.describe(BUDGET);
            return true;
        });
    }

    /** One operation of the service, in the name of somebody, in the transaction that the server would give it. */
    public <T> T ask(Identity who, Function<Mandating, T> operation) {
        return as(who, () -> operation.apply(mandating));
    }

    public void tell(Identity who, Consumer<Mandating> operation) {
        ask(who, service -> {
            operation.accept(service);
            return true;
        });
    }

    /** One operation of the services of the execution, as {@link #ask}. */
    <T> T execution(Identity who, Function<ExecutionOffice.Wired, T> operation) {
        return as(who, () -> operation.apply(executed));
    }

    <T> T budget(Function<Budget, T> operation) {
        return as(FINANCE, () -> operation.apply(budget));
    }

    void payee(Identity who, Consumer<Payees> operation) {
        as(who, () -> {
            operation.accept(payees);
            return true;
        });
    }

    void execute(String statement) {
        transactions.fresh(
                () -> transactions.entityManager().createNativeQuery(statement).executeUpdate());
    }

    PayeeSheet payee() {
        return payee(ContractFixture.HOLDER.identifier());
    }

    PayeeSheet payee(String identifier) {
        return as(FINANCE, () -> payees.payee(identifier));
    }

    private <T> T as(Identity who, Supplier<T> work) {
        return caller.actingAs(who, () -> transactions.fresh(work));
    }

    /** The reference of an invoice of 1 000 € and 200 € of tax, settled today. */
    public String due(Contract.Reference contract, String number) {
        return settlement.settled(contract, number).value();
    }

    Mandate.Reference proposed(Contract.Reference contract, String number) {
        String due = due(contract, number);
        return ask(FINANCE, service -> service.propose(due, TODAY.getYear()));
    }

    /** With its coding, its documents and an account that two persons vouch for. */
    Mandate.Reference complete(Contract.Reference contract, String number) {
        Mandate.Reference mandate = proposed(contract, number);
        tell(FINANCE, service -> service.prepare(mandate, CODING, "Postes reconditionnés", false));
        sheet(mandate).documents().forEach((kind, document) -> {
            if (document.state() == DocumentState.MISSING) {
                tell(FINANCE, service -> service.attach(mandate, kind, "GED-" + kind));
            }
        });
        if (payee().account() == null) {
            payee(
                    FINANCE,
                    service -> service.propose(ContractFixture.HOLDER.identifier(), ACCOUNT, "Relevé du 1er mars"));
            payee(DECIDER, service -> service.confirm(ContractFixture.HOLDER.identifier(), ACCOUNT.iban()));
        }
        return mandate;
    }

    Batch.Reference built(Mandate.Reference... mandates) {
        return ask(FINANCE, service -> service.build(List.of(mandates), TODAY));
    }

    Batch.Reference sent(Mandate.Reference... mandates) {
        Batch.Reference batch = built(mandates);
        tell(DECIDER, service -> service.sign(batch, TODAY));
        ask(DECIDER, service -> service.send(batch, TODAY, MandateOffice::write));
        return batch;
    }

    /** One line for each piece: what a file says is tested where it is written. */
    static void write(PesHead head, Consumer<Consumer<PesPiece>> pieces, java.io.OutputStream out) {
        try {
            out.write((head.file() + "\n").getBytes(StandardCharsets.UTF_8));
            pieces.accept(piece -> {
                try {
                    out.write((piece + "\n").getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    AnswerReport read(Batch.Reference batch, String xml) {
        return ask(
                FINANCE,
                service -> service.read(
                        batch, "retour.xml", new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))));
    }

    MandateSheet sheet(Mandate.Reference reference) {
        return ask(FINANCE, service -> service.mandate(reference));
    }

    BatchSheet sheet(Batch.Reference reference) {
        return ask(FINANCE, service -> service.batch(reference));
    }
}
