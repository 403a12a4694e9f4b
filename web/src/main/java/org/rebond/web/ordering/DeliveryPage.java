package org.rebond.web.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.Decision;
import org.rebond.ordering.Delivery;
import org.rebond.ordering.DeliverySheet;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.OrderingRule;
import org.rebond.ordering.Verification;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/livraison.xhtml}. */
@Named
@RequestScoped
public class DeliveryPage extends RecordPage<DeliverySheet> {

    @Inject
    Ordering ordering;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable OrderSheet order;
    private @Nullable Integer position;
    private @Nullable Integer quantity;
    private @Nullable Decision decision;
    private @Nullable Money reduction;
    private @Nullable String reason;
    private @Nullable LocalDate decidedOn;
    private @Nullable LocalDate heardOn;
    private @Nullable String hearing;

    @Override
    protected DeliverySheet find() {
        Delivery.Reference reference = reference();
        LocalDate today = LocalDate.now(clock);
        decidedOn = decidedOn == null ? today : decidedOn;
        heardOn = heardOn == null ? today : heardOn;
        order = ordering.order(reference.order());
        return ordering.delivery(reference);
    }

    public String verify() {
        ordering.verify(
                reference(),
                new Verification(
                        position,
                        quantity,
                        decision,
                        reduction == null ? Money.ZERO : reduction,
                        reason,
                        decidedOn,
                        false));
        notices.done("delivery.verified");
        return here();
    }

    public String hear() {
        ordering.hear(reference(), heardOn, hearing);
        notices.done("delivery.heard");
        return here();
    }

    /** The order that it was delivered for. */
    public @Nullable OrderSheet getOrder() {
        return order;
    }

    /** The lines of the order of which something was delivered here. */
    public List<OrderSheet.Line> getLines() {
        return order.lines().stream()
                .filter(line -> getSheet().quantities().containsKey(line.position()))
                .toList();
    }

    public List<OrderSheet.Line> getUndecided() {
        return getLines().stream()
                .filter(line -> getSheet().undecided(line.position()) > 0)
                .toList();
    }

    public Decision[] getDecisions() {
        return Decision.values();
    }

    public @Nullable Integer getPosition() {
        return position;
    }

    public void setPosition(@Nullable Integer position) {
        this.position = position;
    }

    public @Nullable Integer getQuantity() {
        return quantity;
    }

    public void setQuantity(@Nullable Integer quantity) {
        this.quantity = quantity;
    }

    public @Nullable Decision getDecision() {
        return decision;
    }

    public void setDecision(@Nullable Decision decision) {
        this.decision = decision;
    }

    public @Nullable Money getReduction() {
        return reduction;
    }

    public void setReduction(@Nullable Money reduction) {
        this.reduction = reduction;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable LocalDate getHeardOn() {
        return heardOn;
    }

    public void setHeardOn(@Nullable LocalDate heardOn) {
        this.heardOn = heardOn;
    }

    public @Nullable String getHearing() {
        return hearing;
    }

    public void setHearing(@Nullable String hearing) {
        this.hearing = hearing;
    }

    private String here() {
        return "/marches/livraison.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    private Delivery.Reference reference() {
        return address.reference("reference", Delivery.Reference::new, OrderingRule.DELIVERY_UNKNOWN);
    }
}
