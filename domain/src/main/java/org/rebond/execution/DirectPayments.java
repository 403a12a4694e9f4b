package org.rebond.execution;

import static org.rebond.platform.Permission.MANAGE_EXECUTION;
import static org.rebond.platform.Permission.READ_EXECUTION;
import static org.rebond.platform.Permission.SETTLE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rebond.law.Buyer;
import org.rebond.law.Law;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.procurement.Contract;
import org.rebond.shared.RuleViolation;

/** What the procurement desk and the finance officer do with what subcontractors ask the buyer to pay. */
@ApplicationScoped
@Transactional
public class DirectPayments {

    private final PaymentClaims claims;
    private final Subcontractors subcontractors;
    private final ExecutionFiles files;
    private final Law law;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DirectPayments(
            PaymentClaims claims,
            Subcontractors subcontractors,
            ExecutionFiles files,
            Law law,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.claims = claims;
        this.subcontractors = subcontractors;
        this.files = files;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts a request for payment on file: the holder has its time to answer.
     *
     * @throws RuleViolation {@link ExecutionRule#CLAIM_TWICE} when the same invoice was asked for and not refused
     */
    @Requires(MANAGE_EXECUTION)
    public PaymentClaim.Reference claim(Subcontractor.Reference reference, ClaimTerms said) {
        Subcontractor subcontractor = toChange(reference);
        LocalDate launchedOn = launchedOn(reference.contract());
        LocalDate proof = said.signedOn() == null ? Objects.requireNonNull(said.unclaimedOn()) : said.signedOn();
        LocalDate today = today();
        subcontractor.requireDirectlyPaid(law.directPaymentThreshold(launchedOn).value());
        for (LocalDate day : List.of(said.receivedOn(), proof, said.toldOn())) {
            subcontractor.requireSinceAccepted(day, today);
        }
        if (claims.standing(reference, said.invoice()) > 0) {
            throw new RuleViolation(ExecutionRule.CLAIM_TWICE, said.invoice(), subcontractor.name());
        }
        subcontractor.requireUnpaid(said.invoice());
        PaymentClaim claim = new PaymentClaim(
                reference,
                Math.toIntExact(claims.count(reference)) + 1,
                said,
                caller.name(),
                law.holderSilence(launchedOn).value(),
                law.paymentDelay(Buyer.LOCAL, said.receivedOn()).value());
        claims.add(claim);
        journal.record(
                "subcontractor.claimed",
                claim.reference().value(),
                Map.of("invoice", said.invoice(), "amount", said.amount().amount()));
        return claim.reference();
    }

    /** Writes down what the holder said of it, within its time. */
    @Requires(MANAGE_EXECUTION)
    public void answer(PaymentClaim.Reference reference, HolderAnswer said) {
        toChange(reference.subcontractor());
        known(reference).answer(said, today());
        journal.record(
                "subcontractor.claim-answered",
                reference.value(),
                Map.of("on", said.givenOn(), "agreed", said.agreed().amount()));
    }

    /**
     * Settles what the holder agreed to, or was held to agree to: from here on a mandate may pay it.
     *
     * @throws RuleViolation {@link ExecutionRule#HOLDER_STILL_ANSWERS} while the holder has time to answer; {@link
     *     ExecutionRule#CLAIM_SAME_PERSON} for whoever put it on file; {@link ExecutionRule#BEYOND_ACCEPTED} when it is more
     *     than was accepted and not settled yet, also when somebody else settled a moment ago
     */
    @Requires(SETTLE)
    public void settle(PaymentClaim.Reference reference, LocalDate on) {
        Subcontractor subcontractor = toChange(reference.subcontractor());
        PaymentClaim claim = known(reference);
        claim.settle(caller.name(), on, today());
        subcontractor.settle(
                claim.payable(),
                law.directPaymentThreshold(launchedOn(reference.subcontractor().contract()))
                        .value());
        journal.record("subcontractor.settled", reference.value(), Map.of("on", on));
    }

    /** Writes down that the public accountant paid what was settled. The payment desk calls it, and sees to the interest. */
    @Requires(SETTLE)
    public void pay(PaymentClaim.Reference reference, LocalDate on) {
        Subcontractor subcontractor = toChange(reference.subcontractor());
        PaymentClaim claim = known(reference);
        claim.pay(on, today());
        DirectPayment payment = claim.payment(on);
        subcontractor.pay(payment);
        journal.record(
                "subcontractor.paid",
                reference.value(),
                Map.of("invoice", payment.invoice(), "amount", payment.amount().amount()));
    }

    /** Those of a contract, as the buyer received them, with what each delay costs. */
    @Requires(READ_EXECUTION)
    public List<PaymentClaimSheet> claims(Contract.Reference contract) {
        Map<Subcontractor.Reference, String> names = subcontractors.of(contract).stream()
                .collect(Collectors.toMap(Subcontractor::reference, Subcontractor::name));
        return claims.of(contract).stream()
                .map(claim -> claim.sheet(names.getOrDefault(claim.subcontractor(), ""), today()))
                .map(interest())
                .toList();
    }

    /** @throws RuleViolation {@link ExecutionRule#CLAIM_UNKNOWN} */
    @Requires(READ_EXECUTION)
    public PaymentClaimSheet sheet(PaymentClaim.Reference reference) {
        PaymentClaim claim = claims.claim(reference)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.CLAIM_UNKNOWN, reference.value()));
        return interest().apply(claim.sheet(subcontractor(claim.subcontractor()).name(), today()));
    }

    /** The contracts with a claim that may be settled today, the first due first; a contract stands once for each claim. */
    @Requires(READ_EXECUTION)
    public List<String> payable() {
        return claims.payable(today());
    }

    private Function<PaymentClaimSheet, PaymentClaimSheet> interest() {
        return sheet -> {
            LocalDate dueOn = sheet.dueOn();
            LocalDate until = Objects.requireNonNullElse(sheet.paidOn(), today());
            return dueOn == null || !until.isAfter(dueOn) || !law.knowsLateInterestRate(dueOn.plusDays(1))
                    ? sheet
                    : sheet.with(law.lateInterest(sheet.payable(), dueOn, until, null)
                            .total());
        };
    }

    private Subcontractor subcontractor(Subcontractor.Reference reference) {
        return subcontractors
                .subcontractor(reference)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.SUBCONTRACTOR_UNKNOWN, reference.value()));
    }

    /** The contract is locked first, as the acts of subcontracting do. */
    private Subcontractor toChange(Subcontractor.Reference reference) {
        files.lock(reference.contract());
        return subcontractors
                .toChange(reference)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.SUBCONTRACTOR_UNKNOWN, reference.value()));
    }

    private PaymentClaim known(PaymentClaim.Reference reference) {
        return claims.toChange(reference)
                .orElseThrow(() -> new RuleViolation(ExecutionRule.CLAIM_UNKNOWN, reference.value()));
    }

    private LocalDate launchedOn(Contract.Reference contract) {
        return files.file(contract)
                .map(file -> file.terms().launchedOn())
                .orElseThrow(() -> new RuleViolation(ExecutionRule.FILE_UNKNOWN, contract.value()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
