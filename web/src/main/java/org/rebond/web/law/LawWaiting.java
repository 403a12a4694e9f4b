package org.rebond.web.law;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.rebond.law.LegalRegister;
import org.rebond.law.ParameterFilter;
import org.rebond.law.ParameterKind;
import org.rebond.law.ParameterState;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.shared.Paging;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits about the law: proposals for the second person, and the rate of the half-year while nobody has entered it. */
@ApplicationScoped
public class LawWaiting implements Waiting {

    private final LegalRegister register;
    private final Caller caller;
    private final Clock clock;

    @Inject
    LawWaiting(LegalRegister register, Caller caller, Clock clock) {
        this.register = register;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Stream<Task> tasks() {
        return Stream.concat(proposals(), missingRate());
    }

    private Stream<Task> proposals() {
        if (!caller.may(Permission.PUBLISH_LAW)) {
            return Stream.empty();
        }
        long waiting = count(new ParameterFilter(null, null, ParameterState.PROPOSED, null, false));
        return Stream.of(
                Task.of("warn", waiting, "task.law.proposed", "/administration/parametres.xhtml?state=PROPOSED"));
    }

    private Stream<Task> missingRate() {
        if (!caller.may(Permission.PROPOSE_LAW)) {
            return Stream.empty();
        }
        long known = count(new ParameterFilter(null, ParameterKind.ECB_RATE, null, LocalDate.now(clock), false));
        return Stream.of(Task.of(
                "warn", 1 - known, "task.law.rateMissing", "/administration/parametre.xhtml?reference=ECB_RATE"));
    }

    private long count(ParameterFilter filter) {
        return register.versions(filter, new Paging(1, 1, null, false)).total();
    }
}
