package org.rebond.web.rest;

import java.util.Optional;

/** Who publishes, as the environment says. */
final class Publisher {

    /** The prefix that the documentation of OCDS uses in its examples: it stands for no publisher. */
    private static final String EXAMPLE_PREFIX = "ocds-213czf";

    private Publisher() {}

    /** {@code REBOND_OCID_PREFIX}: the prefix that the Open Contracting Partnership registered for the council. */
    static String ocidPrefix() {
        return Optional.ofNullable(System.getenv("REBOND_OCID_PREFIX")).orElse(EXAMPLE_PREFIX);
    }

    /** {@code REBOND_COUNCIL}: the name of the council. */
    static String name() {
        return Optional.ofNullable(System.getenv("REBOND_COUNCIL")).orElse("Rebond");
    }
}
