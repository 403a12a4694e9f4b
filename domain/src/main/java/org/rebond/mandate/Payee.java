package org.rebond.mandate;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.rebond.procurement.PartyKind;
import org.rebond.shared.RuleViolation;

/** Whom mandates pay. An account counts once somebody else than who entered it confirmed it. */
@Entity
@Audited
class Payee {

    private static final Pattern LINE = Pattern.compile("\\S(.{0,36}\\S)?");
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");
    private static final int NAME = 200;
    private static final int REASON = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payee_seq")
    @SequenceGenerator(name = "payee_seq", sequenceName = "payee_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Column(nullable = false, updatable = false)
    private String identifier;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PartyKind kind;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LegalForm legalForm = LegalForm.COMPANY;

    private @Nullable String street;
    private @Nullable String postalCode;
    private @Nullable String city;

    @Embedded
    @AttributeOverride(name = "holder", column = @Column(name = "account_holder"))
    private @Nullable BankAccount account;

    private @Nullable String proposer;
    private @Nullable String confirmedBy;
    private @Nullable Instant confirmedAt;

    @Embedded
    @AttributeOverride(name = "iban", column = @Column(name = "proposed_iban"))
    @AttributeOverride(name = "bic", column = @Column(name = "proposed_bic"))
    @AttributeOverride(name = "holder", column = @Column(name = "proposed_holder"))
    private @Nullable BankAccount proposed;

    private @Nullable String proposedReason;
    private @Nullable String proposedBy;
    private @Nullable Instant proposedAt;

    protected Payee() {} // for Hibernate

    Payee(String identifier, PartyKind kind, String name) {
        this.identifier = identifier;
        this.kind = kind;
        this.name = name.length() > NAME ? name.substring(0, NAME) : name;
    }

    void describe(String said, LegalForm form, PayeeSheet.@Nullable Address address) {
        String kept = said.strip();
        if (kept.isEmpty() || kept.length() > NAME) {
            throw new RuleViolation(MandateRule.PAYEE_INVALID, NAME);
        }
        name = kept;
        legalForm = form;
        street = address == null ? null : line(address.street());
        city = address == null ? null : line(address.city());
        postalCode = address == null ? null : address.postalCode().strip();
        if (postalCode != null && !POSTAL_CODE.matcher(postalCode).matches()) {
            throw new RuleViolation(MandateRule.PAYEE_INVALID, 5);
        }
    }

    private static String line(String said) {
        String kept = said.strip();
        if (!LINE.matcher(kept).matches()) {
            throw new RuleViolation(MandateRule.PAYEE_INVALID, 38);
        }
        return kept;
    }

    /** Enters another account, with where it comes from. The one in force stays until somebody confirms. */
    void propose(BankAccount said, String reason, String by, Instant at) {
        String kept = reason.strip();
        if (kept.isEmpty() || kept.length() > REASON) {
            throw new RuleViolation(MandateRule.DOCUMENT_WORDS_MISSING, REASON);
        }
        proposed = said;
        proposedReason = kept;
        proposedBy = by;
        proposedAt = at;
    }

    /** @param seen the account that the person looked at: another one may have been entered since */
    void confirm(String seen, String by, Instant at) {
        BankAccount waiting = waiting();
        if (!waiting.iban().equals(seen)) {
            throw new RuleViolation(MandateRule.ACCOUNT_CHANGED, name);
        }
        if (by.equals(proposedBy)) {
            throw new RuleViolation(MandateRule.ACCOUNT_SAME_PERSON, name, by);
        }
        account = waiting;
        proposer = proposedBy;
        confirmedBy = by;
        confirmedAt = at;
        forget();
    }

    void withdraw() {
        waiting();
        forget();
    }

    private BankAccount waiting() {
        if (proposed == null) {
            throw new RuleViolation(MandateRule.NOTHING_PROPOSED, name);
        }
        return proposed;
    }

    private void forget() {
        proposed = null;
        proposedReason = null;
        proposedBy = null;
        proposedAt = null;
    }

    boolean isPayable() {
        return account != null;
    }

    String identifier() {
        return identifier;
    }

    PayeeSheet sheet() {
        return new PayeeSheet(
                identifier,
                kind,
                name,
                legalForm,
                street == null
                        ? null
                        : new PayeeSheet.Address(
                                street, Objects.requireNonNull(postalCode), Objects.requireNonNull(city)),
                account,
                confirmedBy,
                confirmedAt,
                proposed,
                proposedBy,
                proposedAt,
                proposedReason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Payee that && identifier.equals(that.identifier());
    }

    @Override
    public int hashCode() {
        return identifier.hashCode();
    }
}
