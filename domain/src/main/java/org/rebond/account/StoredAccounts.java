package org.rebond.account;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.SelectionQuery;
import org.rebond.platform.Role;

/** The accounts on file. */
interface StoredAccounts {

    EntityManager entityManager();

    default void add(Account account) {
        entityManager().persist(account);
    }

    @Find
    Optional<Account> find(String name);

    @HQL("select a from Account a where a.name = :name")
    SelectionQuery<Account> named(String name);

    /** @param pattern in lower case, with {@code \} before what is not a wildcard */
    @HQL("select a from Account a where lower(a.name) like :pattern escape '\\'"
            + " or lower(a.displayName) like :pattern escape '\\'")
    SelectionQuery<Account> like(String pattern);

    @HQL("select count(a) from Account a where lower(a.name) like :pattern escape '\\'"
            + " or lower(a.displayName) like :pattern escape '\\'")
    long countLike(String pattern);

    @HQL("select count(a) from Account a where a.active = true and :role member of a.roles")
    long countActive(Role role);

    /** One at a time opens, closes and gives roles, until the transaction ends: no two see the same last administrator. */
    default void lockAdministration() {
        entityManager()
                .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('account'))")
                .getSingleResult();
    }
}
