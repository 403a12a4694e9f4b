package org.rebond.web.budget;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.budget.AccountFilter;
import org.rebond.budget.AccountKind;
import org.rebond.budget.Budget;
import org.rebond.budget.BudgetAccount;
import org.rebond.budget.BudgetSheet;
import org.rebond.budget.LoadReport;
import org.rebond.budget.Nomenclature;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** Backs {@code administration/comptes-budgetaires.xhtml}. */
@Named
@RequestScoped
public class BudgetAccountsPage {

    @Inject
    Budget budget;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable Page<BudgetAccount> rows;
    private List<Nomenclature> nomenclatures = List.of();
    private @Nullable BudgetSheet identity;
    private @Nullable Part file;

    public void load() {
        rows = budget.accounts(asked(address, clock), address.paging());
        nomenclatures = budget.nomenclatures();
        identity = budget.identity().orElse(null);
    }

    /** When a form comes back, nothing was read yet. */
    private void loadAgain() {
        if (rows == null && FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
    }

    /** Which accounts an address asks for, those of the current exercise unless it names another. */
    static AccountFilter asked(Address address, Clock clock) {
        Year exercise = address.year("exercise");
        return new AccountFilter(
                address.filter("q"),
                exercise == null ? LocalDate.now(clock).getYear() : exercise.getValue(),
                address.filter("kind", AccountKind.class),
                address.has("usable", "true"));
    }

    /** Loads the nomenclature that was chosen. */
    public String submit() throws IOException {
        Part chosen = Objects.requireNonNull(file, "the page requires a file");
        try (var content = chosen.getInputStream()) {
            LoadReport report = budget.load(chosen.getSubmittedFileName(), content);
            notices.done(
                    "budget.isLoaded",
                    report.norm(),
                    String.valueOf(report.exercise()),
                    report.added(),
                    report.changed(),
                    report.unchanged());
            return "/administration/comptes-budgetaires.xhtml?faces-redirect=true&exercise=" + report.exercise();
        }
    }

    public String describe(
            String siret, String label, String post, String postLabel, String collectivity, String code) {
        budget.describe(new BudgetSheet(
                siret.replace(" ", ""),
                label.strip(),
                post.strip(),
                postLabel.isBlank() ? null : postLabel.strip(),
                collectivity.strip(),
                code.strip()));
        notices.done("budget.isDescribed");
        return "/administration/comptes-budgetaires.xhtml?faces-redirect=true";
    }

    public @Nullable Page<BudgetAccount> getRows() {
        loadAgain();
        return rows;
    }

    public List<Nomenclature> getNomenclatures() {
        loadAgain();
        return nomenclatures;
    }

    /** How the public accountant knows the budget; null while nobody said. */
    public @Nullable BudgetSheet getIdentity() {
        loadAgain();
        return identity;
    }

    public AccountKind[] getKinds() {
        return AccountKind.values();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
