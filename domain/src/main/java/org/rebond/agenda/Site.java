package org.rebond.agenda;

import java.net.URI;
import java.util.Optional;

/** Where Rebond is found, for what is read outside it. */
final class Site {

    private Site() {}

    /** {@code REBOND_URL}, or what {@code REBOND_HTTP_PORT} makes of this machine. */
    static URI address() {
        return URI.create(Optional.ofNullable(System.getenv("REBOND_URL"))
                .orElseGet(() -> "http://localhost:"
                        + Optional.ofNullable(System.getenv("REBOND_HTTP_PORT")).orElse("8080") + "/rebond"));
    }
}
