package org.rebond.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.ordering.PurchaseOrder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.settlement.PaymentDesk;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** Asks for the advance of a purchase order, on {@code marches/paiement.xhtml}. */
@Named
@RequestScoped
public class OrderAdvancePage {

    @Inject
    PaymentDesk desk;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable String order;
    private @Nullable Money inclTax;
    private @Nullable String holder;
    private @Nullable LocalDate on;

    public String ask() {
        Contract.Reference contract =
                address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
        desk.askOrderAdvance(contract, new PurchaseOrder.Reference(order), inclTax, holder, on);
        notices.done("payment.asked");
        return "/marches/paiement.xhtml?faces-redirect=true&contract=" + contract.value();
    }

    public @Nullable String getOrder() {
        return order;
    }

    public void setOrder(@Nullable String order) {
        this.order = order;
    }

    public @Nullable Money getInclTax() {
        return inclTax;
    }

    public void setInclTax(@Nullable Money inclTax) {
        this.inclTax = inclTax;
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public @Nullable LocalDate getOn() {
        return on == null ? LocalDate.now(clock) : on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
