package org.rebond.mandate;

import org.rebond.settlement.PaymentKind;

/** What sort of payment a mandate is: it decides on its documents, and on its codes in the file. */
public enum MandateKind {
    /** A payment on the way: part of what the contract comes to. */
    INSTALMENT,
    /** The last one, after which nothing more is due. */
    LAST_INSTALMENT,
    /** What a subcontractor gets from the buyer itself. */
    DIRECT_PAYMENT,
    ADVANCE,
    RETENTION_RELEASE,
    LATE_INTEREST;

    static MandateKind of(PaymentKind due) {
        return switch (due) {
            case INVOICE -> INSTALMENT;
            case DIRECT_PAYMENT -> DIRECT_PAYMENT;
            case ADVANCE -> ADVANCE;
            case RETENTION_RELEASE -> RETENTION_RELEASE;
            case LATE_INTEREST -> LATE_INTEREST;
        };
    }
}
