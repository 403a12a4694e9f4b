package org.rebond.procurement;

import org.rebond.shared.Rule;

/**
 * Why the procurement feature refuses something. Where no other source is named, what a contract must look like is that
 * of the arrêtés of 22 December 2022 (schema 2.0.4) and of 22 March 2019 (schema 1.5.0).
 */
public enum ProcurementRule implements Rule {
    /** No contract on file has that reference. */
    CONTRACT_UNKNOWN,
    /** What was recorded of a contract's modifications and subcontracting is only ever added to. */
    HISTORY_ALTERED,

    /** The grammar of JSON is broken at a line and a column. */
    FILE_NOT_JSON,
    /** The file stops before all that it opened is closed. */
    FILE_TRUNCATED,
    /** JSON is written in UTF-8 (RFC 8259, 8.1). */
    FILE_NOT_UTF8,
    /** JSON, but without the list of contracts of the DECP format. */
    FILE_NOT_DECP,
    /** Nests deeper, or holds longer values, than any contract does: a technical safeguard. */
    FILE_OUT_OF_BOUNDS,

    /** A concession: another regime (code de la commande publique, third part). */
    CONCESSION,
    FIELD_MISSING,
    NOT_A_TEXT,
    NOT_AN_OBJECT,
    NOT_YES_OR_NO,
    TEXT_TOO_LONG,
    /** A tag of a web page in a text: a technical safeguard. */
    MARKUP,
    /** No database keeps a control character; one that shows nothing or turns the text around it misleads who reads. */
    UNREADABLE_CHARACTER,
    /** 14 digits and their control key (INSEE, SIRENE documentation). */
    SIRET_INVALID,
    CPV_MALFORMED,
    VALUE_UNKNOWN,
    DATE_MALFORMED,
    /** A day that exists, in a year that cannot be meant. */
    DATE_IMPLAUSIBLE,
    AMOUNT_NOT_A_NUMBER,
    AMOUNT_TOO_SMALL,
    AMOUNT_TOO_LARGE,
    COUNT_OUT_OF_RANGE,
    RATE_OUT_OF_RANGE,
    /** Two modifications, or two acts, of one contract with the same number. */
    NUMBER_TWICE,
    /** The modification of an act of subcontracting that the contract does not have. */
    SUBCONTRACT_UNKNOWN,
    /** Somebody else appended a modification to the contract since it was read: the number sent is not the next. */
    AMENDED_MEANWHILE,
    /** The pre-publication report found something to complete (arrêtés of 22 December 2022). */
    NOT_PUBLISHABLE,
    /** The contract was not published that many times. */
    PUBLICATION_UNKNOWN,
    /** The file holds the contract twice, and does not say the same both times. */
    CONTRACT_TWICE;

    @Override
    public Kind kind() {
        return switch (this) {
            case CONTRACT_UNKNOWN, PUBLICATION_UNKNOWN -> Kind.UNKNOWN;
            case AMENDED_MEANWHILE -> Kind.CONFLICT;
            default -> Kind.REFUSED;
        };
    }
}
