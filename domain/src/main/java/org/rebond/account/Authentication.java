package org.rebond.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Transactions;
import org.rebond.shared.RuleViolation;

/**
 * Checks a name and a password. The slow comparison runs outside of any transaction, so that a flood of attempts holds no
 * connection; what it found is then counted under the lock of the account's row, where an attempt that comes after the door
 * has closed counts for nothing, right or wrong.
 */
@ApplicationScoped
class Authentication {

    /** However busy, nobody stays signed in longer than a working day. */
    static final Duration LONGEST_SESSION = Duration.ofHours(10);

    private static final Logger LOG = System.getLogger(Authentication.class.getName());

    private final StoredAccounts accounts;
    private final Transactions transactions;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;
    private final UnknownNames unknownNames = new UnknownNames();
    private final RecentPasswords recent = new RecentPasswords();

    @Inject
    Authentication(StoredAccounts accounts, Transactions transactions, Journal journal, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** What is known of an account before its password is looked at. */
    private record Known(PasswordHash hash, Lockout lockout, boolean active, Identity identity) {
        static Known of(Account account) {
            return new Known(account.passwordHash(), account.lockout(), account.isActive(), account.identity());
        }

        boolean isUntroubled() {
            return active && lockout.equals(Lockout.NONE);
        }
    }

    /** What an attempt came to: somebody, or nobody and perhaps a delay. */
    private record Outcome(Optional<Identity> identity, Lockout lockout) {}

    Identity authenticate(String typedName, String password) {
        String name = typedName.strip().toLowerCase(Locale.ROOT);
        Instant now = clock.instant();
        Optional<Known> known = Account.isName(name)
                ? transactions.fresh(() -> accounts.find(name).map(Known::of))
                : Optional.empty();
        refuseLocked(known.map(Known::lockout).orElseGet(() -> unknownNames.lockout(name)), now);
        Outcome outcome = known.map(account -> attempt(name, account, password, now))
                .orElseGet(() -> attempt(name, password, now));
        return outcome.identity().orElseThrow(() -> {
            LOG.log(Level.INFO, "Sign-in refused: {0}", known.isPresent() ? name : "no such account");
            refuseLocked(outcome.lockout(), now);
            return new RuleViolation(AccountRule.SIGN_IN_REFUSED);
        });
    }

    Optional<Identity> resume(String name, Instant signedInAt) {
        if (!clock.instant().isBefore(signedInAt.plus(LONGEST_SESSION))) {
            return Optional.empty();
        }
        return accounts.find(name)
                .filter(account -> account.honours(signedInAt))
                .map(Account::identity);
    }

    /** An unknown name takes the time of a known one and meets the same delays. */
    private Outcome attempt(String name, String password, Instant now) {
        PasswordHash.NOBODY.matches(password);
        return new Outcome(Optional.empty(), unknownNames.failed(name, now));
    }

    private Outcome attempt(String name, Known known, String password, Instant now) {
        if (known.isUntroubled() && recent.remembers(known.hash(), password, now)) {
            return new Outcome(Optional.of(known.identity()), Lockout.NONE);
        }
        boolean matches = known.hash().matches(password);
        Outcome outcome = transactions.fresh(() -> count(name, known.hash(), password, matches, now));
        if (outcome.identity().isPresent()) {
            recent.remember(known.hash(), password, now);
        }
        return outcome;
    }

    private Outcome count(String name, PasswordHash seen, String password, boolean matched, Instant now) {
        Account account =
                accounts.named(name).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
        if (account.lockout().isLocked(now)) {
            return new Outcome(Optional.empty(), account.lockout());
        }
        boolean matches = account.passwordHash().equals(seen)
                ? matched
                : account.passwordHash().matches(password);
        if (!matches || !account.isActive()) {
            account.signInFailed(now);
            recordLock(account, now);
            return new Outcome(Optional.empty(), account.lockout());
        }
        account.signedIn(now);
        if (account.passwordHash().isOutdated()) {
            account.rehash(PasswordHash.of(password));
        }
        return new Outcome(Optional.of(account.identity()), Lockout.NONE);
    }

    private void recordLock(Account account, Instant now) {
        if (account.lockout().isLocked(now)) {
            try (Caller.Scope scope = caller.as(Identity.SYSTEM)) {
                journal.record(
                        "account.locked",
                        account.name(),
                        Map.of(
                                "failures", account.lockout().failedAttempts(),
                                "minutes", account.lockout().minutesLeft(now)));
            }
        }
    }

    private static void refuseLocked(Lockout lockout, Instant now) {
        if (lockout.isLocked(now)) {
            throw new RuleViolation(AccountRule.SIGN_IN_LOCKED, lockout.minutesLeft(now));
        }
    }
}
