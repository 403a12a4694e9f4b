package org.rebond.web.ui;

import jakarta.faces.context.FacesContext;
import org.jspecify.annotations.Nullable;

/**
 * The bean of a page about one record. The record is loaded before the page is written, so that a refusal is said on the
 * page, and again when one of its forms comes back, so that the form meets the record as it is by then.
 */
public abstract class RecordPage<S> {

    private @Nullable S sheet;

    /** @throws org.rebond.shared.RuleViolation when there is no such record, or this person may not read it */
    protected abstract S find();

    /** For {@code f:viewAction}. */
    public void load() {
        sheet = find();
    }

    /** The record; null when it was refused. */
    public @Nullable S getSheet() {
        if (sheet == null && FacesContext.getCurrentInstance().isPostback()) {
            load();
        }
        return sheet;
    }
}
