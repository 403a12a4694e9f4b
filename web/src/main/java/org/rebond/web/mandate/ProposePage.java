package org.rebond.web.mandate;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rebond.mandate.Mandating;
import org.rebond.platform.Permission;
import org.rebond.platform.Requires;
import org.rebond.web.ui.Address;
import org.rebond.web.ui.Notices;

/** Backs {@code marches/proposer-mandat.xhtml}. */
@Named
@RequestScoped
public class ProposePage {

    @Inject
    Mandating mandating;

    @Inject
    Notices notices;

    @Inject
    Address address;

    @Inject
    Clock clock;

    private @Nullable Integer exercise;

    @PostConstruct
    void today() {
        exercise = LocalDate.now(clock).getYear();
    }

    @Requires(Permission.BUILD_MANDATES)
    public void load() {
        address.required("due");
    }

    public String propose() {
        var mandate = mandating.propose(address.required("due"), Objects.requireNonNull(exercise));
        notices.done("mandate.isProposed", mandate.value());
        return "/marches/mandat.xhtml?faces-redirect=true&reference=" + mandate.value();
    }

    public @Nullable Integer getExercise() {
        return exercise;
    }

    public void setExercise(@Nullable Integer exercise) {
        this.exercise = exercise;
    }
}
