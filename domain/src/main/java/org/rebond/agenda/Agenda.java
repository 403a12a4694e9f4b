package org.rebond.agenda;

import static org.rebond.platform.Permission.READ_CONTRACTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.account.Accounts;
import org.rebond.platform.Caller;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.Journal;
import org.rebond.platform.OpenToAnyone;
import org.rebond.platform.Requires;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** What is due and when, for the person who asks: what others have to do is not shown to them. */
@ApplicationScoped
@Transactional
public class Agenda {

    /** A calendar that another program reads anew every hour holds what one looks up in it, the nearest first. */
    static final int CALENDAR_SIZE = 1_000;

    private final EntityManager entityManager;
    private final Subscriptions subscriptions;
    private final Accounts accounts;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Agenda(
            EntityManager entityManager,
            Subscriptions subscriptions,
            Accounts accounts,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.entityManager = entityManager;
        this.subscriptions = subscriptions;
        this.accounts = accounts;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Requires(READ_CONTRACTS)
    public Page<Deadline> deadlines(DeadlineFilter filter, Paging paging) {
        return search(caller.identity(), filter).page(paging);
    }

    @Requires(READ_CONTRACTS)
    public void eachDeadline(
            DeadlineFilter filter, @Nullable String sort, boolean descending, Consumer<? super Deadline> reader) {
        try (Stream<Deadline> found = search(caller.identity(), filter).stream(sort, descending)) {
            found.forEach(reader);
        }
    }

    @Requires(READ_CONTRACTS)
    public SubscriptionSheet subscription() {
        return subscriptions.of(caller.name()).map(Subscription::sheet).orElse(SubscriptionSheet.NONE);
    }

    /** @throws RuleViolation {@link AgendaRule#MAIL_MISSING}, {@link AgendaRule#MAIL_INVALID} */
    @Requires(READ_CONTRACTS)
    public void chooseDigest(Digest rhythm, @Nullable String mail) {
        mine().choose(rhythm, mail);
        journal.record("agenda.digest-chosen", caller.name(), Map.of("digest", rhythm));
    }

    /**
     * Makes the calendar's secret address, in place of the one before.
     *
     * @return what the address ends in; it cannot be asked for again
     */
    @Requires(READ_CONTRACTS)
    public String makeLink() {
        SecretLink link = SecretLink.make();
        mine().link(link, clock.instant());
        journal.record("agenda.link-made", caller.name(), Map.of());
        return link.token();
    }

    @Requires(READ_CONTRACTS)
    public void revokeLink() {
        mine().revokeLink();
        journal.record("agenda.link-revoked", caller.name(), Map.of());
    }

    /**
     * The nearest deadlines of whoever made the secret address, with the roles that they hold today.
     *
     * @throws RuleViolation {@link AgendaRule#CALENDAR_UNKNOWN}
     */
    @OpenToAnyone
    public List<Deadline> calendar(String token) {
        Identity holder = subscriptions
                .linked(new SecretLink(token).hash())
                .flatMap(subscription -> accounts.resume(subscription.account(), clock.instant()))
                .orElseThrow(() -> new RuleViolation(AgendaRule.CALENDAR_UNKNOWN));
        return nearest(holder, DeadlineFilter.ALL, CALENDAR_SIZE);
    }

    /** What the mail of the morning tells somebody. */
    DigestText digest(Identity agent) {
        var overdue = new DeadlineFilter(null, null, DeadlineStage.OVERDUE);
        var thisWeek = new DeadlineFilter(null, null, DeadlineStage.THIS_WEEK);
        List<Deadline> nearest = Stream.of(overdue, thisWeek)
                .flatMap(filter -> nearest(agent, filter, DigestText.LISTED).stream())
                .limit(DigestText.LISTED)
                .toList();
        return new DigestText(
                search(agent, overdue).count(), search(agent, thisWeek).count(), nearest, Site.address());
    }

    private List<Deadline> nearest(Identity agent, DeadlineFilter filter, int size) {
        try (Stream<Deadline> found = search(agent, filter).stream("due", false)) {
            return found.limit(size).toList();
        }
    }

    private DeadlineSearch search(Identity agent, DeadlineFilter filter) {
        return new DeadlineSearch(entityManager, agent, filter, LocalDate.now(clock));
    }

    private Subscription mine() {
        return subscriptions.own(caller.name());
    }
}
