package org.rebond.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.rebond.platform.Caller;

/** Who reads the page, and whether what they read is fictional. */
@Named
@RequestScoped
public class Visitor {

    @Inject
    Caller caller;

    public boolean isSignedIn() {
        return !caller.name().isEmpty();
    }

    public String getName() {
        return caller.name();
    }

    public String getRoles() {
        return caller.identity().roles().stream().sorted().map(Format::label).collect(Collectors.joining(", "));
    }

    /** {@code REBOND_DEMO}: the data are made up. */
    public boolean isFictional() {
        return Boolean.parseBoolean(System.getenv("REBOND_DEMO"));
    }
}
