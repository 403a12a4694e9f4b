package org.rebond.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;
import org.rebond.platform.SchemaMigration;
import org.rebond.platform.Transactions;

/** Opens the accounts that a new database needs: those of a demonstration, or the first administrator's. */
@ApplicationScoped
class FirstAccounts {

    static final String DEMO_PASSWORD = "demonstration";

    private static final String ADMIN = "admin";
    private static final Logger LOG = System.getLogger(FirstAccounts.class.getName());

    private record Demo(String name, String displayName, Role role) {}

    private static final Demo[] DEMOS = {
        new Demo("marches", "Marion Exemple (fictive)", Role.PROCUREMENT),
        new Demo("facilitateur", "Fabrice Exemple (fictif)", Role.FACILITATOR),
        new Demo("instructeur", "Inès Exemple (fictive)", Role.INSTRUCTOR),
        new Demo("decideur", "Denis Exemple (fictif)", Role.DECIDER),
        new Demo("finances", "Farida Exemple (fictive)", Role.FINANCE),
        new Demo("elu", "Élise Exemple (fictive)", Role.ELECTED),
        new Demo(ADMIN, "Adèle Exemple (fictive)", Role.ADMIN),
        new Demo("dpo", "Damien Exemple (fictif)", Role.AUDITOR),
    };

    private final StoredAccounts accounts;
    private final Transactions transactions;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    FirstAccounts(StoredAccounts accounts, Transactions transactions, Journal journal, Caller caller, Clock clock) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    void open(@Observes @Priority(SchemaMigration.FIRST + 1) Startup start) {
        open(System.getenv());
    }

    void open(Map<String, String> environment) {
        try (Caller.Scope scope = caller.as(Identity.SYSTEM)) {
            transactions.fresh(() -> {
                accounts.lockAdministration();
                if (Boolean.parseBoolean(environment.get("REBOND_DEMO"))) {
                    openDemo();
                } else if (accounts.countActive(Role.ADMIN) == 0) {
                    openAdmin(environment.getOrDefault("REBOND_ADMIN_PASSWORD", ""));
                }
                return true;
            });
        }
    }

    private void openDemo() {
        for (Demo demo : DEMOS) {
            if (accounts.find(demo.name()).isEmpty()) {
                open(demo.name(), demo.displayName(), demo.role(), DEMO_PASSWORD, true);
            }
        }
        LOG.log(Level.WARNING, "Demonstration: the accounts' password is public. Unset REBOND_DEMO for real work");
    }

    private void openAdmin(String password) {
        if (password.isEmpty() || accounts.find(ADMIN).isPresent()) {
            LOG.log(
                    Level.WARNING,
                    "Nobody can open accounts yet. Start once with REBOND_ADMIN_PASSWORD set to a password of 12"
                            + " characters or more: it opens the account \"admin\"");
            return;
        }
        PasswordPolicy.check(ADMIN, password);
        open(ADMIN, "Administration", Role.ADMIN, password, false);
        LOG.log(Level.INFO, "The account \"admin\" is open. Unset REBOND_ADMIN_PASSWORD now");
    }

    private void open(String name, String displayName, Role role, String password, boolean fictional) {
        accounts.add(
                new Account(name, displayName, Set.of(role), PasswordHash.of(password), fictional, clock.instant()));
        journal.record("account.opened", name, Map.of("roles", role));
    }
}
