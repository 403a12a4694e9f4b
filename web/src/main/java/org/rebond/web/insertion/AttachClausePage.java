package org.rebond.web.insertion;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.insertion.ClauseTerms;
import org.rebond.insertion.Insertion;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code insertion/attacher.xhtml}. */
@Named
@RequestScoped
public class AttachClausePage extends RecordPage<ContractSheet> {

    @Inject
    Insertion insertion;

    @Inject
    Procurement procurement;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Hours due;
    private @Nullable Money hourlyPenalty;

    @Override
    @Requires(Permission.ATTACH_CLAUSES)
    public void load() {
        super.load();
    }

    @Override
    protected ContractSheet find() {
        return procurement.contract(contract());
    }

    public String attach() {
        var clause = insertion.attach(contract(), ClauseTerms.of(from, to, due.value(), hourlyPenalty.amount()));
        notices.done("clause.attached", clause.value());
        return "/insertion/clause.xhtml?faces-redirect=true&reference=" + clause.value();
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable Hours getDue() {
        return due;
    }

    public void setDue(@Nullable Hours due) {
        this.due = due;
    }

    public @Nullable Money getHourlyPenalty() {
        return hourlyPenalty;
    }

    public void setHourlyPenalty(@Nullable Money hourlyPenalty) {
        this.hourlyPenalty = hourlyPenalty;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
