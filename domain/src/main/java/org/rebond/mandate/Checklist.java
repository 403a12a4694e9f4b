package org.rebond.mandate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Which documents a payment needs (CGCT, annex I of D1617-19, heading 4 “public contracts”, in its version of 2014). */
final class Checklist {

    private final MandateKind kind;
    private final Set<Circumstance> circumstances;
    private final Map<DocumentKind, DocumentState> asked = new EnumMap<>(DocumentKind.class);

    private Checklist(MandateKind kind, Set<Circumstance> circumstances) {
        this.kind = kind;
        this.circumstances = circumstances;
    }

    /** Those that a mandate waits for, as missing, and those to enclose if there are any. */
    static Map<DocumentKind, DocumentState> of(MandateKind kind, Set<Circumstance> circumstances) {
        Checklist list = new Checklist(kind, circumstances);
        list.require(Circumstance.FIRST, DocumentKind.BANK_DETAILS);
        list.particular();
        if (!circumstances.contains(Circumstance.UNWRITTEN)) {
            list.general();
        }
        return list.asked;
    }

    private void general() {
        require(Circumstance.FIRST, DocumentKind.CONTRACT);
        require(Circumstance.FIRST, DocumentKind.PRICE_SCHEDULE);
        require(Circumstance.GUARANTEED, DocumentKind.RETENTION_GUARANTEE);
        require(Circumstance.ON_ORDER, DocumentKind.PURCHASE_ORDER);
        require(Circumstance.AMENDED, DocumentKind.AMENDMENT);
        require(Circumstance.ABOVE_INITIAL, DocumentKind.CONTINUATION_DECISION);
        require(Circumstance.RENEWED, DocumentKind.RENEWAL_DECISION);
    }

    private void particular() {
        switch (kind) {
            case INSTALMENT, LAST_INSTALMENT -> executed();
            case DIRECT_PAYMENT -> {
                executed();
                require(DocumentKind.HOLDER_ATTESTATION);
                require(Circumstance.NEW_SUBCONTRACT, DocumentKind.SPECIAL_ACT);
                require(Circumstance.NEW_SUBCONTRACT, DocumentKind.NON_ASSIGNMENT);
                require(Circumstance.NEW_SUBCONTRACT, DocumentKind.BANK_DETAILS);
                changed();
                ifAny(DocumentKind.REVISION_STATEMENT);
            }
            case ADVANCE -> {
                require(DocumentKind.ADVANCE_STATEMENT);
                ifAny(DocumentKind.ADVANCE_CERTIFICATE);
                require(Circumstance.LARGE_ADVANCE, DocumentKind.ADVANCE_GUARANTEE);
                ifAny(DocumentKind.ADVANCE_GUARANTEE);
            }
            case RETENTION_RELEASE -> {
                require(DocumentKind.RELEASE_DECISION);
                ifAny(DocumentKind.RESERVES_LIFTED);
            }
            case LATE_INTEREST -> require(DocumentKind.INTEREST_STATEMENT);
        }
    }

    /** An assignment of the holder's claim is shown anew (CCP, R2193-22), and where an increase is made up for (451). */
    private void changed() {
        require(Circumstance.CHANGED_SUBCONTRACT, DocumentKind.SPECIAL_ACT);
        require(Circumstance.CHANGED_SUBCONTRACT, DocumentKind.NON_ASSIGNMENT);
        if (circumstances.contains(Circumstance.CHANGED_SUBCONTRACT)) {
            ifAny(DocumentKind.OFFSETTING_ACT);
        }
    }

    private void executed() {
        require(DocumentKind.INVOICE);
        if (circumstances.contains(Circumstance.UNWRITTEN)) {
            return;
        }
        require(DocumentKind.SERVICE_CERTIFICATE);
        require(Circumstance.REVISED, DocumentKind.REVISION_STATEMENT);
        require(Circumstance.PENALISED, DocumentKind.PENALTY_STATEMENT);
        require(Circumstance.EXEMPTED, DocumentKind.PENALTY_EXEMPTION);
        if (kind == MandateKind.LAST_INSTALMENT) {
            ifAny(DocumentKind.PENALTY_STATEMENT);
            ifAny(DocumentKind.GENERAL_STATEMENT);
        } else {
            require(Circumstance.ABOVE_STATEMENT_SHARE, DocumentKind.GENERAL_STATEMENT);
        }
    }

    private void require(Circumstance when, DocumentKind document) {
        if (circumstances.contains(when)) {
            require(document);
        }
    }

    private void require(DocumentKind document) {
        asked.put(document, DocumentState.MISSING);
    }

    private void ifAny(DocumentKind document) {
        asked.putIfAbsent(document, DocumentState.IF_ANY);
    }
}
