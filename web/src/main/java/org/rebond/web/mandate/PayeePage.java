package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.BankAccount;
import org.rebond.mandate.LegalForm;
import org.rebond.mandate.PayeeSheet;
import org.rebond.mandate.Payees;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Choice;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/tiers.xhtml}. */
@Named
@RequestScoped
public class PayeePage extends RecordPage<PayeeSheet> {

    @Inject
    Payees payees;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private @Nullable String iban;
    private @Nullable String bic;
    private @Nullable String holder;
    private @Nullable String reason;

    @Override
    protected PayeeSheet find() {
        return payees.payee(address.required("reference"));
    }

    public String describe(String name, String form, String street, String postalCode, String city) {
        payees.describe(
                address.required("reference"),
                name,
                Choice.of(LegalForm.class, form),
                street.isBlank() ? null : new PayeeSheet.Address(street, postalCode, city));
        return done("payee.isDescribed");
    }

    public String propose() {
        payees.propose(address.required("reference"), BankAccount.typed(said(iban), bic, said(holder)), said(reason));
        return done("payee.isProposed");
    }

    /** @param seen the account that this page showed */
    public String confirm(String seen) {
        payees.confirm(address.required("reference"), seen);
        return done("payee.isConfirmed");
    }

    public String withdraw() {
        payees.withdraw(address.required("reference"));
        return done("payee.isWithdrawn");
    }

    private String done(String notice) {
        notices.done(notice);
        return "/marches/tiers.xhtml?faces-redirect=true&reference=" + address.required("reference");
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    public LegalForm[] getForms() {
        return LegalForm.values();
    }

    public @Nullable String getIban() {
        return iban;
    }

    public void setIban(@Nullable String iban) {
        this.iban = iban;
    }

    public @Nullable String getBic() {
        return bic;
    }

    public void setBic(@Nullable String bic) {
        this.bic = bic;
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
