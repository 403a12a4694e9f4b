package org.rebond.agenda;

import org.rebond.shared.Rule;

/** Why the agenda refuses something. */
public enum AgendaRule implements Rule {
    /** The secret address was revoked, replaced, or never made; or its holder's account is closed. */
    CALENDAR_UNKNOWN,
    /** A mail needs an address to go to. */
    MAIL_MISSING,
    /** One address, such as {@code prenom.nom@exemple.fr} (RFC 5321). */
    MAIL_INVALID;

    @Override
    public Kind kind() {
        return this == CALENDAR_UNKNOWN ? Kind.UNKNOWN : Kind.REFUSED;
    }
}
