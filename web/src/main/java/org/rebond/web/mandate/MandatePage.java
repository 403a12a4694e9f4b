package org.rebond.web.mandate;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.AccountFilter;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetAccount;
import org.rebond.budget.BudgetCoding;
import org.rebond.mandate.DocumentKind;
import org.rebond.mandate.DocumentState;
import org.rebond.mandate.Mandate;
import org.rebond.mandate.MandateKind;
import org.rebond.mandate.MandateRule;
import org.rebond.mandate.MandateSheet;
import org.rebond.mandate.Mandating;
import org.rebond.mandate.PayeeSheet;
import org.rebond.mandate.Payees;
import org.rebond.mandate.SupportingDocument;
import org.rebond.procurement.Contract;
import org.rebond.shared.Paging;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Choice;
import org.rebond.web.ui.Notices;
import org.rebond.web.ui.RecordPage;

/** Backs {@code marches/mandat.xhtml}. */
@Named
@RequestScoped
public class MandatePage extends RecordPage<MandateSheet> {

    private static final int ACCOUNTS = 20;

    @Inject
    Mandating mandating;

    @Inject
    Payees payees;

    @Inject
    Budget budget;

    @Inject
    Notices notices;

    @Inject
    Address address;

    private @Nullable String object;
    private @Nullable String nature;
    private @Nullable String function;
    private @Nullable String operation;
    private boolean last;
    private boolean forContract;

    @Override
    protected MandateSheet find() {
        MandateSheet sheet = mandating.mandate(reference());
        if (object == null) {
            BudgetCoding coding = sheet.coding();
            object = sheet.object();
            last = sheet.kind() == MandateKind.LAST_INSTALMENT;
            nature = coding == null ? null : coding.nature();
            function = coding == null ? null : coding.function();
            operation = coding == null ? null : coding.operation();
        }
        return sheet;
    }

    public String prepare() {
        BudgetCoding coding = new BudgetCoding(said(nature), blankToNull(function), blankToNull(operation));
        mandating.prepare(reference(), coding, said(object), last);
        if (forContract) {
            MandateSheet sheet = mandating.mandate(reference());
            budget.allocate(new Contract.Reference(sheet.contract()), null, coding, sheet.exercise());
        }
        return done("mandate.isPrepared");
    }

    /** @param state what is said of the document: PRESENT with its reference, DISPENSED with the reason, MISSING */
    public String document(String kind, String state, String words) {
        DocumentKind asked = Choice.of(DocumentKind.class, kind);
        switch (Choice.of(DocumentState.class, state)) {
            case PRESENT -> mandating.attach(reference(), asked, words);
            case DISPENSED -> mandating.dispense(reference(), asked, words);
            case MISSING, IF_ANY -> mandating.miss(reference(), asked);
        }
        return done("mandate.documentKept");
    }

    public String reopen() {
        mandating.reopen(reference());
        return done("mandate.isReopened");
    }

    public String withdraw(String reason) {
        mandating.withdraw(reference(), reason);
        return done("mandate.isWithdrawn");
    }

    private String done(String notice) {
        notices.done(notice);
        return "/marches/mandat.xhtml?faces-redirect=true&reference="
                + reference().value();
    }

    /** The accounts that the search of the page found, in the nomenclature of the exercise. */
    public List<BudgetAccount> getAccounts() {
        MandateSheet sheet = getSheet();
        String sought = address.text("account");
        return sheet == null || sought.isEmpty()
                ? List.of()
                : budget.accounts(
                                new AccountFilter(sought, sheet.exercise(), null, true),
                                new Paging(1, ACCOUNTS, null, false))
                        .items();
    }

    /** The checklist, in the order of the law. */
    public List<Map.Entry<DocumentKind, SupportingDocument>> getDocuments() {
        MandateSheet sheet = getSheet();
        return sheet == null ? List.of() : List.copyOf(sheet.documents().entrySet());
    }

    /** Who had a hand in it, with a comma between them. */
    public String getBuilders() {
        MandateSheet sheet = getSheet();
        return sheet == null ? "" : String.join(", ", sheet.builders());
    }

    public @Nullable PayeeSheet getPayee() {
        MandateSheet sheet = getSheet();
        return sheet == null ? null : payees.payee(sheet.payee());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private Mandate.Reference reference() {
        return address.reference("reference", Mandate.Reference::new, MandateRule.MANDATE_UNKNOWN);
    }

    public @Nullable String getObject() {
        return object;
    }

    public void setObject(@Nullable String object) {
        this.object = object;
    }

    public @Nullable String getNature() {
        return nature;
    }

    public void setNature(@Nullable String nature) {
        this.nature = nature;
    }

    public @Nullable String getFunction() {
        return function;
    }

    public void setFunction(@Nullable String function) {
        this.function = function;
    }

    public @Nullable String getOperation() {
        return operation;
    }

    public void setOperation(@Nullable String operation) {
        this.operation = operation;
    }

    public boolean isLast() {
        return last;
    }

    public void setLast(boolean last) {
        this.last = last;
    }

    public boolean isForContract() {
        return forContract;
    }

    public void setForContract(boolean forContract) {
        this.forContract = forContract;
    }
}
