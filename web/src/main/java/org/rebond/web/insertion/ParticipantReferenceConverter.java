package org.rebond.web.insertion;

import jakarta.faces.convert.FacesConverter;
import org.rebond.insertion.InsertionRule;
import org.rebond.insertion.Participant;
import org.rebond.web.ui.ReferenceConverter;

/** The reference of a person in an address. */
@FacesConverter(forClass = Participant.Reference.class)
public class ParticipantReferenceConverter extends ReferenceConverter<Participant.Reference> {

    public ParticipantReferenceConverter() {
        super(Participant.Reference::new, Participant.Reference::value, InsertionRule.PARTICIPANT_UNKNOWN);
    }
}
