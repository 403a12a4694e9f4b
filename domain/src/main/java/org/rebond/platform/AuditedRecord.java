package org.rebond.platform;

import java.util.List;
import java.util.stream.Stream;

/** The records whose every change is kept, and the tables that each is made of: the only list of them. */
public enum AuditedRecord {
    ACCOUNT(Part.root("account", "name"), Part.values("account_role", "account_id", "account")),
    CONTRACT(
            Part.root("contract", "reference"),
            Part.values("contract_holder", "contract_id", "contract"),
            Part.rows("contract_modification", "contract_id", "contract"),
            Part.values("contract_modification_holder", "modification_id", "contract_modification"),
            Part.rows("contract_subcontract", "contract_id", "contract"),
            Part.rows("subcontract_change", "subcontract_id", "contract_subcontract")),
    SOCIAL_CLAUSE(
            Part.root("social_clause", "reference"),
            Part.values("closed_month", "clause_id", "social_clause"),
            Part.rows("hours_statement", "clause_id", "social_clause")),
    PARTICIPANT(Part.root("participant", "reference")),
    CONSULTATION(
            Part.root("consultation", "reference"),
            Part.values("consultation_criterion", "consultation_id", "consultation"),
            Part.values("consultation_question", "consultation_id", "consultation"),
            Part.values("consultation_analyst", "consultation_id", "consultation"),
            Part.rows("consultation_lot", "consultation_id", "consultation")),
    CANDIDACY(Part.root("candidacy", "reference")),
    BID(Part.root("bid", "reference"), Part.values("bid_note", "bid_id", "bid")),
    FRAMEWORK(Part.root("framework", "contract_reference")),
    PURCHASE_ORDER(Part.root("purchase_order", "reference")),
    DELIVERY(Part.root("delivery", "reference")),
    EXECUTION_FILE(Part.root("execution_file", "contract_reference")),
    AMENDMENT(Part.root("amendment", "reference")),
    RENEWAL(Part.root("renewal", "reference")),
    SUBCONTRACTOR(Part.root("subcontractor", "reference")),
    PAYMENT_CLAIM(Part.root("payment_claim", "reference")),
    INVOICE(Part.root("invoice", "reference")),
    PAYMENT_TERMS(Part.root("payment_terms", "contract_reference")),
    PENALTY(Part.root("penalty", "reference")),
    SIDE_PAYMENT(Part.root("side_payment", "reference")),
    MANDATE(Part.root("mandate", "reference"), Part.values("mandate_document", "mandate_id", "mandate")),
    BATCH(Part.root("mandate_batch", "reference")),
    PAYEE(Part.root("payee", "identifier")),
    BUDGET_ALLOCATION(Part.root("budget_allocation", "reference")),
    BUDGET_IDENTITY(Part.root("budget_identity", "reference")),
    SUBSCRIPTION(Part.root("subscription", "account")),
    REUSE_STATEMENT(Part.root("reuse_statement", "year")),
    LEGAL_PARAMETER(Part.root("legal_parameter", "reference"));

    /**
     * A table of a record.
     *
     * @param key the column that names the record, or that points to the part it belongs to
     * @param owner the part it belongs to; empty for the record itself
     * @param hasId whether rows keep their identity when they change; else they are removed and added
     */
    record Part(String table, String key, String owner, boolean hasId) {

        static Part root(String table, String key) {
            return new Part(table, key, "", true);
        }

        static Part rows(String table, String key, String owner) {
            return new Part(table, key, owner, true);
        }

        static Part values(String table, String key, String owner) {
            return new Part(table, key, owner, false);
        }
    }

    private final Part root;
    private final List<Part> parts;

    AuditedRecord(Part root, Part... parts) {
        this.root = root;
        this.parts = List.of(parts);
    }

    Stream<Part> parts() {
        return Stream.concat(Stream.of(root), parts.stream());
    }

    /**
     * The changes of one record as SQL, with the parameter {@code reference}: {@code revision, revision_type, part, field,
     * before, after}. Made of the names above only.
     */
    String changesSql() {
        return "select h.revision, h.revision_type, h.part, f.field, h.before ->> f.field as before, h.after ->> f.field as after from ("
                + String.join(" union all ", parts().map(this::historySql).toList())
                + ") h cross join lateral jsonb_object_keys(coalesce(h.before, '{}') || coalesce(h.after, '{}')) as f(field)"
                + " where h.before ->> f.field is distinct from h.after ->> f.field and f.field !~ '_id$'";
    }

    private String historySql(Part part) {
        String values = "to_jsonb(a) - '{id,revision,revision_type,position}'::text[]";
        String states = part.hasId()
                ? "lag(" + values + ") over (partition by a.id order by a.revision) as before, " + values + " as after"
                : "case when a.revision_type = 2 then " + values + " end as before, case when a.revision_type < 2 then "
                        + values + " end as after";
        return "select a.revision, a.revision_type, '" + part.table() + "' as part, " + states + " from " + part.table()
                + "_aud a where " + belongs(part, "a.");
    }

    private String belongs(Part part, String alias) {
        if (part.owner().isEmpty()) {
            return alias + "id in (select o.id from " + part.table() + "_aud o where o." + part.key()
                    + " = :reference)";
        }
        Part owner = parts().filter(candidate -> candidate.table().equals(part.owner()))
                .findFirst()
                .orElseThrow();
        String owners = "select o.id from " + owner.table() + "_aud o where " + belongs(owner, "o.");
        return part.hasId()
                ? alias + "id in (select p.id from " + part.table() + "_aud p where p." + part.key() + " in (" + owners
                        + "))"
                : alias + part.key() + " in (" + owners + ")";
    }
}
