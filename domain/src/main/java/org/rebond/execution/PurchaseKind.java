package org.rebond.execution;

import org.rebond.law.Category;

/** What a contract buys, as amendments and subcontracting tell contracts apart. */
public enum PurchaseKind {
    SUPPLIES,
    /** Supplies with services or works to place or install them. */
    SUPPLIES_AND_FITTING,
    SERVICES,
    WORKS;

    private static final String WORKS_DIVISION = "45";
    private static final String FIRST_SERVICES_DIVISION = "50";

    /** The kind that the main CPV code of a contract suggests; whoever describes it knows better. */
    public static PurchaseKind suggestedBy(String cpv) {
        String division = cpv.substring(0, 2);
        if (division.equals(WORKS_DIVISION)) {
            return WORKS;
        }
        return division.compareTo(FIRST_SERVICES_DIVISION) < 0 ? SUPPLIES : SERVICES;
    }

    Category category() {
        return this == WORKS ? Category.WORKS : Category.SUPPLIES_SERVICES;
    }

    /** Whether part of it may be subcontracted: a pure supply may not (loi 75-1334, art. 1; CCP, L2193-1). */
    boolean subcontractable() {
        return this != SUPPLIES;
    }
}
