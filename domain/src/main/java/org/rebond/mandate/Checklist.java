package org.rebond.mandate;

import java.util.EnumSet;
import java.util.Set;

/** Which documents a payment needs (CGCT, annex I of D1617-19, heading 4 “public contracts”, in its version of 2014). */
final class Checklist {

    private Checklist() {}

    static Set<DocumentKind> of(MandateKind kind, boolean first, boolean amended, boolean ordered, boolean penalised) {
        Set<DocumentKind> asked = EnumSet.noneOf(DocumentKind.class);
        switch (kind) {
            case INSTALMENT, LAST_INSTALMENT ->
                asked.addAll(EnumSet.of(DocumentKind.INVOICE, DocumentKind.SERVICE_CERTIFICATE));
            case ADVANCE -> asked.addAll(EnumSet.of(DocumentKind.ADVANCE_STATEMENT, DocumentKind.ADVANCE_GUARANTEE));
            case RETENTION_RELEASE -> asked.add(DocumentKind.RELEASE_DECISION);
            case LATE_INTEREST -> asked.add(DocumentKind.INTEREST_STATEMENT);
        }
        if (first) {
            asked.addAll(EnumSet.of(DocumentKind.CONTRACT, DocumentKind.PRICE_SCHEDULE, DocumentKind.BANK_DETAILS));
        }
        if (ordered) {
            asked.add(DocumentKind.PURCHASE_ORDER);
        }
        if (amended) {
            asked.add(DocumentKind.AMENDMENT);
        }
        if (penalised || kind == MandateKind.LAST_INSTALMENT) {
            asked.add(DocumentKind.PENALTY_STATEMENT);
        }
        if (kind == MandateKind.LAST_INSTALMENT) {
            asked.add(DocumentKind.GENERAL_STATEMENT);
        }
        return asked;
    }
}
