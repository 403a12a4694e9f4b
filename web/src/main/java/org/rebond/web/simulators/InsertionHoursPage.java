package org.rebond.web.simulators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.rebond.insertion.HoursSizing;

/** Backs {@code simulateurs/heures.xhtml}. */
@Named
@RequestScoped
public class InsertionHoursPage extends SimulatorPage<HoursSizing> {

    @Override
    HoursSizing simulate(Question question) {
        return new HoursSizing(
                question.euros("amount"), question.share("labour"), question.share("effort"), question.euros("cost"));
    }
}
