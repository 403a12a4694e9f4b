package org.rebond.web.agenda;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.agenda.Agenda;
import org.rebond.agenda.Deadline;
import org.rebond.agenda.DeadlineFilter;
import org.rebond.agenda.DeadlineKind;
import org.rebond.agenda.DeadlineStage;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code echeances/index.xhtml}. */
@Named
@RequestScoped
public class DeadlinesPage {

    @Inject
    Agenda agenda;

    @Inject
    Address address;

    private @Nullable Page<Deadline> rows;

    public void load() {
        rows = agenda.deadlines(asked(address), address.paging());
    }

    /** Which deadlines an address asks for: the list and its exports read it alike. */
    static DeadlineFilter asked(Address address) {
        return new DeadlineFilter(
                address.filter("q"),
                address.filter("kind", DeadlineKind.class),
                address.filter("stage", DeadlineStage.class));
    }

    /** Where what the deadline is about is shown, within the application. */
    public static String place(Deadline deadline) {
        return switch (deadline.kind()) {
                    case DELIVERY -> "/marches/commande.xhtml?reference=";
                    case VERIFICATION -> "/marches/livraison.xhtml?reference=";
                    case CERTIFICATION, SETTLEMENT, PAYMENT -> "/marches/facture.xhtml?reference=";
                    case PUBLICATION, CONTRACT_END -> "/marches/marche.xhtml?reference=";
                    case SUBCONTRACTOR_ANSWER, RENEWAL_NOTICE ->
                        "/marches/execution.xhtml?contract=" + deadline.contract() + "&about=";
                    case HOLDER_ANSWER, DIRECT_PAYMENT ->
                        "/marches/sous-traitance.xhtml?contract=" + deadline.contract() + "&about=";
                    case APPLICATIONS, BIDS, SIGNATURE -> "/marches/consultation.xhtml?reference=";
                    case PENALTY, RETENTION, SIDE_PAYMENT ->
                        "/marches/paiement.xhtml?contract=" + deadline.contract() + "&about=";
                    case CLAUSE_END -> "/insertion/clause.xhtml?reference=";
                }
                + deadline.reference();
    }

    public @Nullable Page<Deadline> getRows() {
        return rows;
    }

    public DeadlineStage[] getStages() {
        return DeadlineStage.values();
    }

    public DeadlineKind[] getKinds() {
        return DeadlineKind.values();
    }
}
