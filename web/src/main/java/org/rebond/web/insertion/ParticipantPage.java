package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.InsertionRule;
import org.rebond.insertion.Participant;
import org.rebond.insertion.ParticipantSheet;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.RecordPage;

/** Backs {@code insertion/participant.xhtml}. */
@Named
@RequestScoped
public class ParticipantPage extends RecordPage<ParticipantSheet> {

    @Inject
    Insertion insertion;

    @Inject
    Address address;

    @Override
    protected ParticipantSheet find() {
        return insertion.participant(reference());
    }

    private Participant.Reference reference() {
        return address.reference("reference", Participant.Reference::new, InsertionRule.PARTICIPANT_UNKNOWN);
    }
}
