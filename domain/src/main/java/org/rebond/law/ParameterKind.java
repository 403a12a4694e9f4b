package org.rebond.law;

import static org.rebond.law.ReferenceDate.AMENDMENT;
import static org.rebond.law.ReferenceDate.CONSULTATION_LAUNCH;
import static org.rebond.law.ReferenceDate.HALF_YEAR;
import static org.rebond.law.ReferenceDate.INTEREST_START;
import static org.rebond.law.ReferenceDate.NOTIFICATION;
import static org.rebond.law.ReferenceDate.PAYMENT_REQUEST;
import static org.rebond.law.ReferenceDate.REJECTION_SENT;
import static org.rebond.law.ReferenceDate.YEAR;
import static org.rebond.law.Unit.DAYS;
import static org.rebond.law.Unit.DUTY;
import static org.rebond.law.Unit.EUROS;
import static org.rebond.law.Unit.MONTHS;
import static org.rebond.law.Unit.NUMBER;
import static org.rebond.law.Unit.PERCENT;
import static org.rebond.law.Unit.POINTS;
import static org.rebond.law.Unit.YEARS;

import java.util.List;

/** Every figure and duty that Rebond takes from the law: what it counts, which date chooses its version, what it depends on. */
public enum ParameterKind {
    /** From here on, a formal procedure. */
    FORMAL_THRESHOLD(EUROS, CONSULTATION_LAUNCH, Buyer.class, Category.class),
    /** Below, neither publicity nor competition. */
    EXEMPTION(EUROS, CONSULTATION_LAUNCH, Category.class),
    /** The same, for an innovative purchase. */
    INNOVATION_EXEMPTION(EUROS, CONSULTATION_LAUNCH),
    /** The same, for books that are no schoolbooks. */
    BOOKS_EXEMPTION(EUROS, CONSULTATION_LAUNCH),
    /** From here on, a notice in the BOAMP or a journal of legal notices. */
    NOTICE_THRESHOLD(EUROS, CONSULTATION_LAUNCH),
    /** From here on, the documents of the consultation are on the buyer's profile. */
    ONLINE_DOCUMENTS_THRESHOLD(EUROS, CONSULTATION_LAUNCH),
    /** From here on, the contract is written. */
    WRITTEN_CONTRACT_THRESHOLD(EUROS, CONSULTATION_LAUNCH),
    /** A lot below may be bought by an adapted procedure. */
    SMALL_LOT_CEILING(EUROS, CONSULTATION_LAUNCH, Category.class),
    /** The most that such lots may be of all lots. */
    SMALL_LOTS_SHARE(PERCENT, CONSULTATION_LAUNCH),
    MINIMUM_TIME(DAYS, CONSULTATION_LAUNCH, FormalProcedure.class, TenderPhase.class, TimeCase.class),
    /** The fewest candidates to invite, when enough of them are able. */
    MINIMUM_CANDIDATES(NUMBER, CONSULTATION_LAUNCH, FormalProcedure.class),
    /** Bids of formal procedures come by electronic means. */
    ELECTRONIC_BIDS(DUTY, CONSULTATION_LAUNCH),
    /** Additional information is sent this long before the bids are due. */
    LAST_INFORMATION(DAYS, CONSULTATION_LAUNCH),
    STANDSTILL(DAYS, REJECTION_SENT, Channel.class),
    /** The award of a formal procedure is published this long after the signature. */
    AWARD_NOTICE(DAYS, CONSULTATION_LAUNCH),
    /** From here on, the essential data of the contract are published. */
    ESSENTIAL_DATA_THRESHOLD(EUROS, NOTIFICATION),
    ESSENTIAL_DATA_DELAY(MONTHS, NOTIFICATION),
    ENVIRONMENTAL_CRITERION(DUTY, CONSULTATION_LAUNCH),
    ENVIRONMENTAL_CONDITION(DUTY, CONSULTATION_LAUNCH),
    /** From the formal threshold on. */
    SOCIAL_CONDITION(DUTY, CONSULTATION_LAUNCH),
    /** A contract may be reserved for structures of insertion. */
    INSERTION_RESERVATION(DUTY, CONSULTATION_LAUNCH),
    /** A contract may be reserved for employers of people in prison. */
    PRISON_RESERVATION(DUTY, CONSULTATION_LAUNCH),
    /** A contract may be reserved for disability and insertion together. */
    JOINT_RESERVATION(DUTY, CONSULTATION_LAUNCH),
    /** From this much bought in a year, a scheme for socially and ecologically responsible purchases. */
    SPASER_THRESHOLD(EUROS, YEAR),

    FRAMEWORK_DURATION(MONTHS, CONSULTATION_LAUNCH),
    /** A framework agreement states its maximum. */
    FRAMEWORK_MAXIMUM(DUTY, CONSULTATION_LAUNCH),
    /** The buyer's silence accepts a subcontractor. */
    SUBCONTRACTOR_SILENCE(DAYS, CONSULTATION_LAUNCH),
    /** The holder's silence agrees to what a subcontractor asks to be paid. */
    HOLDER_SILENCE(DAYS, CONSULTATION_LAUNCH),
    /** Tax included; from here on, the buyer pays the subcontractor. */
    DIRECT_PAYMENT_THRESHOLD(EUROS, CONSULTATION_LAUNCH),
    /** An amendment is bound to the cases of the law. */
    AMENDMENT_CASES(DUTY, CONSULTATION_LAUNCH),
    /** Below, cumulated, an amendment needs no other case. */
    SMALL_AMENDMENT_SHARE(PERCENT, AMENDMENT, Category.class),
    /** The most for one amendment for additional work. */
    ADDITIONAL_WORK_SHARE(PERCENT, AMENDMENT),
    /** The most for one amendment for unforeseen circumstances. */
    UNFORESEEN_SHARE(PERCENT, AMENDMENT),
    /** Above, the tender committee gives its opinion. */
    COMMITTEE_SHARE(PERCENT, AMENDMENT),

