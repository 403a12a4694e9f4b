package org.rebond.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Audit;
import org.rebond.platform.AuditFilter;
import org.rebond.platform.Chain;
import org.rebond.platform.JournalLine;
import org.rebond.shared.Page;
import org.rebond.shared.Words;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Texts;

/** Backs {@code audit/index.xhtml}. */
@Named
@RequestScoped
public class JournalPage {

    @Inject
    Audit audit;

    @Inject
    Address address;

    @Inject
    Texts texts;

    private @Nullable Chain chain;
    private @Nullable Page<JournalLine> rows;

    public void load() {
        chain = audit.verify();
        rows = audit.journal(new AuditFilter(address.text("caller"), "", address.getQ(), null, null), address.paging());
    }

    public @Nullable Page<JournalLine> getRows() {
        return rows;
    }

    /** What the verification of the whole chain found just now. */
    public @Nullable Chain getChain() {
        return chain;
    }

    public String action(JournalLine line) {
        return Words.in(texts.locale()).format("journal." + line.action());
    }

    public String details(JournalLine line) {
        return line.details().entrySet().stream()
                .map(detail -> detail.getKey() + " " + detail.getValue())
                .collect(Collectors.joining(" · "));
    }
}
