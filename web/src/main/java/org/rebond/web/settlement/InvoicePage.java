package org.rebond.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.settlement.Breakdown;
import org.rebond.settlement.Invoice;
import org.rebond.settlement.InvoiceSheet;
import org.rebond.settlement.MatchedLine;
import org.rebond.settlement.Settlement;
import org.rebond.settlement.SettlementRule;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/facture.xhtml}. */
@Named
@RequestScoped
public class InvoicePage extends RecordPage<InvoiceSheet> {

    @Inject
    Settlement settlement;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable Breakdown breakdown;
    private @Nullable List<MatchedLine> lines;
    private @Nullable LocalDate on;
    private @Nullable String reason;

    @Override
    protected InvoiceSheet find() {
        on = on == null ? LocalDate.now(clock) : on;
        InvoiceSheet sheet = settlement.invoice(reference());
        breakdown = sheet.credits() == null ? settlement.breakdown(reference()) : null;
        lines = settlement.match(reference());
        return sheet;
    }

    public String certify() {
        settlement.certify(reference(), on);
        return done("invoice.certified");
    }

    public String suspend() {
        settlement.suspend(reference(), on, written());
        return done("invoice.suspended");
    }

    public String complete() {
        settlement.complete(reference(), on);
        return done("invoice.completed");
    }

    public String reject() {
        settlement.reject(reference(), written());
        return done("invoice.rejected");
    }

    public String settle() {
        settlement.settle(reference(), on);
        return done("invoice.settled");
    }

    public String pay() {
        settlement.pay(reference(), on);
        return done("invoice.paid");
    }

    private String written() {
        return reason == null ? "" : reason;
    }

    private String done(String notice) {
        notices.done(notice);
        return "/marches/facture.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    /** From what it asks for to what is paid; null for a credit note. */
    public @Nullable Breakdown getBreakdown() {
        return breakdown;
    }

    /** Its lines beside what was ordered, admitted and invoiced. */
    public @Nullable List<MatchedLine> getLines() {
        return lines;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    private Invoice.Reference reference() {
        return address.reference("reference", Invoice.Reference::new, SettlementRule.INVOICE_UNKNOWN);
    }
}
