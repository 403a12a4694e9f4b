package org.rebond.demo;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rebond.indicator.Indicators;
import org.rebond.indicator.ReuseCounts;
import org.rebond.insertion.ClauseTerms;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.SocialClause;
import org.rebond.intake.ImportReport;
import org.rebond.intake.Intake;
import org.rebond.platform.Caller;
import org.rebond.platform.SchemaMigration;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Procurement;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;

/**
 * Loads the fictional operation where {@code REBOND_DEMO} is true and no contract is on file yet, through the very imports
 * that an officer uses.
 */
@ApplicationScoped
class DemoWorld {

    private static final String COUNCIL = "22000007900016";

    /** @param over all its months are settled, and no hour is counted any more */
    private record DemoClause(String contract, ClauseTerms terms, String hours, boolean over) {}

    private static final List<DemoClause> CLAUSES = List.of(
            clause("2009-014", "2009-09-01", "2012-12-31", "12000", "60.00", "hours-2009-014.csv", true),
            clause("2025-018", "2025-05-05", "2026-12-31", "1050", "50.00", "hours-2025-018.csv", false),
            clause("2026-003", "2026-03-16", "2028-03-15", "2400", "50.00", "hours-2026-003.csv", false));

    private final Intake intake;
    private final Procurement procurement;
    private final Insertion insertion;
    private final DemoConsultations consultations;
    private final DemoOrders orders;
    private final DemoMandates mandates;
    private final DemoExecution execution;
    private final DemoInvoices invoices;
    private final Indicators indicators;
    private final Caller caller;

    @Inject
    DemoWorld(
            Intake intake,
            Procurement procurement,
            Insertion insertion,
            DemoConsultations consultations,
            DemoOrders orders,
            DemoMandates mandates,
            DemoExecution execution,
            DemoInvoices invoices,
            Indicators indicators,
            Caller caller) {
        this.intake = intake;
        this.procurement = procurement;
        this.insertion = insertion;
        this.consultations = consultations;
        this.orders = orders;
        this.mandates = mandates;
        this.execution = execution;
        this.invoices = invoices;
        this.indicators = indicators;
        this.caller = caller;
    }

    void load(@Observes @Priority(SchemaMigration.FIRST + 100) Startup start) {
        if (!Boolean.parseBoolean(System.getenv("REBOND_DEMO"))) {
            return;
        }
        try (Caller.Scope scope = caller.as(Caller.Identity.SYSTEM)) {
            if (procurement.figures().total() == 0) {
                importFile("contracts", "contracts.json", Map.of());
                CLAUSES.forEach(this::attach);
                consultations.load(COUNCIL);
                orders.load(COUNCIL);
                execution.load(COUNCIL);
                invoices.load(COUNCIL);
                stateReuse();
                mandates.load(COUNCIL); // after the invoices
            }
        }
    }

    private void attach(DemoClause clause) {
        SocialClause.Reference reference =
                insertion.attach(new Contract.Reference(COUNCIL + "-" + clause.contract()), clause.terms());
        importFile("hours", clause.hours(), Map.of("clause", reference.value()));
        if (clause.over()) {
            insertion.clause(reference).months().forEach(month -> insertion.closeMonth(reference, month.month()));
            insertion.close(reference);
        }
    }

    private void stateReuse() {
        indicators.state(
                Year.of(2024),
                new ReuseCounts(640, 110, 30, 160, Money.euros("212400"), Money.euros("18900"), 0),
                null);
        indicators.state(
                Year.of(2025),
                new ReuseCounts(710, 85, 25, 330, Money.euros("187250"), Money.euros("41300"), 24),
                null);
    }

    private void importFile(String kind, String name, Map<String, String> parameters) {
        try (InputStream file = Objects.requireNonNull(DemoWorld.class.getResourceAsStream(name), name)) {
            ImportReport report = intake.run(kind, name, file, parameters, false);
            if (report.rejectedCount() > 0) {
                throw new IllegalStateException(name + ": " + report.rejected());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DemoClause clause(
            String contract, String from, String to, String due, String hourlyPenalty, String hours, boolean over) {
        return new DemoClause(
                contract,
                new ClauseTerms(
                        new Period(LocalDate.parse(from), LocalDate.parse(to)),
                        Hours.of(due),
                        Money.euros(hourlyPenalty)),
                hours,
                over);
    }
}
