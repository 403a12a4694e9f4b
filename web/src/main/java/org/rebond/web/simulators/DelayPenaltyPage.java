package org.rebond.web.simulators;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.rebond.law.CcagVersion;
import org.rebond.law.DelayPenalty;
import org.rebond.law.Law;

/** Backs {@code simulateurs/retard.xhtml}. */
@Named
@RequestScoped
public class DelayPenaltyPage extends SimulatorPage<DelayPenalty> {

    @Inject
    Law law;

    @Inject
    Clock clock;

    @Override
    DelayPenalty simulate(Question question) {
        return law.delayPenalty(
                question.euros("amount"),
                question.whole("days"),
                question.euros("base"),
                question.eurosOrZero("earlier"),
                question.constant("ccag", CcagVersion.class),
                LocalDate.now(clock));
    }

    public CcagVersion[] getEditions() {
        return new CcagVersion[] {CcagVersion.FCS2021, CcagVersion.FCS2009};
    }
}
