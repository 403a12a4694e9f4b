package org.rebond.intake;

import org.rebond.shared.Rule;

/** Why a file, or a cell of it, cannot be taken in. Technical safeguards: none of them has a legal source. */
public enum IntakeRule implements Rule {
    /** No feature takes this kind of file. */
    KIND_UNKNOWN,
    IMPORT_UNKNOWN,
    /** The same file is being imported at this moment: a second click, a second person. */
    ALREADY_UNDER_WAY,
    /** The import met a fault of the application, or the server stopped under it three times. */
    BROKEN_OFF,
    FILE_EMPTY,
    FILE_TOO_LARGE,
    /** A PDF, an image, a web page, JSON, an ODS: something else than CSV or XLSX, whatever its name says. */
    NOT_A_TABLE,
    /** The binary format of Excel before 2007. */
    OLD_EXCEL,
    /** Protected by a password. */
    FILE_ENCRYPTED,
    FILE_HAS_MACROS,
    /** The container or its XML does not hold together. */
    FILE_DAMAGED,
    /** What is inside is out of proportion with the file: a decompression bomb. */
    FILE_INFLATES,
    /** A document type or an entity in the XML of a workbook: no spreadsheet program writes one. */
    XML_ENTITIES,
    /** Bytes that no text has. */
    NOT_TEXT,
    UTF_16,
    /** Bytes that have no meaning in UTF-8, nor in Windows-1252. */
    ENCODING_UNKNOWN,
    QUOTES_UNPAIRED,
    /** Column names, and nothing below. */
    NO_ROW,
    COLUMN_MISSING,
    COLUMN_TWICE,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    CELL_TOO_LONG,
    /** A value right of the last named column: the row has slipped, or its column has no name. */
    CELL_WITHOUT_COLUMN,
    /** A computed cell, or a text that a spreadsheet program would compute: we take in values, not formulas. */
    FORMULA,
    /** {@code #REF!} and its kin. */
    CELL_IN_ERROR,
    VALUE_MISSING,
    NOT_A_NUMBER,
    NOT_A_DATE,
    NOT_A_MONTH,
    NOT_YES_OR_NO;

    @Override
    public Kind kind() {
        return switch (this) {
            case IMPORT_UNKNOWN -> Kind.UNKNOWN;
            case ALREADY_UNDER_WAY -> Kind.CONFLICT;
            default -> Kind.REFUSED;
        };
    }
}
