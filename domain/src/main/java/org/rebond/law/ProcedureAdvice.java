package org.rebond.law;

import static org.rebond.law.PurchaseProcedure.ADAPTED;
import static org.rebond.law.PurchaseProcedure.FORMAL;
import static org.rebond.law.PurchaseProcedure.WITHOUT_COMPETITION;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.Step;

/**
 * What the law asks for to meet a need launched on a day.
 *
 * @param applicationDays between the notice and the applications; 0 where bids are sent at once
 * @param minimumDays before the bids: from the notice, or from the invitation of those who were selected; 0 where the law
 *     sets no minimum
 * @param standstillDays between the letters to the rejected bidders and the signature; 0 where none is owed
 * @param source of the procedure
 * @param smallLots null unless some lots of a formal purchase may be awarded by an adapted procedure
 */
public record ProcedureAdvice(
        PurchaseProcedure procedure,
        Publicity publicity,
        int applicationDays,
        int minimumDays,
        int standstillDays,
        Set<Duty> duties,
        String source,
        @Nullable SmallLots smallLots,
        List<Step> steps) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public ProcedureAdvice {
        duties = Set.copyOf(duties);
        steps = List.copyOf(steps);
    }

    static ProcedureAdvice on(Need need, FormalProcedure course, Law law) {
        return new Reading(need, course, law).advice();
    }

    /** What a procedure asks for that the buyer chose. */
    static ProcedureAdvice under(PurchaseProcedure chosen, Need need, FormalProcedure course, Law law) {
        return new Reading(need, course, law).advice(chosen);
    }

    /** Reads the law for one need, step by step. */
    private static final class Reading {

        private final Need need;
        private final FormalProcedure course;
        private final Law law;
        private final Money estimate;
        private final LocalDate day;
        private final Sourced<Money> exemption;
        private final Sourced<Money> formal;
        private final List<Step> steps = new ArrayList<>();

        Reading(Need need, FormalProcedure course, Law law) {
            this.need = need;
            this.course = course;
            this.law = law;
            this.estimate = need.estimate();
            this.day = need.launchedOn();
            this.exemption = law.exemption(need.category(), day);
            this.formal = law.formalThreshold(need.buyer(), need.category(), day);
        }

        ProcedureAdvice advice() {
            if (need.lots().size() > 1) {
                steps.add(new Step(
                        "estimate",
                        String.join(
                                " + ",
                                IntStream.range(0, need.lots().size())
                                        .mapToObj("{%d}"::formatted)
                                        .toList()),
                        List.copyOf(need.lots()),
                        estimate,
                        "CCP, R2121-1 ; R2121-5 ; R2121-6",
                        false));
            }
            return advice(procedure());
        }

        ProcedureAdvice advice(PurchaseProcedure procedure) {
            return new ProcedureAdvice(
                    procedure,
                    publicity(procedure),
                    applicationDays(procedure),
                    minimumDays(procedure),
                    standstillDays(procedure),
                    duties(procedure),
                    procedure == WITHOUT_COMPETITION ? exemption.source() : formal.source(),
                    procedure == FORMAL ? smallLots() : null,
                    steps);
        }

        private PurchaseProcedure procedure() {
            if (exemption.value().exceeds(estimate)) {
                steps.add(exemption.step("procedure", WITHOUT_COMPETITION, "{0} < {1}", estimate, exemption.value()));
                return WITHOUT_COMPETITION;
            }
            steps.add(exemption.step("exemption", exemption.value(), "{0} ≥ {1}", estimate, exemption.value()));
            boolean below = formal.value().exceeds(estimate);
            PurchaseProcedure procedure = below ? ADAPTED : FORMAL;
            steps.add(formal.step("procedure", procedure, below ? "{0} < {1}" : "{0} ≥ {1}", estimate, formal.value()));
            return procedure;
        }

        private Publicity publicity(PurchaseProcedure procedure) {
            if (procedure == WITHOUT_COMPETITION) {
                return Publicity.NONE;
            }
            Sourced<Money> notice = law.noticeThreshold(day);
            if (procedure == FORMAL) {
                steps.add(notice.step("publicity", Publicity.EUROPEAN_NOTICE, "{0} ≥ {1}", estimate, formal.value()));
                return Publicity.EUROPEAN_NOTICE;
            }
            boolean below = notice.value().exceeds(estimate);
            Publicity publicity = below ? Publicity.ADAPTED : Publicity.NATIONAL_NOTICE;
            steps.add(notice.step("publicity", publicity, below ? "{0} < {1}" : "{0} ≥ {1}", estimate, notice.value()));
            return publicity;
        }

        private int applicationDays(PurchaseProcedure procedure) {
            return procedure == FORMAL && course.inTwoPhases() ? days("applicationDays", TenderPhase.APPLICATIONS) : 0;
        }

        /** After a dialogue, the buyer sets the time for the final bids alone (CCP, R2161-29). */
        private int minimumDays(PurchaseProcedure procedure) {
            if (procedure != FORMAL || course == FormalProcedure.COMPETITIVE_DIALOGUE) {
                return 0;
            }
            return days(course.inTwoPhases() ? "invitationDays" : "minimumDays", TenderPhase.BIDS);
        }

        private int days(String label, TenderPhase phase) {
            TimeCase timeCase = timeCase().within(course, phase);
            Sourced<Integer> minimum = law.minimumTime(course, phase, timeCase, day);
            steps.add(minimum.step(label, minimum.value(), "{0}", timeCase));
            return minimum.value();
        }

        /** Bids that must come by electronic means always may. */
        private TimeCase timeCase() {
            if (need.timeCase() != null) {
                return need.timeCase();
            }
            return law.electronicBids(day).isPresent() ? TimeCase.ELECTRONIC_BIDS : TimeCase.ORDINARY;
        }

        private int standstillDays(PurchaseProcedure procedure) {
            if (procedure != FORMAL) {
                return 0;
            }
            Channel channel = law.rejectionChannel(day);
            Sourced<Integer> standstill = law.standstill(channel, day);
            steps.add(standstill.step("standstillDays", standstill.value(), "{0}", channel));
            return standstill.value();
        }

        private Set<Duty> duties(PurchaseProcedure procedure) {
            var duties = EnumSet.noneOf(Duty.class);
            owedFrom(
                    law.onlineDocumentsThreshold(day), Duty.DOCUMENTS_ONLINE, procedure != WITHOUT_COMPETITION, duties);
            owedFrom(law.essentialDataThreshold(day), Duty.ESSENTIAL_DATA, true, duties);
            owed(
                    law.environmentalCriterion(day),
                    Duty.ENVIRONMENTAL_CRITERION,
                    procedure != WITHOUT_COMPETITION,
                    duties);
            owed(law.environmentalCondition(day), Duty.ENVIRONMENTAL_CONDITION, true, duties);
            owed(law.socialCondition(day), Duty.SOCIAL_CONDITION, procedure == FORMAL, duties);
            return duties;
        }

        private void owedFrom(Optional<Sourced<Money>> threshold, Duty duty, boolean concerned, Set<Duty> duties) {
            threshold
                    .filter(from -> concerned && !from.value().exceeds(estimate))
                    .ifPresent(from -> {
                        duties.add(duty);
                        steps.add(from.step("duty", duty, "{0} ≥ {1}", estimate, from.value()));
                    });
        }

        private void owed(Optional<Sourced<LocalDate>> since, Duty duty, boolean concerned, Set<Duty> duties) {
            since.filter(from -> concerned).ifPresent(from -> {
                duties.add(duty);
                steps.add(from.step("duty", duty, "{0} ≥ {1}", day, from.value()));
            });
        }

        private @Nullable SmallLots smallLots() {
            if (need.lots().size() == 1) {
                return null;
            }
            Sourced<Money> ceiling = law.smallLotCeiling(need.category(), day);
            Sourced<BigDecimal> share = law.smallLotsShare(day);
            Money allowance =
                    Money.rounded(estimate.amount().multiply(share.value()).divide(HUNDRED));
            List<Integer> numbers = IntStream.rangeClosed(1, need.lots().size())
                    .filter(number -> {
                        Money lot = need.lots().get(number - 1);
                        return ceiling.value().exceeds(lot) && !lot.exceeds(allowance);
                    })
                    .boxed()
                    .toList();
            if (numbers.isEmpty()) {
                return null;
            }
            steps.add(share.step("smallLots", allowance, "{0} × {1} %", estimate, share.value()));
            return new SmallLots(numbers, allowance);
        }
    }
}
