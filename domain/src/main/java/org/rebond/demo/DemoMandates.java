package org.rebond.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetCoding;
import org.rebond.budget.BudgetSheet;
import org.rebond.mandate.BankAccount;
import org.rebond.mandate.DocumentState;
import org.rebond.mandate.Mandate;
import org.rebond.mandate.Mandating;
import org.rebond.mandate.Payees;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Role;
import org.rebond.procurement.Contract;
import org.rebond.settlement.PaymentKind;
import org.rebond.shared.Paging;

/**
 * The fictional mandates: what was settled on the refurbishment contract of today and is not paid yet, up to a batch that
 * waits to be signed. Comes after the invoices.
 */
@ApplicationScoped
class DemoMandates {

    private static final Identity FINANCE = new Identity("finances", Set.of(Role.FINANCE));
    private static final Identity DECIDER = new Identity("decideur", Set.of(Role.DECIDER));
    private static final Identity ADMIN = new Identity("admin", Set.of(Role.ADMIN));

    private final Budget budget;
    private final Mandating mandating;
    private final Payees payees;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DemoMandates(Budget budget, Mandating mandating, Payees payees, Caller caller, Clock clock) {
        this.budget = budget;
        this.mandating = mandating;
        this.payees = payees;
        this.caller = caller;
        this.clock = clock;
    }

    void load(String council) {
        as(
                ADMIN,
                () -> budget.describe(new BudgetSheet(
                        council, "BUDGET PRINCIPAL (FICTIF)", "079090", "PAIERIE DEPARTEMENTALE", "020", "00")));
        Contract.Reference old = new Contract.Reference(council + "-2009-014");
        Contract.Reference current = new Contract.Reference(council + "-2026-003");
        as(FINANCE, () -> {
            budget.allocate(old, null, new BudgetCoding("611", "221", null), 2010);
            budget.allocate(current, null, new BudgetCoding("611", "444", null), 2026);
        });
        mandated(current, "FR7699999000010000000000212", 2026);
    }

    /** What is due on the contract in its exercise: completed, and put into a batch that somebody else signs. */
    private void mandated(Contract.Reference contract, String iban, int exercise) {
        List<Mandate.Reference> built = caller.actingAs(
                FINANCE,
                () -> mandating.dues(new Paging(1, Paging.MAX_SIZE, null, false)).items().stream()
                        .filter(due -> due.contract().equals(contract.value())
                                && due.kind() != PaymentKind.DIRECT_PAYMENT // left to whoever tries the page
                                && due.settledOn().getYear() == exercise)
                        .map(due -> mandating.propose(due.reference(), exercise))
                        .toList());
        if (built.isEmpty()) {
            return;
        }
        String payee = caller.actingAs(FINANCE, () -> mandating.mandate(built.getFirst()))
                .payee();
        String name = caller.actingAs(FINANCE, () -> payees.payee(payee)).name();
        as(FINANCE, () -> {
            payees.propose(
                    payee,
                    BankAccount.typed(iban, null, name.length() > 32 ? name.substring(0, 32) : name),
                    "Relevé joint à l’acte d’engagement, titulaire rappelé");
            built.forEach(this::complete);
        });
        as(DECIDER, () -> payees.confirm(payee, iban));
        as(FINANCE, () -> mandating.build(built, LocalDate.now(clock)));
    }

    private void complete(Mandate.Reference mandate) {
        mandating.mandate(mandate).documents().forEach((kind, document) -> {
            if (document.state() == DocumentState.MISSING) {
                mandating.attach(mandate, kind, "GED-" + mandate.value() + "-" + kind.ordinal());
            }
        });
    }

    private void as(Identity who, Runnable work) {
        caller.actingAs(who, () -> {
            work.run();
            return true;
        });
    }
}
