package org.rebond.execution;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rebond.TestTransactions;
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
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementOffice;
import org.rebond.shared.Money;

/** The execution feature as the server would wire it, on the test database, on 23 November 2026. */
public final class ExecutionOffice {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Identity FINANCE = new Identity("finances", Set.of(Role.FINANCE));

    /** When the contracts of {@link ContractFixture} are notified. */
    static final LocalDate NOTIFIED = LocalDate.of(2026, 9, 15);

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final Caller caller = new Caller();
    final TestTransactions transactions = new TestTransactions();
    final Clock clock;
    final Execution execution;
    final Amendments amendments;
    final Subcontracting subcontracting;
    final DirectPayments direct;
    final PriceRevisions revisions;
    final ContractDocuments documents;
    final Ordering ordering;
    final Procurement procurement;

    public ExecutionOffice() {
        this(TODAY);
    }

    ExecutionOffice(LocalDate today) {
        clock = Clock.fixed(today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var entityManager = transactions.entityManager();
        ExecutionFiles files = new ExecutionFiles_(entityManager);
        Journal journal = new Journal(entityManager, caller, clock);
        Law law = LawOffice.within(entityManager);
        ordering = OrderingOffice.within(entityManager, clock);
        procurement = ProcurementOffice.within(entityManager, clock);
        PriceFormulas formulas = new PriceFormulas_(entityManager);
        execution = new Execution(files, formulas, procurement, ordering, law, journal, clock);
        amendments = new Amendments(files, formulas, procurement, ordering, law, journal, clock);
        subcontracting =
                new Subcontracting(new Subcontractors_(entityManager), files, procurement, law, journal, clock);
        direct = Wired.within(entityManager, caller, clock).direct();
        revisions = new PriceRevisions(formulas, files, journal, clock);
        documents = new ContractDocuments(new Documents_(entityManager), files, procurement, journal, caller, clock);
    }

    /** The services within the transactions of another feature's office. */
    public record Wired(
            Execution execution, Subcontracting subcontracting, DirectPayments direct, PriceRevisions revisions) {

        public static Wired within(EntityManager entityManager, Caller caller, Clock clock) {
            ExecutionFiles files = new ExecutionFiles_(entityManager);
            Journal journal = new Journal(entityManager, caller, clock);
            Law law = LawOffice.within(entityManager);
            Procurement procurement = ProcurementOffice.within(entityManager, clock);
            Subcontractors subcontractors = new Subcontractors_(entityManager);
            PriceFormulas formulas = new PriceFormulas_(entityManager);
            return new Wired(
                    new Execution(
                            files,
                            formulas,
                            procurement,
                            OrderingOffice.within(entityManager, clock),
                            law,
                            journal,
                            clock),
                    new Subcontracting(subcontractors, files, procurement, law, journal, clock),
                    new DirectPayments(
                            new PaymentClaims_(entityManager), subcontractors, files, law, journal, caller, clock),
                    new PriceRevisions(formulas, files, journal, clock));
        }
    }

    /** What another than who puts things on file settles. */
    void settle(Consumer<DirectPayments> operation) {
        caller.actingAs(
                FINANCE,
                () -> transactions.fresh(() -> {
                    operation.accept(direct);
                    return true;
                }));
    }

    /** One operation, in the transaction that the server would give it. */
    <T> T ask(Function<ExecutionOffice, T> operation) {
        return caller.actingAs(Caller.Identity.SYSTEM, () -> transactions.fresh(() -> operation.apply(this)));
    }

    void tell(Consumer<ExecutionOffice> operation) {
        ask(office -> {
            operation.accept(office);
            return true;
        });
    }

    static ContractFixture fixture() {
        return ContractFixture.contract("X" + COUNTER.incrementAndGet());
    }

    Contract.Reference register(ContractSheet sheet) {
        return new ProcurementOffice().ask(desk -> desk.register(sheet));
    }

    /** A contract of 48 months for services that the tender committee awarded, with its file. */
    Contract.Reference contract(String amount) {
        return described(fixture().amount(amount), PurchaseKind.SERVICES, NOTIFIED.minusMonths(4));
    }

    Contract.Reference described(ContractFixture fixture, PurchaseKind kind, LocalDate launchedOn) {
        Contract.Reference contract = register(fixture.sheet());
        tell(office -> office.execution.describe(contract, new ExecutionTerms(launchedOn, kind, true)));
        return contract;
    }

    ExecutionSheet sheet(Contract.Reference contract) {
        return ask(office -> office.execution.sheet(contract));
    }

    /** Signed and notified on one day, with the opinion of the committee on the day before. */
    static AmendmentRequest request(AmendmentCase legalCase, String delta, LocalDate on) {
        return request(legalCase, delta, 0, on, on.minusDays(1));
    }

    static AmendmentRequest request(
            AmendmentCase legalCase, String delta, int months, LocalDate on, @Nullable LocalDate opinionOn) {
        return new AmendmentRequest(
                legalCase,
                "Avenant",
                on,
                on,
                Money.euros(delta),
                months,
                "Postes supplémentaires",
                "Le parc à équiper est plus grand que prévu",
                List.of(),
                opinionOn);
    }

    void amend(Contract.Reference contract, AmendmentCase legalCase, String delta) {
        amend(contract, request(legalCase, delta, NOTIFIED.plusDays(10)));
    }

    void amend(Contract.Reference contract, AmendmentRequest request) {
        tell(office -> office.amendments.amend(
                contract, office.procurement.contract(contract).nextModification(), request));
    }
}
