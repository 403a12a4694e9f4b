package org.rebond.law;

import static org.rebond.platform.Permission.READ_LAW;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rebond.platform.Requires;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

/**
 * What the law says on a day. Each verb takes the date by which the text chooses its version, and refuses a day that
 * nothing on file covers ({@link LawRule#NOT_ON_FILE}).
 */
@ApplicationScoped
@Transactional
public class Law {

    private final LegalParameters parameters;

    @Inject
    Law(LegalParameters parameters) {
        this.parameters = parameters;
    }

    // the need and the procedure

    /**
     * What the law asks for to meet a need.
     *
     * @param formal the one that the buyer would follow where a formal procedure is due
     */
    @Requires(READ_LAW)
    public ProcedureAdvice advise(Need need, FormalProcedure formal) {
        return ProcedureAdvice.on(need, formal, this);
    }

    /** What the law asks for under a procedure that the buyer chose, whatever it advises. */
    @Requires(READ_LAW)
    public ProcedureAdvice adviseUnder(Need need, PurchaseProcedure procedure, FormalProcedure formal) {
        return ProcedureAdvice.under(procedure, need, formal, this);
    }

    /**
     * The days of a consultation. Refuses the first wished day that is too early, and names the first possible one.
     *
     * @param formal the one that the buyer would follow where a formal procedure is due
     */
    @Requires(READ_LAW)
    public ProcurementCalendar plan(Need need, FormalProcedure formal, PlanRequest request) {
        return new ProcurementPlanner(need, advise(need, formal), this).plan(request);
    }

    /** The same under a procedure that the buyer chose, whatever the law advises. */
    @Requires(READ_LAW)
    public ProcurementCalendar planUnder(
            Need need, PurchaseProcedure procedure, FormalProcedure formal, PlanRequest request) {
        return new ProcurementPlanner(need, adviseUnder(need, procedure, formal), this).plan(request);
    }

    @Requires(READ_LAW)
    public Sourced<Money> formalThreshold(Buyer buyer, Category category, LocalDate launchedOn) {
        return euros(launchedOn, ParameterKind.FORMAL_THRESHOLD, buyer, category);
    }

    /** Below, neither publicity nor competition. */
    @Requires(READ_LAW)
    public Sourced<Money> exemption(Category category, LocalDate launchedOn) {
        return euros(launchedOn, ParameterKind.EXEMPTION, category);
    }

    /** The same, for an innovative purchase. */
    @Requires(READ_LAW)
    public Sourced<Money> innovationExemption(LocalDate launchedOn) {
        return euros(launchedOn, ParameterKind.INNOVATION_EXEMPTION);
    }

    /** The same, for books that are no schoolbooks. */
    @Requires(READ_LAW)
    public Sourced<Money> booksExemption(LocalDate launchedOn) {
        return euros(launchedOn, ParameterKind.BOOKS_EXEMPTION);
    }

    /** The fewest candidates that a buyer who limits their number may announce. */
    @Requires(READ_LAW)
    public Sourced<Integer> minimumCandidates(FormalProcedure procedure, LocalDate launchedOn) {
        return whole(launchedOn, ParameterKind.MINIMUM_CANDIDATES, procedure);
    }

    @Requires(READ_LAW)
    public Sourced<Money> noticeThreshold(LocalDate launchedOn) {
        return euros(launchedOn, ParameterKind.NOTICE_THRESHOLD);
    }

    /** Empty while the law asked for nothing online. */
    @Requires(READ_LAW)
    public Optional<Sourced<Money>> onlineDocumentsThreshold(LocalDate launchedOn) {
        return threshold(launchedOn, ParameterKind.ONLINE_DOCUMENTS_THRESHOLD);
    }

    /** Empty while the law asked for no such publication. */
    @Requires(READ_LAW)
    public Optional<Sourced<Money>> essentialDataThreshold(LocalDate notifiedOn) {
        return threshold(notifiedOn, ParameterKind.ESSENTIAL_DATA_THRESHOLD);
    }

    /** Months after the notification. */
    @Requires(READ_LAW)
    public Sourced<Integer> essentialDataDelay(LocalDate notifiedOn) {
        return whole(notifiedOn, ParameterKind.ESSENTIAL_DATA_DELAY);
    }

