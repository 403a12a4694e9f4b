package org.rebond.consultation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.RuleViolation;

/** Who applied for the lots of a consultation, and what the examination made of them. */
final class Candidates {

    private final Consultation consultation;
    private final List<Candidacy> all;

    Candidates(Consultation consultation, List<Candidacy> all) {
        this.consultation = consultation;
        this.all = all;
    }

    /** Refuses to invite while something is left to examine, or when the choice is not the one that was announced. */
    void requireSelected() {
        List<ConsultationLot> open =
                consultation.lots().stream().filter(lot -> !lot.state().over()).toList();
        if (open.isEmpty()) {
            throw new RuleViolation(ConsultationRule.NO_CANDIDATE, 1);
        }
        open.forEach(lot -> requireSelected(lot.number()));
    }

    private void requireSelected(int lot) {
        all.stream()
                .filter(one -> one.lot() == lot && one.state() == CandidacyState.RECEIVED)
                .findFirst()
                .ifPresent(one -> {
                    throw new RuleViolation(ConsultationRule.CANDIDACY_UNEXAMINED, one.number());
                });
        long selected = count(lot, CandidacyState.SELECTED);
        long leftOut = count(lot, CandidacyState.LEFT_OUT);
        Integer maximum = consultation.maximumCandidates();
        if (selected == 0) {
            throw new RuleViolation(ConsultationRule.NO_CANDIDATE, lot);
        }
        if (maximum != null && selected > maximum) {
            throw new RuleViolation(ConsultationRule.TOO_MANY_SELECTED, lot, selected, maximum);
        }
        if (leftOut > 0 && (maximum == null || selected < maximum)) {
            throw new RuleViolation(ConsultationRule.PLACES_LEFT, lot, leftOut, selected, shown(maximum));
        }
    }

    private static String shown(@Nullable Integer maximum) {
        return maximum == null ? "–" : maximum.toString();
    }

    /** @throws RuleViolation {@link ConsultationRule#BIDS_LEFT} while a candidate may be invited */
    void requireNone(int lot) {
        long left = count(lot, CandidacyState.RECEIVED)
                + count(lot, CandidacyState.SELECTED)
                + count(lot, CandidacyState.LEFT_OUT);
        if (left > 0) {
            throw new RuleViolation(ConsultationRule.CANDIDATES_LEFT, lot, left);
        }
    }

    private long count(int lot, CandidacyState state) {
        return all.stream()
                .filter(one -> one.lot() == lot && one.state() == state)
                .count();
    }
}
