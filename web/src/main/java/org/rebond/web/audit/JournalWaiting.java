package org.rebond.web.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.rebond.platform.Audit;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for the data protection officer: a journal whose chain is broken. */
@ApplicationScoped
public class JournalWaiting implements Waiting {

    private final Audit audit;
    private final Caller caller;

    @Inject
    JournalWaiting(Audit audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @Override
    public Stream<Task> tasks() {
        if (!caller.may(Permission.READ_AUDIT) || audit.verify().holds()) {
            return Stream.empty();
        }
        return Stream.of(Task.of("bad", 1, "task.journal.broken", "/audit/index.xhtml"));
    }
}
