package org.rebond.consultation;

import static org.rebond.consultation.InsertionRoute.AWARD_CRITERION;
import static org.rebond.consultation.InsertionRoute.EXECUTION_CONDITION;
import static org.rebond.consultation.InsertionRoute.INSERTION_SERVICES;
import static org.rebond.consultation.InsertionRoute.RESERVATIONS;
import static org.rebond.consultation.InsertionRoute.RESERVED_DISABILITY;
import static org.rebond.consultation.InsertionRoute.RESERVED_INSERTION;
import static org.rebond.consultation.InsertionRoute.RESERVED_PRISON;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.rebond.consultation.ConsultationRequest.LotRequest;
import org.rebond.law.Category;
import org.rebond.law.Duty;
import org.rebond.law.Law;
import org.rebond.law.PlanRequest;
import org.rebond.law.ProcedureAdvice;
import org.rebond.law.ProcurementCalendar;
import org.rebond.law.PurchaseProcedure;
import org.rebond.procurement.Procedure;
import org.rebond.shared.RuleViolation;

/** What the law in force on the day of the launch asks of a consultation. */
final class Lawfulness {

    private final Law law;
    private final ConsultationRequest request;
    private final LocalDate day;

    Lawfulness(Law law, ConsultationRequest request) {
        this.law = law;
        this.request = request;
        this.day = request.launchedOn();
    }

    /**
     * Whatever the law advises, a call for tenders follows the times of the formal procedures.
     *
     * @throws RuleViolation {@link ConsultationRule#PROCEDURE_NOT_FOLLOWED} for a procedure that Rebond does not follow
     */
    static PurchaseProcedure regime(Procedure procedure) {
        return switch (procedure) {
            case OPEN -> PurchaseProcedure.FORMAL;
            case ADAPTED -> PurchaseProcedure.ADAPTED;
            default -> throw new RuleViolation(ConsultationRule.PROCEDURE_NOT_FOLLOWED, new Named(procedure));
        };
    }

    /** The days of the consultation under its procedure. */
    static ProcurementCalendar calendar(Law law, ConsultationRequest request, PlanRequest plan) {
        return law.planUnder(request.need(), regime(request.procedure()), plan);
    }

    /**
     * Refuses what the law does.
     *
     * @return the procedure that the law advises
     */
    PurchaseProcedure require() {
        ProcedureAdvice advice = law.advise(request.need());
        if (regime(request.procedure()) != advice.procedure() && request.deviation() == null) {
            throw new RuleViolation(
                    ConsultationRule.DEVIATION_WITHOUT_REASON,
                    new Named(request.procedure()),
                    new Named(advice.procedure()),
                    advice.source());
        }
        calendar(
                law,
                request,
                new PlanRequest(request.analysisDays(), request.bidsDueAt().toLocalDate(), null, null));
        for (int number = 1; number <= request.lots().size(); number++) {
            requireRoutes(number, request.lots().get(number - 1));
        }
        requireDuties(advice.duties());
        return advice.procedure();
    }

    private void requireRoutes(int number, LotRequest lot) {
        Set<InsertionRoute> routes = lot.routes();
        requireSince(routes, RESERVED_INSERTION, law.insertionReservation(day).isPresent(), number);
        requireSince(routes, RESERVED_PRISON, law.prisonReservation(day).isPresent(), number);
        Set<InsertionRoute> reservations = EnumSet.copyOf(RESERVATIONS);
        reservations.retainAll(routes);
        boolean joint = reservations.equals(EnumSet.of(RESERVED_DISABILITY, RESERVED_INSERTION))
                && law.jointReservation(day).isPresent();
        if (reservations.size() > 1 && !joint) {
            throw new RuleViolation(ConsultationRule.RESERVED_TWICE, number, day);
        }
        if (routes.contains(INSERTION_SERVICES) && request.category() == Category.WORKS) {
            throw new RuleViolation(ConsultationRule.WORKS_NO_SERVICE, number);
        }
        if (routes.contains(AWARD_CRITERION) != request.criteria().hasNature(CriterionNature.INSERTION)) {
            throw new RuleViolation(
                    routes.contains(AWARD_CRITERION)
                            ? ConsultationRule.INSERTION_CRITERION_MISSING
                            : ConsultationRule.INSERTION_CRITERION_UNSAID,
                    number);
        }
    }

    private void requireSince(Set<InsertionRoute> routes, InsertionRoute route, boolean inForce, int number) {
        if (routes.contains(route) && !inForce) {
            throw new RuleViolation(ConsultationRule.ROUTE_NOT_YET, number, new Named(route), day);
        }
    }

    private void requireDuties(Set<Duty> duties) {
        if (duties.contains(Duty.ENVIRONMENTAL_CRITERION)
                && !request.criteria().hasNature(CriterionNature.ENVIRONMENT)) {
            throw new RuleViolation(ConsultationRule.ENVIRONMENT_CRITERION_MISSING, day);
        }
        if (duties.contains(Duty.ENVIRONMENTAL_CONDITION) && !request.environmentalCondition()) {
            throw new RuleViolation(ConsultationRule.ENVIRONMENT_CONDITION_MISSING, day);
        }
        boolean social = request.lots().stream().allMatch(lot -> lot.routes().contains(EXECUTION_CONDITION));
        if (duties.contains(Duty.SOCIAL_CONDITION) && !social && request.socialException() == null) {
            throw new RuleViolation(ConsultationRule.SOCIAL_CONDITION_MISSING, day);
        }
    }
}
