package org.rebond.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.TestTransactions;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Role;
import org.rebond.shared.RuleViolation;

class FirstAccountsTest {

    private final TestTransactions transactions = new TestTransactions();
    private final StoredAccounts stored = new StoredAccounts_(transactions.entityManager());
    private final Caller caller = new Caller();
    private final Clock clock = Clock.systemUTC();
    private final FirstAccounts first = new FirstAccounts(
            stored, transactions, new Journal(transactions.entityManager(), caller, clock), caller, clock);

    @BeforeEach
    @AfterEach
    void empty() {
        transactions.fresh(() -> transactions
                .entityManager()
                .createNativeQuery("truncate account, account_role, subscription")
                .executeUpdate());
    }

    private long count() {
        return transactions.fresh(() -> stored.countLike("%"));
    }

    @Test
    void a_demonstration_has_one_account_for_each_role_however_often_it_starts() {
        first.open(Map.of("REBOND_DEMO", "true"));
        first.open(Map.of("REBOND_DEMO", "true"));

        assertThat(count()).isEqualTo(Role.values().length);
        transactions.fresh(() -> {
            assertThat(stored.like("%").getResultList())
                    .allSatisfy(account -> assertThat(account.row().fictional()).isTrue())
                    .flatExtracting(Account::roles)
                    .containsExactlyInAnyOrder(Role.values());
            return true;
        });
    }

    @Test
    void without_a_word_nobody_comes_in() {
        first.open(Map.of());

        assertThat(count()).isZero();
    }

    @Test
    void the_first_administrator_has_the_password_of_the_environment() {
        first.open(Map.of("REBOND_ADMIN_PASSWORD", "tilleul bocal savane"));
        first.open(Map.of("REBOND_ADMIN_PASSWORD", "ruisseau lampe orage"));

        transactions.fresh(() -> {
            Account admin = stored.find("admin").orElseThrow();
            assertThat(admin.passwordHash().matches("tilleul bocal savane")).isTrue();
            assertThat(admin.roles()).containsExactly(Role.ADMIN);
            assertThat(admin.row().fictional()).isFalse();
            return true;
        });
    }

    @Test
    void the_first_administrator_chooses_a_good_password_too() {
        assertThatThrownBy(() -> first.open(Map.of("REBOND_ADMIN_PASSWORD", "demonstration")))
                .isInstanceOf(RuleViolation.class);
        assertThat(count()).isZero();
    }
}
