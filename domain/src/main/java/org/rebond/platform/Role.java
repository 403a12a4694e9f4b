package org.rebond.platform;

import static org.rebond.platform.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** The hats of the council's agents. What each may do is listed here and nowhere else. */
public enum Role {
    /** The procurement desk. */
    PROCUREMENT(
            READ_CONTRACTS,
            IMPORT_CONTRACTS,
            PUBLISH_CONTRACTS,
            READ_CONSULTATIONS,
            MANAGE_CONSULTATIONS,
            READ_BIDS,
            READ_ORDERS,
            MANAGE_ORDERS,
            READ_EXECUTION,
            MANAGE_EXECUTION,
            READ_INVOICES,
            ENTER_INVOICES,
            READ_MANDATES,
            READ_BUDGET,
            READ_CLAUSES,
            ATTACH_CLAUSES,
            READ_CONTRACT_REPORT,
            READ_FIGURES,
            STATE_REUSE,
            READ_LAW,
            PROPOSE_LAW),
    /** Facilitators of insertion clauses: the only ones who see the persons. */
    FACILITATOR(
            READ_CONTRACTS,
            READ_CONSULTATIONS,
            READ_CLAUSES,
            ATTACH_CLAUSES,
            IMPORT_HOURS,
            READ_PARTICIPANTS,
            READ_LAW),
    /** Instructors of the subsidies. */
    INSTRUCTOR(READ_CONTRACTS, READ_LAW),
    /** Those who decide on awards and publish scales; never on what they instructed. */
    DECIDER(
            READ_CONTRACTS,
            READ_CONSULTATIONS,
            READ_BIDS,
            AWARD_CONTRACTS,
            READ_ORDERS,
            READ_EXECUTION,
            READ_INVOICES,
            READ_CLAUSES,
            READ_FIGURES,
            READ_MANDATES,
            SIGN_BATCHES,
            READ_BUDGET,
            READ_LAW,
            PUBLISH_LAW),
    /** Settlement and payment; no participant's file. */
    FINANCE(
            READ_CONTRACTS,
            READ_CONSULTATIONS,
            READ_ORDERS,
            READ_EXECUTION,
            READ_INVOICES,
            SETTLE,
            READ_CLAUSES,
            READ_CONTRACT_REPORT,
            READ_FIGURES,
            READ_MANDATES,
            BUILD_MANDATES,
            SIGN_BATCHES,
            READ_BUDGET,
            READ_LAW),
    /** Elected officials: figures, never a name. */
    ELECTED(READ_FIGURES, READ_LAW),
    /** Accounts and reference tables; no business data. */
    ADMIN(MANAGE_ACCOUNTS, READ_BUDGET, MANAGE_BUDGET, READ_LAW, PROPOSE_LAW),
    /** Data protection officer: the audit trail and who opened whose file. */
    AUDITOR(READ_AUDIT, PURGE_ACCESS_LOG, READ_LAW);

    private final Set<Permission> permissions;

    Role(Permission first, Permission... rest) {
        this.permissions = EnumSet.of(first, rest);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
