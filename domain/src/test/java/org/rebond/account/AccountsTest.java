package org.rebond.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.account.AccountRule.*;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rebond.TestTransactions;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Role;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

class AccountsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final String PASSWORD = "tilleul bocal savane";
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final TestTransactions transactions = new TestTransactions();
    private final Caller caller = new Caller();
    private final String name = "agent." + NAMES.incrementAndGet();
    private final Accounts accounts = accountsAt(NOON);

    private Accounts accountsAt(Instant now) {
        return AccountOffice.within(transactions, caller, Clock.fixed(now, ZoneOffset.UTC));
    }

    private <T> T as(String who, Supplier<T> work) {
        return caller.actingAs(new Identity(who, Set.of(Role.ADMIN)), () -> transactions.fresh(work));
    }

    private void as(String who, Runnable work) {
        as(who, () -> {
            work.run();
            return true;
        });
    }

    private void failTimes(int times, Accounts at) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> at.authenticate(name, "wrong")).isInstanceOf(RuleViolation.class);
        }
    }

    private static void assertRefused(AccountRule rule, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    @BeforeEach
    void open_an_account() {
        as("root", () -> accounts.open(name, "Marion Exemple", Set.of(Role.FINANCE), PASSWORD));
    }

    @Test
    void the_right_password_gives_name_and_roles() {
        assertThat(accounts.authenticate(name, PASSWORD)).isEqualTo(new Identity(name, Set.of(Role.FINANCE)));
    }

    @Test
    void case_and_blanks_around_the_name_do_not_count() {
        assertThat(accounts.authenticate(" " + name.toUpperCase(Locale.ROOT) + " ", PASSWORD)
                        .name())
                .isEqualTo(name);
    }

    @Test
    void a_wrong_password_an_unknown_name_and_a_closed_account_get_the_same_sentence() {
        as("root", () -> accounts.open(name + "x", "Ancien Agent", Set.of(Role.FINANCE), PASSWORD));
        as("root", () -> accounts.close(name + "x"));

        assertRefused(SIGN_IN_REFUSED, () -> accounts.authenticate(name, "wrong"));
        assertRefused(SIGN_IN_REFUSED, () -> accounts.authenticate("nobody." + name, PASSWORD));
        assertRefused(SIGN_IN_REFUSED, () -> accounts.authenticate("not a name\u0000", PASSWORD));
        assertRefused(SIGN_IN_REFUSED, () -> accounts.authenticate(name + "x", PASSWORD));
    }

    @Test
    void the_fifth_failure_locks_even_the_right_password_for_a_minute() {
        failTimes(4, accounts);
        assertRefused(SIGN_IN_LOCKED, () -> accounts.authenticate(name, "wrong"));
        assertRefused(SIGN_IN_LOCKED, () -> accounts.authenticate(name, PASSWORD));
        assertRefused(SIGN_IN_LOCKED, () -> accountsAt(NOON.plusMillis(59_999)).authenticate(name, PASSWORD));

        assertThat(accountsAt(NOON.plusSeconds(60)).authenticate(name, PASSWORD).name())
                .isEqualTo(name);
    }

    @Test
    void attempts_at_a_closed_door_do_not_lengthen_the_delay() {
        failTimes(50, accounts);

        assertThat(row().lockedUntil()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void each_failure_after_a_delay_doubles_it() {
        failTimes(5, accounts);
        failTimes(1, accountsAt(NOON.plusSeconds(60)));

        assertThat(row().lockedUntil()).isEqualTo(NOON.plusSeconds(60 + 120));
    }

    @Test
    void a_sign_in_forgets_the_failures() {
        failTimes(4, accounts);
        accounts.authenticate(name, PASSWORD);
        failTimes(4, accounts);

        assertThat(accounts.authenticate(name, PASSWORD).name()).isEqualTo(name);
    }

    @Test
    void an_unknown_name_meets_the_delays_of_a_known_one() {
        for (int i = 0; i < 4; i++) {
            assertRefused(SIGN_IN_REFUSED, () -> accounts.authenticate("nobody." + name, "wrong"));
        }
        assertRefused(SIGN_IN_LOCKED, () -> accounts.authenticate("nobody." + name, "wrong"));
        assertRefused(SIGN_IN_LOCKED, () -> accounts.authenticate("nobody." + name, "wrong"));
    }

    @Test
    void attempts_made_at_once_are_counted_one_by_one() throws Exception {
        int attempts = 4;
        var together = new CountDownLatch(attempts);
        try (var threads = Executors.newFixedThreadPool(attempts)) {
            List<Future<Boolean>> all = IntStream.range(0, attempts)
                    .mapToObj(i -> threads.submit(() -> {
                        together.countDown();
                        together.await();
                        assertRefused(SIGN_IN_REFUSED, () -> accounts.authenticate(name, "wrong"));
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> one : all) {
                assertThat(one.get()).isTrue();
            }
        }

        assertRefused(SIGN_IN_LOCKED, () -> accounts.authenticate(name, "wrong"));
    }

    @Test
    void a_password_seen_a_moment_ago_still_meets_a_closed_account() {
        accounts.authenticate(name, PASSWORD);
        accounts.authenticate(name, PASSWORD);
        as("root", () -> accounts.close(name));

        assertRefused(SIGN_IN_REFUSED, () -> accounts.authenticate(name, PASSWORD));
    }

    @Test
    void a_hash_of_fewer_iterations_is_made_anew_at_sign_in() {
        transactions.fresh(() -> transactions
                .entityManager()
                .createQuery("update Account a set a.passwordHash.value = :hash where a.name = :name")
                .setParameter("hash", PasswordHash.of(PASSWORD, 1_000).value())
                .setParameter("name", name)
                .executeUpdate());

        accounts.authenticate(name, PASSWORD);

        PasswordHash kept = transactions.fresh(() -> new StoredAccounts_(transactions.entityManager())
                .find(name)
                .orElseThrow()
                .passwordHash());
        assertThat(kept.isOutdated()).isFalse();
        assertThat(accounts.authenticate(name, PASSWORD).name()).isEqualTo(name);
    }

    @Test
    void a_new_password_replaces_the_old_one_and_opens_the_door() {
        failTimes(5, accounts);
        as("root", () -> accounts.resetPassword(name, "ruisseau lampe orage"));

        assertThat(accounts.authenticate(name, "ruisseau lampe orage").name()).isEqualTo(name);
        assertRefused(SIGN_IN_REFUSED, () -> accounts.authenticate(name, PASSWORD));
    }

    @Test
    void a_session_ends_with_its_account_or_its_password() {
        assertThat(transactions.fresh(() -> accounts.resume(name, NOON))).isPresent();

        Accounts later = accountsAt(NOON.plus(Duration.ofHours(1)));
        as("root", () -> later.resetPassword(name, "ruisseau lampe orage"));
        assertThat(transactions.fresh(() -> accounts.resume(name, NOON))).isEmpty();
        assertThat(transactions.fresh(() -> accounts.resume(name, NOON.plus(Duration.ofHours(1)))))
                .isPresent();

        as("root", () -> later.close(name));
        assertThat(transactions.fresh(() -> accounts.resume(name, NOON.plus(Duration.ofHours(2)))))
                .isEmpty();
    }

    @Test
    void a_session_lasts_ten_hours_at_most() {
        assertThat(transactions.fresh(() ->
                        accounts.resume(name, NOON.minus(Duration.ofHours(10)).plusMillis(1))))
                .isEmpty(); // the account did not exist yet
        Accounts atTen = accountsAt(NOON.plus(Duration.ofHours(10)));
        assertThat(transactions.fresh(() -> atTen.resume(name, NOON.plusMillis(1))))
                .isPresent();
        assertThat(transactions.fresh(() -> atTen.resume(name, NOON))).isEmpty();
    }

    @Test
    void a_session_has_the_roles_of_today() {
        openAdmin();
        as("root", () -> accounts.changeRoles(name, Set.of(Role.DECIDER, Role.ELECTED)));

        assertThat(transactions
                        .fresh(() -> accounts.resume(name, NOON))
                        .orElseThrow()
                        .roles())
                .containsExactlyInAnyOrder(Role.DECIDER, Role.ELECTED);
    }

    @Test
    void an_administrator_does_not_change_their_own_roles() {
        assertRefused(OWN_ROLES, () -> as(name, () -> accounts.changeRoles(name, Set.of(Role.ADMIN))));
    }

    @Test
    void the_last_administrator_stays() {
        String admin = openAdmin();
        closeOtherAdmins(admin);

        assertRefused(LAST_ADMIN, () -> as("root", () -> accounts.close(admin)));
        assertRefused(LAST_ADMIN, () -> as("root", () -> accounts.changeRoles(admin, Set.of(Role.FINANCE))));
    }

    @Test
    void two_administrators_who_close_each_other_leave_one() throws Exception {
        String first = openAdmin();
        String second = openAdmin();
        closeOtherAdmins(first, second);
        var together = new CountDownLatch(2);
        var closed = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var pair : Map.of(first, second, second, first).entrySet()) {
                threads.execute(() -> {
                    together.countDown();
                    try {
                        together.await();
                        as(pair.getKey(), () -> accounts.close(pair.getValue()));
                        closed.incrementAndGet();
                    } catch (RuleViolation refused) {
                        assertThat(refused.rule()).isEqualTo(LAST_ADMIN);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
        }

        assertThat(closed).hasValue(1);
    }

    @Test
    void a_name_is_never_given_again() {
        as("root", () -> accounts.close(name));

        assertRefused(
                ACCOUNT_NAME_TAKEN,
                () -> as("root", () -> accounts.open(name, "Autre", Set.of(Role.FINANCE), PASSWORD)));
    }

    @Test
    void an_account_needs_a_name_a_display_name_and_a_role() {
        assertRefused(
                ACCOUNT_NAME_INVALID,
                () -> as("root", () -> accounts.open("É", "Élise", Set.of(Role.ELECTED), PASSWORD)));
        assertRefused(
                ACCOUNT_NAME_INVALID,
                () -> as("root", () -> accounts.open("rebond", "Rebond", Set.of(Role.ELECTED), PASSWORD)));
        assertRefused(
                DISPLAY_NAME_MISSING,
                () -> as("root", () -> accounts.open("elise", " ", Set.of(Role.ELECTED), PASSWORD)));
        assertRefused(ROLE_MISSING, () -> as("root", () -> accounts.open("elise", "Élise", Set.of(), PASSWORD)));
    }

    @Test
    void a_closed_account_no_longer_changes() {
        as("root", () -> accounts.close(name));

        assertRefused(ACCOUNT_CLOSED, () -> as("root", () -> accounts.close(name)));
        assertRefused(ACCOUNT_CLOSED, () -> as("root", () -> accounts.resetPassword(name, "ruisseau lampe orage")));
    }

    @Test
    void an_unknown_account_is_named() {
        assertRefused(ACCOUNT_UNKNOWN, () -> as("root", () -> accounts.close("nobody")));
    }

    @Test
    void the_list_finds_wildcards_as_text_and_pages() {
        String list = "list" + NAMES.incrementAndGet();
        for (int i = 0; i < 3; i++) {
            String one = list + "_" + i;
            as("root", () -> accounts.open(one, "Camille " + one, Set.of(Role.FINANCE), PASSWORD));
        }

        Page<AccountRow> second = as("root", () -> accounts.list(list + "_", new Paging(2, 2, "displayName", true)));

        assertThat(second.total()).isEqualTo(3);
        assertThat(second.items()).extracting(AccountRow::name).containsExactly(list + "_0");
        assertThat(as("root", () -> accounts.list(list + "%", Paging.first())).items())
                .isEmpty();
    }

    private AccountRow row() {
        return as("root", () -> accounts.account(name));
    }

    private String openAdmin() {
        String admin = "admin." + NAMES.incrementAndGet();
        as("root", () -> accounts.open(admin, "Adèle Exemple", Set.of(Role.ADMIN), PASSWORD));
        return admin;
    }

    private void closeOtherAdmins(String... kept) {
        as("root", () -> accounts.list("", new Paging(1, 200, null, false))).items().stream()
                .filter(row -> row.active() && row.roles().contains(Role.ADMIN))
                .map(AccountRow::name)
                .filter(other -> !List.of(kept).contains(other))
                .forEach(other -> as("root", () -> accounts.close(other)));
    }
}
