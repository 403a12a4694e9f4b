package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.InsertionRule;
import org.rebond.insertion.ParticipantRow;
import org.rebond.insertion.SocialClause;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code insertion/participants.xhtml}. */
@Named
@RequestScoped
public class ParticipantsPage {

    @Inject
    Insertion insertion;

    @Inject
    Address address;

    private @Nullable Page<ParticipantRow> rows;

    public void load() {
        rows = insertion.participants(clause(), address.paging());
    }

    public @Nullable Page<ParticipantRow> getRows() {
        return rows;
    }

    public SocialClause.Reference clause() {
        return address.reference("clause", SocialClause.Reference::new, InsertionRule.CLAUSE_UNKNOWN);
    }
}
