package org.rebond.web.simulators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Buyer;
import org.rebond.law.Category;
import org.rebond.law.FormalProcedure;
import org.rebond.law.Law;
import org.rebond.law.Need;
import org.rebond.law.PlanRequest;
import org.rebond.law.ProcedureAdvice;
import org.rebond.law.ProcurementCalendar;

/** Backs {@code simulateurs/procedure.xhtml}. */
@Named
@RequestScoped
public class ProcedurePage extends SimulatorPage<ProcedurePage.Answer> {

    /** What the law asks for, and the days when they were asked too. */
    public record Answer(ProcedureAdvice advice, @Nullable ProcurementCalendar calendar) {}

    @Inject
    Law law;

    @Override
    Answer simulate(Question question) {
        var need = new Need(
                question.constant("category", Category.class),
                Buyer.LOCAL,
                question.eachEuros("estimate"),
                question.day("launchedOn"),
                null);
        FormalProcedure formal =
                question.has("formal") ? question.constant("formal", FormalProcedure.class) : FormalProcedure.OPEN;
        return new Answer(law.advise(need, formal), question.has("analysis") ? calendar(need, formal, question) : null);
    }

    private ProcurementCalendar calendar(Need need, FormalProcedure formal, Question question) {
        return law.plan(
                need,
                formal,
                new PlanRequest(
                        question.whole("analysis"),
                        question.has("selection") ? question.whole("selection") : 0,
                        question.dayIfAny("applicationsDueOn").orElse(null),
                        question.dayIfAny("invitedOn").orElse(null),
                        question.dayIfAny("bidsDueOn").orElse(null),
                        null,
                        question.dayIfAny("signedOn").orElse(null)));
    }

    public FormalProcedure[] getFormals() {
        return FormalProcedure.values();
    }

    public Category[] getCategories() {
        return Category.values();
    }
}
