package org.rebond.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.Party;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Page;
import org.rebond.terms.Delay;
import org.rebond.terms.DelayPenalties;
import org.rebond.terms.Penalty;
import org.rebond.terms.PenaltyRequest;
import org.rebond.terms.PenaltySheet;
import org.rebond.terms.PenaltyState;
import org.rebond.terms.PenaltyTally;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** The delay penalties of a contract, on {@code marches/paiement.xhtml}. */
@Named
@RequestScoped
public class PenaltiesPage {

    @Inject
    DelayPenalties penalties;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable List<PenaltySheet> all;
    private @Nullable Page<Delay> delays;
    private @Nullable String holder;
    private @Nullable String delay;
    private @Nullable String penalty;
    private @Nullable String written;
    private @Nullable LocalDate on;

    public String propose() {
        Delay late = getDelays().items().stream()
                .filter(other -> other.key().equals(delay))
                .findFirst()
                .orElseThrow(); // the page offers no other
        penalties.propose(new PenaltyRequest(
                holder,
                new PurchaseOrder.Reference(late.order()),
                late.delivery() == null ? null : new Delivery.Reference(late.delivery()),
                on));
        return done("penalty.proposed");
    }

    public String hear() {
        penalties.hear(chosen(), on, written == null ? "" : written);
        return done("penalty.heard");
    }

    public String decide() {
        penalties.decide(chosen(), on);
        return done("penalty.decided");
    }

    public String waive() {
        penalties.waive(chosen(), on, written == null ? "" : written);
        return done("penalty.waived");
    }

    private Penalty.Reference chosen() {
        return new Penalty.Reference(penalty);
    }

    private String done(String notice) {
        notices.done(notice);
        return "/marches/paiement.xhtml?faces-redirect=true&contract=" + address.text("contract");
    }

    public List<PenaltySheet> getAll() {
        if (all == null) {
            all = penalties.penalties(contract());
        }
        return all;
    }

    /** What a holder still owes of them, against the exemption of the contract. */
    public PenaltyTally owed(Party holder) {
        return penalties.owed(contract(), holder);
    }

    /** The page of those on which nobody proposed a penalty. */
    public Page<Delay> getDelays() {
        if (delays == null) {
            delays = penalties.delays(contract(), address.paging());
        }
        return delays;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    /** Those on which somebody may still act. */
    public List<PenaltySheet> getOpen() {
        return getAll().stream()
                .filter(sheet -> sheet.state() == PenaltyState.PROPOSED)
                .toList();
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    /** What tells the delay from others. */
    public @Nullable String getDelay() {
        return delay;
    }

    public void setDelay(@Nullable String delay) {
        this.delay = delay;
    }

    public @Nullable String getPenalty() {
        return penalty;
    }

    public void setPenalty(@Nullable String penalty) {
        this.penalty = penalty;
    }

    public @Nullable String getWritten() {
        return written;
    }

    public void setWritten(@Nullable String written) {
        this.written = written;
    }

    public @Nullable LocalDate getOn() {
        return on == null ? LocalDate.now(clock) : on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
