package org.rebond.einvoice;

import org.rebond.shared.Rule;

/** Why the file of an electronic invoice is not read. */
public enum EInvoiceRule implements Rule {
    FILE_EMPTY,
    FILE_TOO_LARGE,
    /** Factur-X is a PDF, UBL and CII are XML. */
    NEITHER_PDF_NOR_XML,
    PDF_PROTECTED,
    /** A PDF starts and ends as the format says (ISO 32000). */
    PDF_DAMAGED,
    /** A Factur-X file carries its data as an attachment (EN 16931; Factur-X 1.0). */
    PDF_WITHOUT_DATA,
    DATA_TOO_LARGE,
    /** No invoice has a document type: entities read other files, or fill the memory. */
    XML_ENTITIES,
    /** The data are written in a common character set. */
    XML_ENCODING,
    XML_DAMAGED,
    XML_TOO_DEEP,
    /** The data follow UBL 2.1 or CII D16B/D22B. */
    FORMAT_UNKNOWN,
    /** The data follow EN 16931 or a profile of Factur-X. */
    PROFILE_UNKNOWN,
    /** Profiles MINIMUM and BASIC WL have no lines to hold against an order. */
    PROFILE_WITHOUT_LINES,
    CURRENCY_NOT_EURO,
    /** A term that EN 16931 requires is missing. */
    TERM_MISSING,
    /** A term that EN 16931 requires cannot be read. */
    TERM_UNREADABLE,
    /** Lines, tax and totals of an invoice add up (EN 16931, BR-CO-10 to BR-CO-17). */
    TOTALS_CONTRADICT
}