    @Requires(READ_LAW)
    public Sourced<Money> smallLotCeiling(Category category, LocalDate launchedOn) {
        return euros(launchedOn, ParameterKind.SMALL_LOT_CEILING, category);
    }

    /** In percent of all lots. */
    @Requires(READ_LAW)
    public Sourced<BigDecimal> smallLotsShare(LocalDate launchedOn) {
        return number(launchedOn, ParameterKind.SMALL_LOTS_SHARE);
    }

    /** In full days. */
    @Requires(READ_LAW)
    public Sourced<Integer> minimumTime(
            FormalProcedure procedure, TenderPhase phase, TimeCase timeCase, LocalDate launchedOn) {
        return whole(launchedOn, ParameterKind.MINIMUM_TIME, procedure, phase, timeCase);
    }

    /** Since when bids of formal procedures must come by electronic means; empty while they need not. */
    @Requires(READ_LAW)
    public Optional<Sourced<LocalDate>> electronicBids(LocalDate launchedOn) {
        return duty(launchedOn, ParameterKind.ELECTRONIC_BIDS);
    }

    /** Days before the bids are due. */
    @Requires(READ_LAW)
    public Sourced<Integer> lastInformation(LocalDate launchedOn) {
        return whole(launchedOn, ParameterKind.LAST_INFORMATION);
    }

    /** Days between the letters to the rejected bidders and the signature, date to date. */
    @Requires(READ_LAW)
    public Sourced<Integer> standstill(Channel channel, LocalDate rejectionSentOn) {
        return whole(rejectionSentOn, ParameterKind.STANDSTILL, channel);
    }

    /** How rejected bidders are told on a day: as bids must come. */
    @Requires(READ_LAW)
    public Channel rejectionChannel(LocalDate day) {
        return electronicBids(day).isPresent() ? Channel.ELECTRONIC : Channel.OTHER;
    }

    /** Days after the signature. */
    @Requires(READ_LAW)
    public Sourced<Integer> awardNotice(LocalDate launchedOn) {
        return whole(launchedOn, ParameterKind.AWARD_NOTICE);
    }

    /** Since when an award criterion looks at the environment; empty before. */
    @Requires(READ_LAW)
    public Optional<Sourced<LocalDate>> environmentalCriterion(LocalDate launchedOn) {
        return duty(launchedOn, ParameterKind.ENVIRONMENTAL_CRITERION);
    }

    /** Since when a condition of execution looks at the environment; empty before. */
    @Requires(READ_LAW)
    public Optional<Sourced<LocalDate>> environmentalCondition(LocalDate launchedOn) {
        return duty(launchedOn, ParameterKind.ENVIRONMENTAL_CONDITION);
    }

    /** Since when a condition of execution of formal purchases is social; empty before. */
    @Requires(READ_LAW)
    public Optional<Sourced<LocalDate>> socialCondition(LocalDate launchedOn) {
        return duty(launchedOn, ParameterKind.SOCIAL_CONDITION);
    }

    /** Since when a contract may be reserved for structures of insertion; empty before. */
    @Requires(READ_LAW)
    public Optional<Sourced<LocalDate>> insertionReservation(LocalDate launchedOn) {
        return duty(launchedOn, ParameterKind.INSERTION_RESERVATION);
    }

    /** Since when a contract may be reserved for employers of people in prison; empty before. */
    @Requires(READ_LAW)
    public Optional<Sourced<LocalDate>> prisonReservation(LocalDate launchedOn) {
        return duty(launchedOn, ParameterKind.PRISON_RESERVATION);
    }

    /** Since when a contract may be reserved for disability and insertion together; empty before. */
    @Requires(READ_LAW)
    public Optional<Sourced<LocalDate>> jointReservation(LocalDate launchedOn) {
        return duty(launchedOn, ParameterKind.JOINT_RESERVATION);
    }

    // the contract in execution

    /** Since when amendments are bound to the cases of the law; empty before. */
    @Requires(READ_LAW)
    public Optional<Sourced<LocalDate>> amendmentCases(LocalDate launchedOn) {
        return duty(launchedOn, ParameterKind.AMENDMENT_CASES);
    }

