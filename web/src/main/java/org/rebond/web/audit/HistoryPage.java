package org.rebond.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Audit;
import org.rebond.platform.AuditedRecord;
import org.rebond.platform.Change;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code audit/historique.xhtml}. */
@Named
@RequestScoped
public class HistoryPage {

    @Inject
    Audit audit;

    @Inject
    Address address;

    private @Nullable Page<Change> rows;

    @Requires(Permission.READ_AUDIT)
    public void load() {
        AuditedRecord record = address.filter("record", AuditedRecord.class);
        if (record != null) {
            rows = audit.changes(record, address.text("reference"), address.paging());
        }
    }

    public @Nullable Page<Change> getRows() {
        return rows;
    }

    public AuditedRecord[] getRecords() {
        return AuditedRecord.values();
    }
}
