package org.rebond.consultation;

import static org.rebond.platform.Permission.MANAGE_CONSULTATIONS;
import static org.rebond.platform.Permission.READ_BIDS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rebond.law.Law;
import org.rebond.platform.Caller;
import org.rebond.platform.Journal;
import org.rebond.platform.Requires;
import org.rebond.shared.RuleViolation;

/** The first phase of a procedure in two: applications are received and examined, those selected are invited to bid. */
@ApplicationScoped
@Transactional
public class Selecting {

    private final Consultations consultations;
    private final Law law;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    @Inject
    Selecting(Consultations consultations, Law law, Journal journal, Caller caller, Clock clock) {
        this.consultations = consultations;
        this.law = law;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    /** Every application of every lot, in the order in which they were entered; none in a procedure in one phase. */
    @Requires(READ_BIDS)
    public List<CandidacyRow> candidacies(Consultation.Reference reference) {
        Consultation consultation = consultations.known(reference);
        return consultations.candidacies(reference).stream()
                .map(one -> one.row(CandidateLetters.isOwed(one, consultation)))
                .toList();
    }

    /** Writes an application in the register. A late one is written too, and not examined. */
    @Requires(MANAGE_CONSULTATIONS)
    public CandidacyRow receive(Consultation.Reference reference, Arrival arrival) {
        Consultation consultation = consultations.toChange(reference);
        consultation.requireState(ConsultationState.APPLYING);
        consultation.lot(arrival.lot()).require(LotState.PENDING);
        Instant at = arrival.receivedAt().atZone(clock.getZone()).toInstant();
        Moments.requirePast(
                at,
                consultation.launchedOn().atStartOfDay(clock.getZone()).toInstant(),
                clock.instant(),
                clock.getZone());
        List<Candidacy> before = consultations.candidacies(reference);
        Candidacy candidacy = new Candidacy(
                reference,
                consultation.applicationsDueAt(),
                before.size() + 1,
                arrival,
                at,
                caller.name(),
                clock.instant());
        candidacy.requireOrder(before, clock.getZone());
        before.stream().filter(candidacy::replaces).forEach(Candidacy::replaced);
        if (before.stream().anyMatch(other -> other.replaces(candidacy))) {
            candidacy.replaced();
        }
        consultations.entityManager().flush(); // the application replaced leaves its place first
        consultations.add(candidacy);
        journal.record(
                "candidacy.received",
                candidacy.reference().value(),
                Map.of("lot", candidacy.lot(), "state", candidacy.state()));
        return candidacy.row(false);
    }

    /**
     * Selects a candidate, or says why there is no invitation.
     *
     * @param outcome {@link CandidacyState#SELECTED}, {@link CandidacyState#REJECTED} or {@link CandidacyState#LEFT_OUT}
     * @param reason may be left out for a candidate who is selected
     */
    @Requires(MANAGE_CONSULTATIONS)
    public void examine(Candidacy.Reference reference, CandidacyState outcome, @Nullable String reason) {
        Consultation consultation = consultations.toChange(known(reference).consultation());
        Candidacy candidacy = consultations.toChange(reference);
        consultation.requireState(ConsultationState.APPLYING);
        consultation.requireApplicationsIn(clock.instant(), clock.getZone());
        consultation.lot(candidacy.lot()).require(LotState.PENDING);
        candidacy.examine(outcome, reason);
        consultation.analysedBy(caller.name());
        journal.record("candidacy.examined", reference.value(), Map.of("outcome", outcome));
    }

    /**
     * The candidates who were selected are invited to bid.
     *
     * @param bidsDueAt the last moment for bids, in the office's time
     * @throws RuleViolation {@link org.rebond.law.LawRule#BIDS_DUE_TOO_EARLY} when the law gives them more time
     */
    @Requires(MANAGE_CONSULTATIONS)
    public void invite(Consultation.Reference reference, LocalDate on, LocalDateTime bidsDueAt) {
        Consultation consultation = consultations.toChange(reference);
        consultation.requireState(ConsultationState.APPLYING);
        consultation.requireApplicationsIn(clock.instant(), clock.getZone());
        new Candidates(consultation, consultations.candidacies(reference)).requireSelected();
        Lawfulness.calendar(law, consultation.request(clock.getZone()), on, bidsDueAt.toLocalDate());
        Moments.requireBetween(on, consultation.applicationsDueOn(clock.getZone()), LocalDate.now(clock));
        consultation.invite(on, bidsDueAt.atZone(clock.getZone()).toInstant());
        journal.record("consultation.invited", reference.value(), Map.of("on", on, "bidsDueAt", bidsDueAt));
    }

    /**
     * What a candidate who is not invited is told, or that the lot ended without a contract.
     *
     * @throws RuleViolation {@link ConsultationRule#NO_LETTER} before the invitations, and for those who are invited
     */
    @Requires(READ_BIDS)
    public Letter letter(Candidacy.Reference reference) {
        Candidacy candidacy = known(reference);
        return CandidateLetters.to(candidacy, consultations.known(candidacy.consultation()), clock.getZone());
    }

    private Candidacy known(Candidacy.Reference reference) {
        return consultations
                .candidacy(reference)
                .orElseThrow(() -> new RuleViolation(ConsultationRule.CANDIDACY_UNKNOWN, reference.value()));
    }
}
