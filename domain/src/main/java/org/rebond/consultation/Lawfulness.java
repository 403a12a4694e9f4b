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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.consultation.ConsultationRequest.LotRequest;
import org.rebond.law.Category;
import org.rebond.law.Duty;
import org.rebond.law.FormalProcedure;
import org.rebond.law.Law;
import org.rebond.law.PlanRequest;
import org.rebond.law.ProcedureAdvice;
import org.rebond.law.ProcurementCalendar;
import org.rebond.law.PurchaseProcedure;
import org.rebond.law.Sourced;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Money;
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

    /** Whatever the law advises, a procedure that the buyer chose follows its own times. */
    static PurchaseProcedure regime(Procedure procedure) {
        return switch (procedure) {
            case ADAPTED -> PurchaseProcedure.ADAPTED;
            case WITHOUT_COMPETITION -> PurchaseProcedure.WITHOUT_COMPETITION;
            case OPEN, RESTRICTED, NEGOTIATED, COMPETITIVE_DIALOGUE -> PurchaseProcedure.FORMAL;
        };
    }

    static FormalProcedure formal(Procedure procedure) {
        return switch (procedure) {
            case RESTRICTED -> FormalProcedure.RESTRICTED;
            case NEGOTIATED -> FormalProcedure.NEGOTIATED;
            case COMPETITIVE_DIALOGUE -> FormalProcedure.COMPETITIVE_DIALOGUE;
            case OPEN, ADAPTED, WITHOUT_COMPETITION -> FormalProcedure.OPEN;
        };
    }

    /**
     * The days of the consultation under its procedure.
     *
     * @param invitedOn null until the candidates are invited, and where bids are sent at once
     * @param bidsDueOn null for the first day that the law allows
     */
    static ProcurementCalendar calendar(
            Law law, ConsultationRequest said, @Nullable LocalDate invitedOn, @Nullable LocalDate bidsDueOn) {
        Selection selection = said.selection();
        return law.planUnder(
                said.need(),
                regime(said.procedure()),
                formal(said.procedure()),
                new PlanRequest(
                        said.analysisDays(),
                        0,
                        selection == null ? null : selection.applicationsDueAt().toLocalDate(),
                        invitedOn,
                        bidsDueOn,
                        null,
                        null));
    }

    /**
     * Refuses what the law does.
     *
     * @return the procedure that the law advises
     */
    PurchaseProcedure require() {
        ProcedureAdvice advice = law.advise(request.need(), formal(request.procedure()));
        if (regime(request.procedure()) != advice.procedure() && request.deviation() == null) {
            throw new RuleViolation(
                    ConsultationRule.DEVIATION_WITHOUT_REASON,
                    new Named(request.procedure()),
                    new Named(advice.procedure()),
                    advice.source());
        }
        requireGround();
        requireSelection();
        calendar(law, request, null, request.bidsDueAt().toLocalDate());
        for (int number = 1; number <= request.lots().size(); number++) {
            requireRoutes(number, request.lots().get(number - 1));
        }
        requireDuties(advice.duties());
        return advice.procedure();
    }

    /** To negotiate, to hold a dialogue and to do without competition are allowed in cases only. */
    private void requireGround() {
        Procedure procedure = request.procedure();
        ProcedureGround ground = request.ground();
        boolean asked = Stream.of(ProcedureGround.values()).anyMatch(one -> one.allows(procedure));
        if (ground == null && asked) {
            throw new RuleViolation(ConsultationRule.GROUND_MISSING, new Named(procedure));
        }
        if (ground == null) {
            return;
        }
        if (!ground.allows(procedure)) {
            throw new RuleViolation(ConsultationRule.GROUND_MISFIT, new Named(ground), new Named(procedure));
        }
        ceiling(ground)
                .filter(below -> !below.value().exceeds(request.need().estimate()))
                .ifPresent(below -> {
                    throw new RuleViolation(
                            ConsultationRule.EXEMPTION_EXCEEDED,
                            request.need().estimate().amount(),
                            new Named(ground),
                            below.value().amount(),
                            below.source());
                });
    }

    /** Some cases end at an amount. */
    private Optional<Sourced<Money>> ceiling(ProcedureGround ground) {
        return switch (ground) {
            case BELOW_EXEMPTION -> Optional.of(law.exemption(request.category(), day));
            case BOOKS -> Optional.of(law.booksExemption(day));
            case INNOVATIVE_PURCHASE -> Optional.of(law.innovationExemption(day));
            default -> Optional.empty();
        };
    }

    private void requireSelection() {
        FormalProcedure formal = formal(request.procedure());
        Selection selection = request.selection();
        if (formal.inTwoPhases() != (selection != null)) {
            throw new RuleViolation(
                    selection == null ? ConsultationRule.SELECTION_MISSING : ConsultationRule.SELECTION_UNEXPECTED,
                    new Named(request.procedure()));
        }
        if (selection == null) {
            return;
        }
        if (selection.initialAward() && request.procedure() != Procedure.NEGOTIATED) {
            throw new RuleViolation(ConsultationRule.NOT_NEGOTIATED, request.number(), new Named(request.procedure()));
        }
        Integer maximum = selection.maximum();
        if (maximum == null) {
            return;
        }
        Sourced<Integer> least = law.minimumCandidates(formal, day);
        if (maximum < least.value()) {
            throw new RuleViolation(ConsultationRule.MAXIMUM_TOO_LOW, maximum, least.value(), least.source());
        }
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
        if (law.environmentalCriterion(day).isPresent()
                && request.procedure() != Procedure.WITHOUT_COMPETITION
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
