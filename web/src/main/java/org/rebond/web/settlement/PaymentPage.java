package org.rebond.web.settlement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.law.CcagVersion;
import org.rebond.law.Holder;
import org.rebond.procurement.Contract;
import org.rebond.procurement.ContractSheet;
import org.rebond.procurement.Procurement;
import org.rebond.procurement.ProcurementRule;
import org.rebond.settlement.AdvanceRights;
import org.rebond.settlement.HolderAccount;
import org.rebond.settlement.PaymentDesk;
import org.rebond.settlement.PaymentState;
import org.rebond.settlement.Settlement;
import org.rebond.settlement.SidePaymentSheet;
import org.rebond.shared.Money;
import org.rebond.terms.AgreedTerms;
import org.rebond.terms.Terms;
import org.rebond.terms.TermsBasis;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/paiement.xhtml}: how a contract is paid, its advance, its retention, its late interest. */
@Named
@RequestScoped
public class PaymentPage extends RecordPage<ContractSheet> {

    @Inject
    Procurement procurement;

    @Inject
    Terms terms;

    @Inject
    PaymentDesk desk;

    @Inject
    Settlement settlement;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    @Inject
    AgreedFiguresPage figures;

    private @Nullable AgreedTerms agreed;
    private @Nullable List<SidePaymentSheet> payments;
    private @Nullable List<HolderAccount> accounts;
    private @Nullable AdvanceRights rights;
    private @Nullable Money beyondAdmitted;
    private @Nullable LocalDate launchedOn;
    private @Nullable CcagVersion ccag;
    private @Nullable Holder size;
    private @Nullable Money exclTax;
    private @Nullable Money inclTax;
    private @Nullable Integer months;
    private @Nullable String substitute;
    private @Nullable String holder;
    private @Nullable LocalDate on;

    @Override
    protected ContractSheet find() {
        on = on == null ? LocalDate.now(clock) : on;
        ContractSheet sheet = procurement.contract(contract());
        agreed = terms.terms(contract()).orElse(null);
        if (agreed != null) {
            figures.recall(agreed.terms().figures());
        }
        payments = desk.payments(contract());
        accounts = sheet.currentHolders().stream()
                .map(party -> desk.account(contract(), party.identifier()))
                .toList();
        rights = desk.advances(contract());
        beyondAdmitted = settlement.beyondAdmitted(contract());
        return sheet;
    }

    /** The terms that the law gives; what the contract says otherwise is agreed afterwards, {@link AgreedFiguresPage}. */
    public String agree() {
        TermsBasis basis = new TermsBasis(launchedOn, ccag, size, exclTax, inclTax, months);
        terms.agree(contract(), terms.propose(basis).terms());
        return done("payment.agreed");
    }

    /** The holder declines the advance. */
    public String declineAdvance() {
        terms.declineAdvance(contract());
        return done("payment.declined");
    }

    /** Another guarantee replaces the retention. */
    public String substitute() {
        terms.substitute(contract(), substitute);
        return done("payment.substituted");
    }

    public String startGuarantee() {
        terms.startGuarantee(contract(), on);
        return done("payment.guaranteeStarted");
    }

    public String askAdvance() {
        desk.askAdvance(contract(), holder, on);
        return done("payment.asked");
    }

    public String askRelease() {
        desk.askRelease(contract(), holder, on);
        return done("payment.asked");
    }

    private String done(String notice) {
        notices.done(notice);
        return "/marches/paiement.xhtml?faces-redirect=true&contract="
                + contract().value();
    }

    /** Null when nobody wrote them down. */
    public @Nullable AgreedTerms getAgreed() {
        return agreed;
    }

    public @Nullable List<SidePaymentSheet> getPayments() {
        return payments;
    }

    /** Those that wait for a step of somebody. */
    public List<SidePaymentSheet> getOpen() {
        return payments == null
                ? List.of()
                : payments.stream()
                        .filter(payment ->
                                payment.state() == PaymentState.PROPOSED || payment.state() == PaymentState.SETTLED)
                        .toList();
    }

    public @Nullable List<HolderAccount> getAccounts() {
        return accounts;
    }

    /** The advances of members of a joint consortium, and of orders. */
    public @Nullable AdvanceRights getRights() {
        return rights;
    }

    /** Before tax, what invoices and direct payments ask for beyond what was admitted; zero as a rule. */
    public @Nullable Money getBeyondAdmitted() {
        return beyondAdmitted;
    }

    public CcagVersion[] getCcags() {
        return CcagVersion.values();
    }

    public Holder[] getSizes() {
        return Holder.values();
    }

    public @Nullable LocalDate getLaunchedOn() {
        return launchedOn;
    }

    public void setLaunchedOn(@Nullable LocalDate launchedOn) {
        this.launchedOn = launchedOn;
    }

    public @Nullable CcagVersion getCcag() {
        return ccag;
    }

    public void setCcag(@Nullable CcagVersion ccag) {
        this.ccag = ccag;
    }

    public @Nullable Holder getSize() {
        return size;
    }

    public void setSize(@Nullable Holder size) {
        this.size = size;
    }

    public @Nullable Money getExclTax() {
        return exclTax;
    }

    public void setExclTax(@Nullable Money exclTax) {
        this.exclTax = exclTax;
    }

    public @Nullable Money getInclTax() {
        return inclTax;
    }

    public void setInclTax(@Nullable Money inclTax) {
        this.inclTax = inclTax;
    }

    public @Nullable Integer getMonths() {
        return months;
    }

    public void setMonths(@Nullable Integer months) {
        this.months = months;
    }

    public @Nullable String getSubstitute() {
        return substitute;
    }

    public void setSubstitute(@Nullable String substitute) {
        this.substitute = substitute;
    }

    public @Nullable String getHolder() {
        return holder;
    }

    public void setHolder(@Nullable String holder) {
        this.holder = holder;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    private Contract.Reference contract() {
        return address.reference("contract", Contract.Reference::new, ProcurementRule.CONTRACT_UNKNOWN);
    }
}