    PAYMENT_DELAY(DAYS, PAYMENT_REQUEST, Buyer.class),
    /** The part of the payment delay that is the authorising officer's. */
    AUTHORISING_DELAY(DAYS, PAYMENT_REQUEST, Buyer.class),
    /** The part of the payment delay that is the public accountant's. */
    ACCOUNTING_DELAY(DAYS, PAYMENT_REQUEST, Buyer.class),
    /** After a suspension, the holder waits no less than this again, or what remained when that was more. */
    SUSPENSION_DELAY(DAYS, PAYMENT_REQUEST),
    /** Rate of the European Central Bank's main refinancing operations on the first day of the half-year. */
    ECB_RATE(PERCENT, HALF_YEAR),
    LATE_INTEREST_POINTS(POINTS, INTEREST_START),
    RECOVERY_INDEMNITY(EUROS, INTEREST_START),
    /** Interest is paid this long after the principal. */
    INTEREST_PAYMENT_DELAY(DAYS, INTEREST_START),

    /** Above, an advance is due. */
    ADVANCE_THRESHOLD(EUROS, CONSULTATION_LAUNCH),
    /** Above, an advance is due. */
    ADVANCE_DURATION(MONTHS, CONSULTATION_LAUNCH),
    ADVANCE_RATE(PERCENT, CONSULTATION_LAUNCH, Holder.class),
    ADVANCE_MAXIMUM(PERCENT, CONSULTATION_LAUNCH),
    /** With a guarantee on first demand. */
    ADVANCE_MAXIMUM_GUARANTEED(PERCENT, CONSULTATION_LAUNCH),
    /** Of what was executed. */
    ADVANCE_REPAYMENT_START(PERCENT, CONSULTATION_LAUNCH),
    /** Of what was executed. */
    ADVANCE_REPAYMENT_END(PERCENT, CONSULTATION_LAUNCH),
    /** Of the contract; the mandate of an advance above comes with a guarantee on first demand. */
    GUARANTEED_ADVANCE_SHARE(PERCENT, PAYMENT_REQUEST),
    /** Of the initial amount; the mandate of an instalment above comes with a general statement. */
    GENERAL_STATEMENT_SHARE(PERCENT, PAYMENT_REQUEST),
    RETENTION_RATE(PERCENT, CONSULTATION_LAUNCH, Buyer.class, Holder.class),
    /** After the guarantee period. */
    RETENTION_RELEASE(MONTHS, CONSULTATION_LAUNCH),

    PENALTY_DIVISOR(NUMBER, CONSULTATION_LAUNCH, CcagVersion.class),
    /** Up to here over the whole contract, no delay penalty is owed. */
    PENALTY_EXEMPTION(EUROS, CONSULTATION_LAUNCH, CcagVersion.class),
    /** Of the contract, the tranche or the order, before tax. */
    PENALTY_CAP(PERCENT, CONSULTATION_LAUNCH, CcagVersion.class),
    /** The holder's time to answer before a penalty. */
    PENALTY_HEARING(DAYS, CONSULTATION_LAUNCH, CcagVersion.class),
    /** The value late is revised with the prices. */
    PENALTY_REVISION(DUTY, CONSULTATION_LAUNCH, CcagVersion.class),
    /** Silence as long after the delivery admits it. */
    VERIFICATION(DAYS, CONSULTATION_LAUNCH, CcagVersion.class),
    /** To present postponed goods again. */
    REPRESENTATION(DAYS, CONSULTATION_LAUNCH, CcagVersion.class),
    /** To accept a postponement; silence refuses. */
    POSTPONEMENT_ANSWER(DAYS, CONSULTATION_LAUNCH, CcagVersion.class),
    /** For the buyer to choose reduction or rejection once a postponement is refused. */
    POSTPONEMENT_DECISION(DAYS, CONSULTATION_LAUNCH, CcagVersion.class),
    GUARANTEE_PERIOD(MONTHS, CONSULTATION_LAUNCH, CcagVersion.class),
    CLAIM_DELAY(MONTHS, CONSULTATION_LAUNCH, CcagVersion.class),

    /** Of the computers disposed of, those sent to reuse. */
    REUSE_OF_DISPOSALS(PERCENT, YEAR),
    /** Older computers are left out of that share. */
    REUSE_AGE_LIMIT(YEARS, YEAR),
    /** Of the amount spent on computers in a year, before tax. */
    REUSE_OF_PURCHASES(PERCENT, YEAR),
    /** What a donated laptop under five years old counts for. */
    REUSE_DONATED_LAPTOP(EUROS, YEAR);

    private final Unit unit;
    private final ReferenceDate chosenBy;
    private final List<Class<? extends Enum<?>>> keys;

    @SafeVarargs
    @SuppressWarnings("varargs") // the classes are only kept in a list
    ParameterKind(Unit unit, ReferenceDate chosenBy, Class<? extends Enum<?>>... keys) {
        this.unit = unit;
        this.chosenBy = chosenBy;
        this.keys = List.of(keys);
    }

    public Unit unit() {
        return unit;
    }

    /** The date by which the law chooses the version. */
    public ReferenceDate chosenBy() {
        return chosenBy;
    }

    List<Class<? extends Enum<?>>> keys() {
        return keys;
    }
}
