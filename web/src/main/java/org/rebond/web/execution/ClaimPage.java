package org.rebond.web.execution;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.execution.ClaimState;
import org.rebond.execution.ClaimTerms;
import org.rebond.execution.DirectPayments;
import org.rebond.execution.HolderAnswer;
import org.rebond.execution.PaymentClaim;
import org.rebond.execution.PaymentClaimSheet;
import org.rebond.execution.Subcontractor;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.settlement.PaymentDesk;
import org.rebond.shared.Money;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** What subcontractors ask to be paid, on {@code marches/sous-traitance.xhtml}. */
@Named
@RequestScoped
public class ClaimPage {

    @Inject
    DirectPayments direct;

    @Inject
    PaymentDesk desk;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable List<PaymentClaimSheet> rows;
    private @Nullable String subcontractor;
    private @Nullable String invoice;
    private @Nullable Money asked;
    private @Nullable Money tax;
    private @Nullable LocalDate receivedOn;
    private @Nullable LocalDate signedOn;
    private @Nullable LocalDate unclaimedOn;
    private @Nullable LocalDate toldOn;
    private @Nullable String claim;
    private @Nullable LocalDate givenOn;
    private @Nullable LocalDate arrivedOn;
    private @Nullable Money agreed;
    private @Nullable String reason;
    private @Nullable LocalDate settledOn;
    private @Nullable LocalDate paidOn;

    public String ask() {
        direct.claim(
                new Subcontractor.Reference(subcontractor),
                new ClaimTerms(invoice, asked, tax, receivedOn, signedOn, unclaimedOn, toldOn));
        return done("claim.asked");
    }

    public String answer() {
        direct.answer(chosen(), new HolderAnswer(givenOn, arrivedOn, agreed, reason));
        return done("claim.answered");
    }

    public String settle() {
        direct.settle(chosen(), settledOn);
        return done("claim.isSettled");
    }

    public String pay() {
        desk.pay(chosen().value(), paidOn);
        return done("subcontractor.paymentNoted");
    }

    private PaymentClaim.Reference chosen() {
        return new PaymentClaim.Reference(claim);
    }

    private String done(String notice) {
        notices.done(notice);
        return "/marches/sous-traitance.xhtml?faces-redirect=true&contract="
                + contract().value();
    }

    public List<PaymentClaimSheet> getRows() {
        if (rows == null) {
            rows = direct.claims(contract());
        }
        return rows;
    }

    /** Those to which the holder may still answer, and those whose silence is not settled yet: an answer may be on its way. */
    public List<PaymentClaimSheet> getAwaited() {
        return getRows().stream()
                .filter(row -> row.state() == ClaimState.AWAITED || row.state() == ClaimState.SILENT)
                .toList();
    }

    public List<PaymentClaimSheet> getPayable() {
        return getRows().stream().filter(row -> row.state().payable()).toList();
    }

    public List<PaymentClaimSheet> getSettled() {
        return getRows().stream()
                .filter(row -> row.state() == ClaimState.SETTLED)
                .toList();
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    public @Nullable String getSubcontractor() {
        return subcontractor;
    }

    public void setSubcontractor(@Nullable String subcontractor) {
        this.subcontractor = subcontractor;
    }

    public @Nullable String getInvoice() {
        return invoice;
    }

    public void setInvoice(@Nullable String invoice) {
        this.invoice = invoice;
    }

    public @Nullable Money getAsked() {
        return asked;
    }

    public void setAsked(@Nullable Money asked) {
        this.asked = asked;
    }

    public @Nullable Money getTax() {
        return tax;
    }

    public void setTax(@Nullable Money tax) {
        this.tax = tax;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable LocalDate getSignedOn() {
        return signedOn;
    }

    public void setSignedOn(@Nullable LocalDate signedOn) {
        this.signedOn = signedOn;
    }

    public @Nullable LocalDate getUnclaimedOn() {
        return unclaimedOn;
    }

    public void setUnclaimedOn(@Nullable LocalDate unclaimedOn) {
        this.unclaimedOn = unclaimedOn;
    }

    public @Nullable LocalDate getToldOn() {
        return toldOn == null ? LocalDate.now(clock) : toldOn;
    }

    public void setToldOn(@Nullable LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public @Nullable String getClaim() {
        return claim;
    }

    public void setClaim(@Nullable String claim) {
        this.claim = claim;
    }

    public @Nullable LocalDate getGivenOn() {
        return givenOn;
    }

    public void setGivenOn(@Nullable LocalDate givenOn) {
        this.givenOn = givenOn;
    }

    public @Nullable LocalDate getArrivedOn() {
        return arrivedOn == null ? LocalDate.now(clock) : arrivedOn;
    }

    public void setArrivedOn(@Nullable LocalDate arrivedOn) {
        this.arrivedOn = arrivedOn;
    }

    public @Nullable Money getAgreed() {
        return agreed;
    }

    public void setAgreed(@Nullable Money agreed) {
        this.agreed = agreed;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable LocalDate getSettledOn() {
        return settledOn == null ? LocalDate.now(clock) : settledOn;
    }

    public void setSettledOn(@Nullable LocalDate settledOn) {
        this.settledOn = settledOn;
    }

    public @Nullable LocalDate getPaidOn() {
        return paidOn == null ? LocalDate.now(clock) : paidOn;
    }

    public void setPaidOn(@Nullable LocalDate paidOn) {
        this.paidOn = paidOn;
    }
}
