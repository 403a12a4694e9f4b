package org.rebond.web.insertion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.rebond.insertion.ClauseFilter;
import org.rebond.insertion.ClauseState;
import org.rebond.insertion.HoursWaiting;
import org.rebond.insertion.Insertion;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.shared.Paging;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for those who follow the insertion clauses. */
@ApplicationScoped
public class ClausesWaiting implements Waiting {

    private final Insertion insertion;
    private final Caller caller;

    @Inject
    ClausesWaiting(Insertion insertion, Caller caller) {
        this.insertion = insertion;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        return Stream.concat(hours(), shortfalls());
    }

    private Stream<Task> hours() {
        if (!caller.may(Permission.IMPORT_HOURS)) {
            return Stream.empty();
        }
        HoursWaiting waiting = insertion.waiting();
        return Stream.of(
                Task.of(
                        "warn",
                        waiting.unproven(),
                        "task.hours.unproven",
                        "/insertion/index.xhtml?state=RUNNING&unproven=true"),
                Task.of(
                        "info",
                        waiting.openMonths(),
                        "task.months.open",
                        "/insertion/index.xhtml?state=RUNNING&open=true"));
    }

    private Stream<Task> shortfalls() {
        if (!caller.may(Permission.ATTACH_CLAUSES)) {
            return Stream.empty();
        }
        long behind = insertion
                .clauses(ClauseFilter.ALL.in(ClauseState.RUNNING).onlyBehind(), Paging.first())
                .total();
        return Stream.of(
                Task.of("warn", behind, "task.clauses.behind", "/insertion/index.xhtml?state=RUNNING&behind=true"));
    }
}
