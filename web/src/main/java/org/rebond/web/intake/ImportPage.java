package org.rebond.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.rebond.intake.ImportSheet;
import org.rebond.intake.Intake;
import org.rebond.intake.Rejection;
import org.rebond.web.ui.Texts;

/** Backs {@code marches/import.xhtml} and {@code insertion/import.xhtml}. */
@Named
@RequestScoped
public class ImportPage {

    @Inject
    Intake intake;

    @Inject
    Texts texts;

    private @Nullable String reference;
    private @Nullable ImportSheet sheet;

    public void load() {
        sheet = intake.sheet(reference);
    }

    public @Nullable String getReference() {
        return reference;
    }

    public void setReference(String reference) {
        this.reference = reference;
    }

    public @Nullable ImportSheet getSheet() {
        return sheet;
    }

    public boolean isOver() {
        return sheet != null && sheet.state().isOver();
    }

    /** Why the file as a whole was refused; nothing when it was not. */
    public @Nullable String getFailure() {
        return sheet == null ? null : sheet.failure(texts.locale()).orElse(null);
    }

    public String expected(Rejection rejection) {
        return rejection.message(texts.locale());
    }
}
