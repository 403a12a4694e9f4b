package org.rebond.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.settlement.PaymentDesk;
import org.rebond.settlement.SidePayment;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** The next step of an advance, a release or late interest, on {@code marches/paiement.xhtml}. */
@Named
@RequestScoped
public class PaymentStepPage {

    @Inject
    PaymentDesk desk;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable String payment;
    private @Nullable String reason;
    private @Nullable LocalDate on;

    public String settle() {
        desk.settle(new SidePayment.Reference(payment), on);
        return done("payment.settled");
    }

    public String pay() {
        desk.pay(payment, on);
        return done("payment.paid");
    }

    public String withdraw() {
        desk.withdraw(new SidePayment.Reference(payment), reason == null ? "" : reason);
        return done("payment.withdrawn");
    }

    private String done(String notice) {
        notices.done(notice, payment);
        return "/marches/paiement.xhtml?faces-redirect=true&contract=" + address.text("contract");
    }

    public @Nullable String getPayment() {
        return payment;
    }

    public void setPayment(@Nullable String payment) {
        this.payment = payment;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getOn() {
        return on == null ? LocalDate.now(clock) : on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
