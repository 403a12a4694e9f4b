package org.rebond.agenda;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.CronTrigger;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rebond.account.Accounts;
import org.rebond.platform.Caller.Identity;
import org.rebond.platform.SchemaMigration;
import org.rebond.platform.Transactions;

/**
 * Every morning, mails their deadlines to those who asked for them. A mail that could not leave is tried again an hour
 * later; one that left is noted in the same transaction, under a lock, so that two servers send it once.
 */
@ApplicationScoped
class MorningMail {

    private static final Logger LOG = System.getLogger(MorningMail.class.getName());
    private static final String HOURLY_IN_THE_MORNING = "0 30 6-11 * * *";

    private final Subscriptions subscriptions;
    private final Agenda agenda;
    private final Accounts accounts;
    private final Transactions transactions;
    private final Clock clock;

    @Resource(lookup = "java:jboss/ee/concurrency/scheduler/default")
    ManagedScheduledExecutorService scheduler;

    @Resource(lookup = "java:jboss/mail/Default")
    Session post;

    @Inject
    @SuppressWarnings("NullAway.Init") // what the server injects
    MorningMail(Subscriptions subscriptions, Agenda agenda, Accounts accounts, Transactions transactions, Clock clock) {
        this.subscriptions = subscriptions;
        this.agenda = agenda;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    void start(@Observes @Priority(SchemaMigration.FIRST + 200) Startup start) {
        scheduler.schedule(this::send, new CronTrigger(HOURLY_IN_THE_MORNING, ZoneId.of("Europe/Paris")));
    }

    void send() {
        LocalDate today = LocalDate.now(clock);
        List<String> waiting = transactions.fresh(subscriptions::toMail);
        for (String account : waiting) {
            try {
                transactions.fresh(() -> sendTo(account, today));
            } catch (NotSent e) {
                LOG.log(
                        Level.WARNING,
                        "The deadlines of " + account + " could not be mailed; trying again in an hour: " + e.kinds());
            }
        }
    }

    private boolean sendTo(String account, LocalDate today) {
        Optional<Subscription> found =
                subscriptions.toChange(account).filter(subscription -> subscription.awaits(today));
        Optional<Identity> holder = accounts.resume(account, clock.instant());
        if (found.isEmpty() || holder.isEmpty()) {
            return false;
        }
        Subscription subscription = found.get();
        DigestText text = agenda.digest(holder.get());
        if (!text.isEmpty()) {
            mail(subscription.address(), text);
        }
        subscription.sent(today);
        return true;
    }

    private void mail(String to, DigestText text) {
        try {
            var message = new MimeMessage(post);
            message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
            message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
            message.setText(text.body(), StandardCharsets.UTF_8.name());
            message.setSentDate(Date.from(clock.instant()));
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no out-of-office answer
            Transport.send(message);
        } catch (MessagingException e) {
            throw new NotSent(e);
        }
    }

    /** The post office did not take the mail; what was noted with it is undone. */
    private static final class NotSent extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotSent(MessagingException cause) {
            super(cause);
        }

        /** What went wrong, without what the post office said of it: that names the address. */
        String kinds() {
            return Stream.iterate(getCause(), Objects::nonNull, Throwable::getCause)
                    .map(cause -> cause.getClass().getSimpleName())
                    .collect(Collectors.joining(", "));
        }
    }
}
