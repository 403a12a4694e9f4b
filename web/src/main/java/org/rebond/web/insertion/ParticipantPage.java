package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.Insertion;
import org.rebond.insertion.Participant;
import org.rebond.insertion.ParticipantSheet;

/** Backs {@code insertion/participant.xhtml}. */
@Named
@RequestScoped
public class ParticipantPage {

    @Inject
    Insertion insertion;

    private Participant.@Nullable Reference reference;
    private @Nullable ParticipantSheet sheet;

    public void load() {
        sheet = insertion.participant(reference);
    }

    public Participant.@Nullable Reference getReference() {
        return reference;
    }

    public void setReference(Participant.Reference reference) {
        this.reference = reference;
    }

    public @Nullable ParticipantSheet getSheet() {
        return sheet;
    }
}
