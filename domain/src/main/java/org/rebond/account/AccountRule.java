package org.rebond.account;

import org.rebond.shared.Rule;

/** Why an account cannot be used or changed. */
public enum AccountRule implements Rule {
    /** Nobody has said who they are, and what they ask for is not for anybody. */
    SIGN_IN_NEEDED,
    /** The name is unknown, the password wrong or the account closed: which of them is not told (OWASP ASVS 6.3.8). */
    SIGN_IN_REFUSED,
    /** Too many failures: nothing is checked before the delay ends (OWASP ASVS 6.3.1, CNIL recommendation 2022-100). */
    SIGN_IN_LOCKED,
    /** No account has this name. */
    ACCOUNT_UNKNOWN,
    /** Another account, open or closed, already has this name: a name is never given again. */
    ACCOUNT_NAME_TAKEN,
    /** A name is made of 2 to 64 lower-case letters, digits, dots, hyphens, underscores and at signs. */
    ACCOUNT_NAME_INVALID,
    /** People must recognise who an account belongs to. */
    DISPLAY_NAME_MISSING,
    /** An account without a role could do nothing. */
    ROLE_MISSING,
    /** Nobody gives roles to themselves. */
    OWN_ROLES,
    /** Somebody must remain who can open accounts. */
    LAST_ADMIN,
    /** Closed accounts stay for the record, as they were. */
    ACCOUNT_CLOSED,
    /** At least 12 characters (CNIL recommendation 2022-100). */
    PASSWORD_TOO_SHORT,
    /** A password built on the name of its account is the first that others try. */
    PASSWORD_HAS_NAME,
    /** On the list of the most common passwords, or one character repeated (OWASP ASVS 6.2.4). */
    PASSWORD_COMMON;

    @Override
    public Kind kind() {
        return this == ACCOUNT_UNKNOWN ? Kind.UNKNOWN : Kind.REFUSED;
    }
}