    /** The most that small amendments may come to together, in percent of the initial amount. */
    @Requires(READ_LAW)
    public Sourced<BigDecimal> smallAmendmentShare(Category category, LocalDate signedOn) {
        return number(signedOn, ParameterKind.SMALL_AMENDMENT_SHARE, category);
    }

    /** The most that one amendment may add for additional work, in percent of the initial amount. */
    @Requires(READ_LAW)
    public Sourced<BigDecimal> additionalWorkShare(LocalDate signedOn) {
        return number(signedOn, ParameterKind.ADDITIONAL_WORK_SHARE);
    }

    /** The most that one amendment may add for unforeseen circumstances, in percent of the initial amount. */
    @Requires(READ_LAW)
    public Sourced<BigDecimal> unforeseenShare(LocalDate signedOn) {
        return number(signedOn, ParameterKind.UNFORESEEN_SHARE);
    }

    /** Above, in percent of the initial amount, the tender committee gives its opinion. */
    @Requires(READ_LAW)
    public Sourced<BigDecimal> committeeShare(LocalDate signedOn) {
        return number(signedOn, ParameterKind.COMMITTEE_SHARE);
    }

    @Requires(READ_LAW)
    public Sourced<Integer> frameworkMonths(LocalDate launchedOn) {
        return whole(launchedOn, ParameterKind.FRAMEWORK_DURATION);
    }

    /** Days of silence that accept a subcontractor. */
    @Requires(READ_LAW)
    public Sourced<Integer> subcontractorSilence(LocalDate launchedOn) {
        return whole(launchedOn, ParameterKind.SUBCONTRACTOR_SILENCE);
    }

    /** Days of the holder's silence that agree to what a subcontractor asks to be paid. */
    @Requires(READ_LAW)
    public Sourced<Integer> holderSilence(LocalDate launchedOn) {
        return whole(launchedOn, ParameterKind.HOLDER_SILENCE);
    }

    /** Tax included; from here on, the buyer pays the subcontractor. */
    @Requires(READ_LAW)
    public Sourced<Money> directPaymentThreshold(LocalDate launchedOn) {
        return euros(launchedOn, ParameterKind.DIRECT_PAYMENT_THRESHOLD);
    }

    @Requires(READ_LAW)
    public VerificationTerms verification(CcagVersion ccag, LocalDate launchedOn) {
        return new VerificationTerms(
                whole(launchedOn, ParameterKind.VERIFICATION, ccag),
                whole(launchedOn, ParameterKind.REPRESENTATION, ccag),
                whole(launchedOn, ParameterKind.POSTPONEMENT_ANSWER, ccag),
                whole(launchedOn, ParameterKind.POSTPONEMENT_DECISION, ccag),
                whole(launchedOn, ParameterKind.GUARANTEE_PERIOD, ccag),
                whole(launchedOn, ParameterKind.CLAIM_DELAY, ccag));
    }

    @Requires(READ_LAW)
    public PenaltyTerms penaltyTerms(CcagVersion ccag, LocalDate launchedOn) {
        return new PenaltyTerms(
                number(launchedOn, ParameterKind.PENALTY_DIVISOR, ccag),
                euros(launchedOn, ParameterKind.PENALTY_EXEMPTION, ccag),
                limit(launchedOn, ParameterKind.PENALTY_CAP, ccag),
                whole(launchedOn, ParameterKind.PENALTY_HEARING, ccag));
    }

    /** A delay penalty: see {@link DelayPenalty} for the amounts. */
    @Requires(READ_LAW)
    public DelayPenalty delayPenalty(
            Money value, int days, Money base, Money earlier, CcagVersion ccag, LocalDate launchedOn) {
        return new DelayPenalty(value, days, base, earlier, penaltyTerms(ccag, launchedOn));
    }

    // payment

    /** Days from the receipt of the invoice. */
    @Requires(READ_LAW)
    public Sourced<Integer> paymentDelay(Buyer buyer, LocalDate receivedOn) {
        return whole(receivedOn, ParameterKind.PAYMENT_DELAY, buyer);
    }

