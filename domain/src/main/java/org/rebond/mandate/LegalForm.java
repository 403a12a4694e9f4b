package org.rebond.mandate;

/** What sort of body a payee is: category and legal nature in the accountant's terms. */
public enum LegalForm {
    COMPANY,
    CRAFTSMAN,
    ASSOCIATION,
    PUBLIC_BODY
}
