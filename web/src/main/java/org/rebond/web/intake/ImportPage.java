package org.rebond.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.intake.ImportReport;
import org.rebond.intake.ImportSheet;
import org.rebond.intake.Intake;
import org.rebond.intake.Rejection;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.RecordPage;
import org.rebond.web.ui.Texts;

/** Backs {@code marches/import.xhtml} and {@code insertion/import.xhtml}. */
@Named
@RequestScoped
public class ImportPage extends RecordPage<ImportSheet> {

    @Inject
    Intake intake;

    @Inject
    Texts texts;

    @Inject
    Address address;

    @Override
    protected ImportSheet find() {
        return intake.sheet(address.required("reference"));
    }

    public boolean isOver() {
        return getSheet() != null && getSheet().state().isOver();
    }

    /** Why the file as a whole was refused; nothing when it was not. */
    public @Nullable String getFailure() {
        return getSheet() == null ? null : getSheet().failure(texts.locale()).orElse(null);
    }

    /** The key of the sentence that says what came of it. */
    public String getOutcome() {
        ImportReport report = getSheet().report();
        if (report.dryRun()) {
            return "import.wouldHave";
        }
        if (report.created() + report.updated() > 0) {
            return "import.over";
        }
        return report.unchanged() > 0 ? "import.nothingChanged" : "import.nothingTaken";
    }

    public String expected(Rejection rejection) {
        return rejection.message(texts.locale());
    }
}
