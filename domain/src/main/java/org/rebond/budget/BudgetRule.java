package org.rebond.budget;

import org.rebond.shared.Rule;

/** Why the budget feature refuses something. */
public enum BudgetRule implements Rule {
    /** A code of a budget line is made of digits (PES Dépense 5.17, {@code Nature}, {@code Fonction}, {@code Operation}). */
    CODE_INVALID,
    /** The nomenclature of the exercise has no such account (CGCT, L3311-1: the budget is voted by its accounts). */
    ACCOUNT_UNKNOWN,
    /** A mandate bears an account of the last level, one of spending. */
    ACCOUNT_NOT_USABLE,
    /** No nomenclature starts with the exercise or before. */
    NO_NOMENCLATURE,
    /** A nomenclature is an XML file of the DGCL's shape. */
    NOT_A_NOMENCLATURE,
    /** A file that declares a document type could make the server read other files. */
    XML_ENTITIES,
    /** No nomenclature is that large. */
    FILE_TOO_LARGE,
    /** The norm is one of departments: M52 until 2023, M57 since 2024. */
    NORM_UNKNOWN,
    /** The exercise already has the nomenclature of another norm. */
    OTHER_NORM_ON_FILE,
    /** The budget has to be described before anything is sent to the public accountant. */
    IDENTITY_MISSING,
    /** A field of the identity does not have the shape that the public accountant expects. */
    IDENTITY_INVALID
}
