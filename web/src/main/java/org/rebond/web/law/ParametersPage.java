package org.rebond.web.law;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rebond.law.LegalRegister;
import org.rebond.law.ParameterFilter;
import org.rebond.law.ParameterKind;
import org.rebond.law.ParameterRow;
import org.rebond.law.ParameterState;
import org.rebond.shared.Page;
import org.rebond.web.ui.Address;

/** Backs {@code administration/parametres.xhtml}. */
@Named
@RequestScoped
public class ParametersPage {

    @Inject
    LegalRegister register;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable Page<ParameterRow> rows;

    public void load() {
        rows = register.versions(asked(address, LocalDate.now(clock)), address.paging());
    }

    /** Which versions an address asks for: the list and its exports read it alike. */
    static ParameterFilter asked(Address address, LocalDate today) {
        return new ParameterFilter(
                address.filter("q"),
                address.filter("kind", ParameterKind.class),
                address.filter("state", ParameterState.class),
                address.has("inForce", true) ? today : null,
                address.has("toVerify", true));
    }

    public @Nullable Page<ParameterRow> getRows() {
        return rows;
    }

    public ParameterKind[] getKinds() {
        return ParameterKind.values();
    }

    public ParameterState[] getStates() {
        return ParameterState.values();
    }
}
