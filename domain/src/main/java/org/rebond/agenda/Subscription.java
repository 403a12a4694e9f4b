package org.rebond.agenda;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.NaturalId;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/** How one agent is told of their deadlines outside Rebond: by a calendar at a secret address, by mail. */
@Entity
@Audited
class Subscription {

    private static final int LONGEST_MAIL = 254;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    @SequenceGenerator(name = "subscription_seq", sequenceName = "subscription_seq", allocationSize = 50)
    private @Nullable Long id;

    @Version
    private int version;

    @NaturalId
    @Column(nullable = false, updatable = false)
    private String account;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Digest digest = Digest.NONE;

    private @Nullable String mail;

    @NotAudited
    private @Nullable String linkHash;

    private @Nullable Instant linkMadeAt;

    @NotAudited
    private @Nullable LocalDate lastDigestOn;

    @SuppressWarnings("NullAway.Init")
    protected Subscription() {} // for Hibernate

    Subscription(String account) {
        this.account = account;
    }

    /** The address made before, if any, leads nowhere from now on. */
    void link(SecretLink link, Instant now) {
        linkHash = link.hash();
        linkMadeAt = now;
    }

    void revokeLink() {
        linkHash = null;
        linkMadeAt = null;
    }

    /** @param to the address; none is kept without a digest */
    void choose(Digest rhythm, @Nullable String to) {
        mail = rhythm == Digest.NONE ? null : checked(to);
        digest = rhythm;
    }

    /** Whether the mail of that day has still to go. */
    boolean awaits(LocalDate day) {
        return digest.goesOut(day) && (lastDigestOn == null || lastDigestOn.isBefore(day));
    }

    void sent(LocalDate day) {
        lastDigestOn = day;
    }

    private static String checked(@Nullable String to) {
        if (to == null || to.isBlank()) {
            throw new RuleViolation(AgendaRule.MAIL_MISSING);
        }
        String address = to.strip();
        try {
            new InternetAddress(address, true).validate();
        } catch (AddressException e) {
            throw new RuleViolation(AgendaRule.MAIL_INVALID, address);
        }
        if (address.length() > LONGEST_MAIL
                || !address.contains("@")
                || address.chars().anyMatch(Character::isISOControl)) {
            throw new RuleViolation(AgendaRule.MAIL_INVALID, address);
        }
        return address;
    }

    String account() {
        return account;
    }

    /** Where its mail goes. */
    String address() {
        return Objects.requireNonNull(mail, "a digest has an address");
    }

    SubscriptionSheet sheet() {
        return new SubscriptionSheet(digest, mail, linkMadeAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Subscription that && account.equals(that.account());
    }

    @Override
    public int hashCode() {
        return account.hashCode();
    }
}
