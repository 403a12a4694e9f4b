package org.rebond.account;

import static org.rebond.platform.Permission.MANAGE_ACCOUNTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.query.Order;
import org.hibernate.query.SortDirection;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.OpenToAnyone;
import org.rebond.platform.Requires;
import org.rebond.platform.Role;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** Who may come in: signing in, and what an administrator does to accounts. */
@ApplicationScoped
@Transactional
public class Accounts {

    private static final Set<String> SORTED_BY = Set.of("name", "displayName", "active", "lastSignIn");

    private final StoredAccounts accounts;
    private final Authentication authentication;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Accounts(StoredAccounts accounts, Authentication authentication, Journal journal, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.authentication = authentication;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Checks a name and a password; open to anybody. A refusal says no more than how long to wait.
     *
     * @throws RuleViolation {@link AccountRule#SIGN_IN_REFUSED}, {@link AccountRule#SIGN_IN_LOCKED}
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @OpenToAnyone
    public Identity authenticate(String name, String password) {
        return authentication.authenticate(name, password);
    }

    /**
     * Who a session belongs to, with the roles of today; nobody ten hours after the sign-in, or when the account was closed
     * or its password reset since.
     */
    @OpenToAnyone
    public Optional<Identity> resume(String name, Instant signedInAt) {
        return authentication.resume(name, signedInAt);
    }

    @Requires(MANAGE_ACCOUNTS)
    public void open(String name, String displayName, Set<Role> roles, String password) {
        accounts.lockAdministration();
        if (accounts.find(name).isPresent()) {
            throw new RuleViolation(AccountRule.ACCOUNT_NAME_TAKEN, name);
        }
        PasswordPolicy.check(name, password);
        accounts.add(new Account(name, displayName, roles, PasswordHash.of(password), false, clock.instant()));
        journal.record("account.opened", name, Map.of("roles", new TreeSet<>(roles)));
    }

    @Requires(MANAGE_ACCOUNTS)
    public void changeRoles(String name, Set<Role> roles) {
        accounts.lockAdministration();
        if (name.equals(caller.name())) {
            throw new RuleViolation(AccountRule.OWN_ROLES, name);
        }
        Account account = known(name);
        Set<Role> before = new TreeSet<>(account.roles());
        account.changeRoles(roles);
        requireAdminAfter(before);
        journal.record("account.roles-changed", name, Map.of("before", before, "after", new TreeSet<>(roles)));
    }

    /** The holder can no longer sign in, and their open sessions end with their next request. */
    @Requires(MANAGE_ACCOUNTS)
    public void close(String name) {
        accounts.lockAdministration();
        Account account = known(name);
        account.close(clock.instant());
        requireAdminAfter(account.roles());
        journal.record("account.closed", name, Map.of());
    }

    /** Gives a new password, ends the open sessions and forgets the failures. */
    @Requires(MANAGE_ACCOUNTS)
    public void resetPassword(String name, String password) {
        Account account = known(name);
        PasswordPolicy.check(name, password);
        account.resetPassword(PasswordHash.of(password), clock.instant());
        journal.record("account.password-reset", name, Map.of());
    }

    /** @throws RuleViolation {@link AccountRule#ACCOUNT_UNKNOWN} */
    @Requires(MANAGE_ACCOUNTS)
    public AccountRow account(String name) {
        return known(name).row();
    }

    /** @param search part of a name or of a display name; blank for all */
    @Requires(MANAGE_ACCOUNTS)
    public Page<AccountRow> list(String search, Paging paging) {
        String pattern = "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        String sort = paging.sort() != null && SORTED_BY.contains(paging.sort()) ? paging.sort() : "name";
        List<AccountRow> rows = accounts.like(pattern)
                .setOrder(List.of(
                        Order.by(
                                Account.class,
                                sort,
                                paging.descending() ? SortDirection.DESCENDING : SortDirection.ASCENDING),
                        Order.by(Account.class, "name", SortDirection.ASCENDING)))
                .setFirstResult(Math.toIntExact(paging.offset()))
                .setMaxResults(paging.size())
                .getResultStream()
                .map(Account::row)
                .toList();
        return new Page<>(rows, paging.number(), paging.size(), accounts.countLike(pattern), true);
    }

    private Account known(String name) {
        return accounts.find(name).orElseThrow(() -> new RuleViolation(AccountRule.ACCOUNT_UNKNOWN, name));
    }

    private void requireAdminAfter(Set<Role> rolesBefore) {
        if (rolesBefore.contains(Role.ADMIN) && accounts.countActive(Role.ADMIN) == 0) {
            throw new RuleViolation(AccountRule.LAST_ADMIN);
        }
    }
}
