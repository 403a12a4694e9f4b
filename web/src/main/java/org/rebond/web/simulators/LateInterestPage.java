package org.rebond.web.simulators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rebond.law.LateInterest;
import org.rebond.law.Law;

/** Backs {@code simulateurs/interets.xhtml}. */
@Named
@RequestScoped
public class LateInterestPage extends SimulatorPage<LateInterest> {

    @Inject
    Law law;

    @Override
    LateInterest simulate(Question question) {
        return law.lateInterest(
                question.euros("amount"),
                question.day("dueOn"),
                question.day("paidOn"),
                question.has("rate") ? question.number("rate") : null);
    }
}
