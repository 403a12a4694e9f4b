package org.rebond.web.administration;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.rebond.account.AccountRow;
import org.rebond.account.Accounts;
import org.rebond.platform.Role;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code administration/index.xhtml}. */
@Named
@RequestScoped
public class AccountsPage {

    @Inject
    Accounts accounts;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable Page<AccountRow> rows;

    public void load() {
        rows = accounts.list(address.getQ(), address.paging());
    }

    public boolean locked(AccountRow row) {
        return row.lockedUntil() != null && row.lockedUntil().isAfter(clock.instant());
    }

    public @Nullable Page<AccountRow> getRows() {
        return rows;
    }

    public Role[] getEveryRole() {
        return Role.values();
    }
}
