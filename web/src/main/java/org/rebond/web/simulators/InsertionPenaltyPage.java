package org.rebond.web.simulators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.rebond.insertion.Shortfall;

/** Backs {@code simulateurs/insertion.xhtml}. */
@Named
@RequestScoped
public class InsertionPenaltyPage extends SimulatorPage<Shortfall> {

    @Override
    Shortfall simulate(Question question) {
        return new Shortfall(question.hours("due"), question.hours("done"), question.euros("penalty"));
    }
}
