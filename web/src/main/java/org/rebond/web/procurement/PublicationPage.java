package org.rebond.web.procurement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.PublicationCheck;
import org.rebond.procurement.PublicationFault;
import org.rebond.procurement.PublicationStage;
import org.rebond.reporting.opendata.DecpPublication;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** Backs {@code marches/publication.xhtml}. */
@Named
@RequestScoped
public class PublicationPage {

    @Inject
    Procurement procurement;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private @Nullable Page<PublicationCheck> rows;

    public void load() {
        rows = procurement.publicationReport(getStage(), ContractsAsked.by(address), address.paging());
    }

    public String publishAll() {
        notices.done("publication.done", procurement.publishAll(DecpPublication::entry));
        return "/marches/publication.xhtml?faces-redirect=true&publication=" + getStage();
    }

    /** What the list shows: what is to be completed, unless the address asks otherwise. */
    public PublicationStage getStage() {
        PublicationStage asked = address.filter("publication", PublicationStage.class);
        return asked == null ? PublicationStage.FAULTY : asked;
    }

    public PublicationStage[] getStages() {
        return PublicationStage.values();
    }

    /** How many contracts would be published. */
    public long getReady() {
        return procurement.publicationCount(PublicationStage.READY);
    }

    public @Nullable Page<PublicationCheck> getRows() {
        return rows;
    }

    /** The fields to complete, by mark; the record of the contract has the sentences. */
    public List<Marked> marks(PublicationCheck check) {
        return Arrays.stream(PublicationFault.Mark.values())
                .map(mark -> new Marked(mark, fields(check, mark)))
                .filter(marked -> !marked.fields().isEmpty())
                .toList();
    }

    private static String fields(PublicationCheck check, PublicationFault.Mark mark) {
        return check.faults().stream()
                .filter(fault -> fault.mark() == mark)
                .map(PublicationFault::field)
                .collect(Collectors.joining(", "));
    }

    /** The fields of one contract that bear one mark. */
    public record Marked(PublicationFault.Mark mark, String fields) {}
}
