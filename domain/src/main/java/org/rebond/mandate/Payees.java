package org.rebond.mandate;

import static org.rebond.platform.Permission.BUILD_MANDATES;
import static org.rebond.platform.Permission.READ_MANDATES;
import static org.rebond.platform.Permission.SIGN_BATCHES;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.shared.Iban;
import org.rebond.shared.Page;
import org.rebond.shared.Paging;
import org.rebond.shared.RuleViolation;

/** What the finance office does with those it pays: their address, and their account, which two persons vouch for. */
@ApplicationScoped
@Transactional
public class Payees {

    private final Mandates mandates;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Payees(Mandates mandates, Journal journal, Caller caller, Clock clock) {
        this.mandates = mandates;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleViolation {@link MandateRule#PAYEE_UNKNOWN} before a mandate was proposed for it */
    @Requires(READ_MANDATES)
    public PayeeSheet payee(String identifier) {
        return known(identifier).sheet();
    }

    /** One page of those whose account waits for a second person, by name. */
    @Requires(READ_MANDATES)
    public Page<PayeeSheet> toConfirm(Paging paging) {
        List<PayeeSheet> rows =
                mandates.payeesToConfirm(org.hibernate.query.Page.page(paging.size(), paging.number() - 1)).stream()
                        .map(Payee::sheet)
                        .toList();
        return new Page<>(rows, paging.number(), paging.size(), mandates.countPayeesToConfirm(), true);
    }

    /** Says how a payee is called and where it is. */
    @Requires(BUILD_MANDATES)
    public void describe(String identifier, String name, LegalForm form, PayeeSheet.@Nullable Address address) {
        toChange(identifier).describe(name, form, address);
        journal.record("payee.described", identifier, Map.of());
    }

    /**
     * Enters an account: it counts once another person confirms it.
     *
     * @param reason where it comes from: the letter, and who was called back
     */
    @Requires(BUILD_MANDATES)
    public void propose(String identifier, BankAccount account, String reason) {
        toChange(identifier).propose(account, reason, caller.name(), clock.instant());
        journal.record("payee.account-proposed", identifier, Map.of("account", account.masked()));
    }

    /**
     * Confirms the account that waits.
     *
     * @param iban the one that the person compared with the letter
     * @throws RuleViolation {@link MandateRule#ACCOUNT_SAME_PERSON} for whoever entered it
     */
    @Requires(SIGN_BATCHES)
    public void confirm(String identifier, String iban) {
        toChange(identifier).confirm(Iban.normalised(iban), caller.name(), clock.instant());
        journal.record("payee.account-confirmed", identifier, Map.of());
    }

    /** Drops the account that waits: nobody could confirm it. */
    @Requires(SIGN_BATCHES)
    public void withdraw(String identifier) {
        toChange(identifier).withdraw();
        journal.record("payee.account-withdrawn", identifier, Map.of());
    }

    private Payee toChange(String identifier) {
        Payee payee = known(identifier);
        mandates.entityManager().refresh(payee, LockModeType.PESSIMISTIC_WRITE);
        return payee;
    }

    private Payee known(String identifier) {
        return mandates.payee(identifier).orElseThrow(() -> new RuleViolation(MandateRule.PAYEE_UNKNOWN, identifier));
    }
}
