package org.rebond.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Access;
import org.rebond.platform.AccessAction;
import org.rebond.platform.Audit;
import org.rebond.platform.AuditFilter;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code audit/acces.xhtml}. */
@Named
@RequestScoped
public class AccessesPage {

    @Inject
    Audit audit;

    @Inject
    Address address;

    private @Nullable Page<Access> rows;

    public void load() {
        rows = audit.accesses(
                new AuditFilter(address.text("caller"), address.text("action"), address.getQ(), null, null),
                address.paging());
    }

    public @Nullable Page<Access> getRows() {
        return rows;
    }

    public AccessAction[] getActions() {
        return AccessAction.values();
    }
}
