package org.rebond.law;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rebond.TestTransactions;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;

/** The law feature as the server would wire it, on the test database, on 22 November 2026. */
public final class LawOffice {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    static final Identity OFFICER = new Identity("marches", Set.of(Role.PROCUREMENT));
    static final Identity DECIDER = new Identity("decideur", Set.of(Role.DECIDER));

    private final TestTransactions transactions = new TestTransactions();
    private final Caller caller = new Caller();
    private final Clock clock = Clock.fixed(TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    private final LegalParameters parameters = new LegalParameters_(transactions.entityManager());
    private final Law law = new Law(parameters);
    private final LegalRegister register =
            new LegalRegister(parameters, new Journal(transactions.entityManager(), caller, clock), caller, clock);

    /** The service within the transactions of another feature's office. */
    public static Law within(EntityManager entityManager) {
        return new Law(new LegalParameters_(entityManager));
    }

    /** What the law says, in a transaction of its own. */
    public <T> T ask(Function<Law, T> question) {
        return transactions.fresh(() -> question.apply(law));
    }

    <T> T read(Function<LegalRegister, T> question) {
        return transactions.fresh(() -> question.apply(register));
    }

    void tell(Identity who, Consumer<LegalRegister> operation) {
        caller.actingAs(
                who,
                () -> transactions.fresh(() -> {
                    operation.accept(register);
                    return true;
                }));
    }

    /** What would happen, undone at the end: the parameters are the same for every test. */
    void rehearse(Consumer<Rehearsal> operation) {
        transactions.rehearsed(() -> {
            operation.accept(new Rehearsal());
            return true;
        });
    }

    /** Both services within one transaction. */
    final class Rehearsal {

        void as(Identity who, Consumer<LegalRegister> operation) {
            caller.actingAs(who, () -> {
                operation.accept(register);
                return true;
            });
        }

        Law law() {
            return law;
        }

        LegalRegister register() {
            return register;
        }
    }
}
