package org.rebond.agenda;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;

/** Who is told of their deadlines, and how. */
interface Subscriptions {

    EntityManager entityManager();

    default void add(Subscription subscription) {
        entityManager().persist(subscription);
    }

    @Find
    Optional<Subscription> of(String account);

    /** The account's own; made when it has none, once, also when it is asked for twice at the same time. */
    default Subscription own(String account) {
        return of(account)
                .or(() -> {
                    entityManager()
                            .createNativeQuery(
                                    "select 1 from pg_advisory_xact_lock(hashtext('subscription'), hashtext(:account))")
                            .setParameter("account", account)
                            .getSingleResult();
                    return of(account);
                })
                .orElseGet(() -> {
                    Subscription added = new Subscription(account);
                    add(added);
                    return added;
                });
    }

    /** Nobody else sends that mail until the transaction ends. */
    default Optional<Subscription> toChange(String account) {
        return entityManager()
                .createQuery("select s from Subscription s where s.account = :account", Subscription.class)
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
    }

    @HQL("select s from Subscription s where s.linkHash = :hash")
    Optional<Subscription> linked(String hash);

    @HQL("select s.account from Subscription s where s.digest <> Digest.NONE order by s.account")
    List<String> toMail();
}