    /** Days of that delay that are the public accountant's. */
    @Requires(READ_LAW)
    public Sourced<Integer> accountingDelay(Buyer buyer, LocalDate receivedOn) {
        return whole(receivedOn, ParameterKind.ACCOUNTING_DELAY, buyer);
    }

    /** Days that a payment waits at least once a suspended file is complete; more when more remained. */
    @Requires(READ_LAW)
    public Sourced<Integer> suspensionDelay(LocalDate receivedOn) {
        return whole(receivedOn, ParameterKind.SUSPENSION_DELAY);
    }

    /** Whether the rate of interest that starts to run on a day is on file: that of a half-year comes with it. */
    @Requires(READ_LAW)
    public boolean knowsLateInterestRate(LocalDate startsOn) {
        return find(HalfYear.of(startsOn).from(), ParameterKey.of(ParameterKind.ECB_RATE))
                        .isPresent()
                && find(startsOn, ParameterKey.of(ParameterKind.LATE_INTEREST_POINTS))
                        .isPresent();
    }

    /** The rate of interest that starts to run on a day: it holds for the whole delay. */
    @Requires(READ_LAW)
    public InterestRate lateInterestRate(LocalDate startsOn) {
        return InterestRate.legal(
                number(HalfYear.of(startsOn).from(), ParameterKind.ECB_RATE),
                number(startsOn, ParameterKind.LATE_INTEREST_POINTS));
    }

    /**
     * What a late payment costs.
     *
     * @param agreed the rate that the contract states, in percent; null for that of the law
     */
    @Requires(READ_LAW)
    public LateInterest lateInterest(Money amount, LocalDate dueOn, LocalDate paidOn, @Nullable BigDecimal agreed) {
        LocalDate startsOn = LateInterest.startsOn(dueOn);
        boolean late = paidOn.isAfter(dueOn);
        InterestRate rate = agreed != null
                ? InterestRate.agreed(agreed)
                : late ? lateInterestRate(startsOn) : InterestRate.agreed(BigDecimal.ZERO);
        return new LateInterest(amount, dueOn, paidOn, rate, euros(startsOn, ParameterKind.RECOVERY_INDEMNITY));
    }

    /** Days after the principal within which interest is paid; empty while the law set none. */
    @Requires(READ_LAW)
    public Optional<Sourced<Integer>> interestPaymentDelay(LocalDate startsOn) {
        return find(startsOn, ParameterKey.of(ParameterKind.INTEREST_PAYMENT_DELAY))
                .map(found -> found.sourced().map(days -> days.orElseThrow().intValueExact()));
    }

    /** Of a contract, in percent: the mandate of an advance above comes with a guarantee on first demand. */
    @Requires(READ_LAW)
    public Sourced<BigDecimal> guaranteedAdvanceShare(LocalDate requestedOn) {
        return number(requestedOn, ParameterKind.GUARANTEED_ADVANCE_SHARE);
    }

    /** Of the initial amount of a contract, in percent: the mandate of an instalment above comes with a general statement. */
    @Requires(READ_LAW)
    public Sourced<BigDecimal> generalStatementShare(LocalDate requestedOn) {
        return number(requestedOn, ParameterKind.GENERAL_STATEMENT_SHARE);
    }

    /** Before tax; from here on, a contract is written. Nothing where no figure of that day is on file. */
    @Requires(READ_LAW)
    public Optional<Sourced<Money>> writtenContractThreshold(LocalDate launchedOn) {
        return find(launchedOn, ParameterKey.of(ParameterKind.WRITTEN_CONTRACT_THRESHOLD))
                .map(found -> found.sourced().map(figure -> new Money(figure.orElseThrow())));
    }

    @Requires(READ_LAW)
    public AdvanceTerms advance(Holder holder, LocalDate launchedOn) {
        return new AdvanceTerms(
                euros(launchedOn, ParameterKind.ADVANCE_THRESHOLD),
                whole(launchedOn, ParameterKind.ADVANCE_DURATION),
                number(
                        launchedOn,
                        ParameterKind.ADVANCE_RATE,
                        spokenOf(launchedOn, ParameterKind.ADVANCE_RATE, holder)),
                limit(launchedOn, ParameterKind.ADVANCE_MAXIMUM),
                limit(launchedOn, ParameterKind.ADVANCE_MAXIMUM_GUARANTEED),
                number(launchedOn, ParameterKind.ADVANCE_REPAYMENT_START),
                limit(launchedOn, ParameterKind.ADVANCE_REPAYMENT_END));
    }

