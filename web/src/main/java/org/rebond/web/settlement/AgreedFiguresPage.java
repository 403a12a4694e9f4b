package org.rebond.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ProcurementRule;
import org.rebond.shared.Money;
import org.rebond.terms.AgreedFigures;
import org.rebond.terms.PenaltyClause;
import org.rebond.terms.Terms;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** What a contract agrees on its payment otherwise than the law proposes, on {@code marches/paiement.xhtml}. */
@Named
@RequestScoped
public class AgreedFiguresPage {

    @Inject
    Terms terms;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private @Nullable BigDecimal advanceRate;
    private @Nullable BigDecimal repaymentStart;
    private @Nullable BigDecimal repaymentEnd;
    private @Nullable Integer guaranteeMonths;
    private @Nullable BigDecimal retentionRate;
    private @Nullable BigDecimal divisor;
    private @Nullable Money exemption;
    private @Nullable BigDecimal cap;
    private @Nullable Integer hearingDays;
    private @Nullable Integer paymentDays;
    private @Nullable String derogations;

    /** Shows what is agreed, until somebody types otherwise. */
    public void recall(AgreedFigures said) {
        if (advanceRate == null) {
            advanceRate = said.advanceRate();
            repaymentStart = said.repaymentStart();
            repaymentEnd = said.repaymentEnd();
            guaranteeMonths = said.guaranteeMonths();
            retentionRate = said.retentionRate();
            divisor = said.penalties().divisor();
            exemption = said.penalties().exemption();
            cap = said.penalties().cap();
            hearingDays = said.penalties().hearingDays();
            paymentDays = said.paymentDays();
            derogations = said.derogations();
        }
    }

    public String agree() {
        terms.derogate(
                contract(),
                new AgreedFigures(
                        advanceRate,
                        repaymentStart,
                        repaymentEnd,
                        guaranteeMonths,
                        retentionRate,
                        new PenaltyClause(divisor, exemption, cap, hearingDays),
                        paymentDays,
                        derogations));
        notices.done("payment.agreed");
        return "/marches/paiement.xhtml?faces-redirect=true&contract="
                + contract().value();
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }

    public @Nullable BigDecimal getAdvanceRate() {
        return advanceRate;
    }

    public void setAdvanceRate(@Nullable BigDecimal advanceRate) {
        this.advanceRate = advanceRate;
    }

    public @Nullable BigDecimal getRepaymentStart() {
        return repaymentStart;
    }

    public void setRepaymentStart(@Nullable BigDecimal repaymentStart) {
        this.repaymentStart = repaymentStart;
    }

    public @Nullable BigDecimal getRepaymentEnd() {
        return repaymentEnd;
    }

    public void setRepaymentEnd(@Nullable BigDecimal repaymentEnd) {
        this.repaymentEnd = repaymentEnd;
    }

    public @Nullable Integer getGuaranteeMonths() {
        return guaranteeMonths;
    }

    public void setGuaranteeMonths(@Nullable Integer guaranteeMonths) {
        this.guaranteeMonths = guaranteeMonths;
    }

    public @Nullable BigDecimal getRetentionRate() {
        return retentionRate;
    }

    public void setRetentionRate(@Nullable BigDecimal retentionRate) {
        this.retentionRate = retentionRate;
    }

    public @Nullable BigDecimal getDivisor() {
        return divisor;
    }

    public void setDivisor(@Nullable BigDecimal divisor) {
        this.divisor = divisor;
    }

    public @Nullable Money getExemption() {
        return exemption;
    }

    public void setExemption(@Nullable Money exemption) {
        this.exemption = exemption;
    }

    public @Nullable BigDecimal getCap() {
        return cap;
    }

    public void setCap(@Nullable BigDecimal cap) {
        this.cap = cap;
    }

    public @Nullable Integer getHearingDays() {
        return hearingDays;
    }

    public void setHearingDays(@Nullable Integer hearingDays) {
        this.hearingDays = hearingDays;
    }

    public @Nullable Integer getPaymentDays() {
        return paymentDays;
    }

    public void setPaymentDays(@Nullable Integer paymentDays) {
        this.paymentDays = paymentDays;
    }

    public @Nullable String getDerogations() {
        return derogations;
    }

    public void setDerogations(@Nullable String derogations) {
        this.derogations = derogations;
    }
}
