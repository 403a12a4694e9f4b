package org.rebond.web.administration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.stream.Stream;
import org.rebond.account.Accounts;
import org.rebond.platform.Caller;
import org.rebond.platform.Permission;
import org.rebond.shared.Paging;
import org.rebond.web.home.Task;
import org.rebond.web.home.Waiting;

/** What waits for the administrator: accounts that are locked after failures. */
@ApplicationScoped
public class AccountsWaiting implements Waiting {

    private final Accounts accounts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AccountsWaiting(Accounts accounts, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public Stream<Task> tasks() {
        if (!caller.may(Permission.MANAGE_ACCOUNTS)) {
            return Stream.empty();
        }
        long locked = accounts.list("", new Paging(1, Paging.MAX_SIZE, null, false)).items().stream()
                .filter(row -> row.lockedUntil() != null && row.lockedUntil().isAfter(clock.instant()))
                .count();
        return Stream.of(Task.of("warn", locked, "task.accounts.locked", "/administration/index.xhtml"));
    }
}