    /** The most that may be withheld, in percent of the contract with its amendments, tax included. */
    @Requires(READ_LAW)
    public Sourced<BigDecimal> retentionRate(Buyer buyer, Holder holder, LocalDate launchedOn) {
        Holder spokenOf = spokenOf(launchedOn, ParameterKind.RETENTION_RATE, holder, buyer);
        return number(launchedOn, ParameterKind.RETENTION_RATE, buyer, spokenOf);
    }

    /** A smaller company is a holder like any other where the law has no figure of its own for it. */
    private Holder spokenOf(LocalDate on, ParameterKind kind, Holder holder, Enum<?>... before) {
        Enum<?>[] qualifiers =
                Stream.concat(Stream.of(before), Stream.of(holder)).toArray(Enum<?>[]::new);
        return find(on, ParameterKey.of(kind, qualifiers)).isPresent() ? holder : Holder.ANY;
    }

    /** Months after the guarantee period. */
    @Requires(READ_LAW)
    public Sourced<Integer> retentionRelease(LocalDate launchedOn) {
        return whole(launchedOn, ParameterKind.RETENTION_RELEASE);
    }

    // reuse

    /** @param year whose objective counts */
    @Requires(READ_LAW)
    public ReuseOfDisposals reuseOfDisposals(Year year, int stock, int tooOld, int secured, int sent) {
        return new ReuseOfDisposals(
                stock,
                tooOld,
                secured,
                sent,
                whole(year.atDay(1), ParameterKind.REUSE_AGE_LIMIT),
                number(year.atDay(1), ParameterKind.REUSE_OF_DISPOSALS));
    }

    /** @param year whose objective counts */
    @Requires(READ_LAW)
    public ReuseOfPurchases reuseOfPurchases(Year year, Money bought, Money reused, int donatedLaptops) {
        return new ReuseOfPurchases(
                bought,
                reused,
                donatedLaptops,
                threshold(year.atDay(1), ParameterKind.REUSE_DONATED_LAPTOP),
                find(year.atDay(1), ParameterKey.of(ParameterKind.REUSE_OF_PURCHASES))
                        .map(found -> found.sourced().map(Optional::orElseThrow)));
    }

    // reading a figure

    private Sourced<Money> euros(LocalDate on, ParameterKind kind, Enum<?>... qualifiers) {
        return number(on, kind, qualifiers).map(Money::new);
    }

    private Sourced<Integer> whole(LocalDate on, ParameterKind kind, Enum<?>... qualifiers) {
        return number(on, kind, qualifiers).map(BigDecimal::intValueExact);
    }

    private Sourced<BigDecimal> number(LocalDate on, ParameterKind kind, Enum<?>... qualifiers) {
        return limit(on, kind, qualifiers)
                .map(figure -> figure.orElseThrow(
                        () -> new RuleViolation(LawRule.NO_FIGURE, ParameterKey.of(kind, qualifiers), on)));
    }

    private Sourced<Optional<BigDecimal>> limit(LocalDate on, ParameterKind kind, Enum<?>... qualifiers) {
        ParameterKey key = ParameterKey.of(kind, qualifiers);
        return find(on, key)
                .map(LegalParameter::sourced)
                .orElseThrow(() -> new RuleViolation(LawRule.NOT_ON_FILE, key, on));
    }

    private Optional<Sourced<Money>> threshold(LocalDate on, ParameterKind kind) {
        return find(on, ParameterKey.of(kind))
                .map(found -> found.sourced().map(figure -> new Money(figure.orElseThrow())));
    }

    private Optional<Sourced<LocalDate>> duty(LocalDate on, ParameterKind kind) {
        return find(on, ParameterKey.of(kind)).map(found -> found.sourced().map(none -> found.validFrom()));
    }

    private Optional<LegalParameter> find(LocalDate on, ParameterKey key) {
        return parameters.inForce(key.reference(), on);
    }
}
