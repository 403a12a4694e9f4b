package org.rebond.web.ordering;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.DeliveryNote;
import org.rebond.ordering.OrderSheet;
import org.rebond.ordering.Ordering;
import org.rebond.ordering.OrderingRule;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/commande.xhtml}. */
@Named
@RequestScoped
public class OrderPage extends RecordPage<OrderSheet> {

    @Inject
    Ordering ordering;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private final Map<Integer, @Nullable Integer> arrived = new HashMap<>();
    private @Nullable String noteNumber;
    private @Nullable LocalDate deliveredOn;

    @Override
    protected OrderSheet find() {
        deliveredOn = deliveredOn == null ? LocalDate.now(clock) : deliveredOn;
        return ordering.order(reference());
    }

    public String receive() {
        Map<Integer, Integer> quantities = arrived.entrySet().stream()
                .filter(line -> line.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, line -> Objects.requireNonNull(line.getValue())));
        var delivery = ordering.receive(reference(), new DeliveryNote(noteNumber, deliveredOn, quantities));
        notices.done("delivery.received", noteNumber);
        return "/marches/livraison.xhtml?faces-redirect=true&reference=" + delivery.value();
    }

    public String cancel(String reason) {
        ordering.cancel(reference(), reason);
        notices.done("order.cancelled");
        return "/marches/commande.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    /** By position of the line. */
    public Map<Integer, @Nullable Integer> getArrived() {
        return arrived;
    }

    public @Nullable String getNoteNumber() {
        return noteNumber;
    }

    public void setNoteNumber(@Nullable String noteNumber) {
        this.noteNumber = noteNumber;
    }

    public @Nullable LocalDate getDeliveredOn() {
        return deliveredOn;
    }

    public void setDeliveredOn(@Nullable LocalDate deliveredOn) {
        this.deliveredOn = deliveredOn;
    }

    private PurchaseOrder.Reference reference() {
        return address.reference("reference", PurchaseOrder.Reference::new, OrderingRule.ORDER_UNKNOWN);
    }
}
