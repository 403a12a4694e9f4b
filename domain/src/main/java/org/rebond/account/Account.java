package org.rebond.account;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Caller;
import org.rebond.platform.Role;
import org.rebond.shared.RuleViolation;

/**
 * The right of one person to come in, and the roles they hold.
 *
 * <p>An account is opened by an administrator with a first password, changes roles, gets a new password when the person lost
 * theirs, and is closed when the person leaves. It is never removed, and its name never given again: the journal names it.
 */
@Entity
@Audited
class Account {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "account_seq", sequenceName = "account_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false)
    private String displayName;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role", nullable = false)
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 200)
    private Set<Role> roles;

    @NotAudited
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "password_hash", nullable = false))
    private PasswordHash passwordHash;

    @Column(nullable = false)
    private boolean active = true;

    /** Made for a demonstration; stands for no person. */
    @Column(nullable = false, updatable = false)
    private boolean fictional;

    @NotAudited
    @Embedded
    private Lockout lockout = Lockout.NONE;

    @NotAudited
    private @Nullable Instant lastSignIn;

    /** Sessions opened before are over. */
    @NotAudited
    @Column(nullable = false)
    private Instant sessionsSince;

    @SuppressWarnings("NullAway.Init")
    protected Account() {} // for Hibernate

    Account(
            String name,
            String displayName,
            Set<Role> roles,
            PasswordHash passwordHash,
            boolean fictional,
            Instant now) {
        if (!isName(name) || name.equals(Caller.Identity.SYSTEM.name())) {
            throw new RuleViolation(AccountRule.ACCOUNT_NAME_INVALID, name);
        }
        if (displayName.isBlank()) {
            throw new RuleViolation(AccountRule.DISPLAY_NAME_MISSING, name);
        }
        this.name = name;
        this.displayName = displayName.strip();
        this.roles = held(name, roles);
        this.passwordHash = passwordHash;
        this.fictional = fictional;
        this.sessionsSince = now;
    }

    static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /** The password was right: the failures are forgotten. */
    void signedIn(Instant now) {
        lockout = Lockout.NONE;
        lastSignIn = now;
    }

    void signInFailed(Instant now) {
        lockout = lockout.failed(now);
    }

    /** Keeps the same password under a stronger hash. */
    void rehash(PasswordHash stronger) {
        passwordHash = stronger;
    }

    void resetPassword(PasswordHash replacement, Instant now) {
        requireActive();
        passwordHash = replacement;
        lockout = Lockout.NONE;
        sessionsSince = now;
    }

    void changeRoles(Set<Role> replacement) {
        requireActive();
        Set<Role> next = held(name, replacement);
        roles.retainAll(next);
        roles.addAll(next);
    }

    void close(Instant now) {
        requireActive();
        active = false;
        sessionsSince = now;
    }

    /** Whether a session opened at that moment may go on. */
    boolean honours(Instant signedInAt) {
        return active && !signedInAt.isBefore(sessionsSince);
    }

    private void requireActive() {
        if (!active) {
            throw new RuleViolation(AccountRule.ACCOUNT_CLOSED, name);
        }
    }

    private static Set<Role> held(String name, Set<Role> roles) {
        if (roles.isEmpty()) {
            throw new RuleViolation(AccountRule.ROLE_MISSING, name);
        }
        return EnumSet.copyOf(roles);
    }

    String name() {
        return name;
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    PasswordHash passwordHash() {
        return passwordHash;
    }

    boolean isActive() {
        return active;
    }

    Lockout lockout() {
        return lockout;
    }

    Caller.Identity identity() {
        return new Caller.Identity(name, roles);
    }

    AccountRow row() {
        return new AccountRow(name, displayName, roles(), active, fictional, lockout.lockedUntil(), lastSignIn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Account that && name.equals(that.name());
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }
}
