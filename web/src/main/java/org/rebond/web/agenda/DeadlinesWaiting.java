package org.rebond.web.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.rebond.agenda.Agenda;
import org.rebond.agenda.DeadlineFilter;
import org.rebond.agenda.DeadlineStage;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.shared.Paging;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What is due within the week; what is overdue waits under its own feature's name. */
@ApplicationScoped
public class DeadlinesWaiting implements Waiting {

    private final Agenda agenda;
    private final Caller caller;

    @Inject
    DeadlinesWaiting(Agenda agenda, Caller caller) {
        this.agenda = agenda;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        if (!caller.may(Permission.READ_CONTRACTS)) {
            return Stream.empty();
        }
        var thisWeek = new DeadlineFilter(null, null, DeadlineStage.THIS_WEEK);
        return Stream.of(Task.of(
                "info",
                agenda.deadlines(thisWeek, Paging.first()).total(),
                "task.deadlines.thisWeek",
                "/echeances/index.xhtml?stage=THIS_WEEK"));
    }
}
