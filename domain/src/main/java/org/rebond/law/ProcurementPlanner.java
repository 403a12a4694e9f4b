package org.rebond.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

/**
 * Dates of a consultation that the law allows. Minimum times are full days: neither the day of the notice nor that of the
 * bids counts, and one that would end on a Saturday, a Sunday or a public holiday ends on the next working day (règlement
 * 1182/71, art. 3, § 4). What runs backwards from a day is never moved, and the standstill runs from date to date (CE, 2
 * août 2011, n° 347526; JO AN, 2 avril 2013, p. 3581). A day that nobody wished for is a working day.
 */
final class ProcurementPlanner {

    private final Need need;
    private final ProcedureAdvice advice;
    private final Law law;
    private final List<Step> steps = new ArrayList<>();

    ProcurementPlanner(Need need, ProcedureAdvice advice, Law law) {
        this.need = need;
        this.advice = advice;
        this.law = law;
    }

    /** @throws RuleViolation when a wished day is too early: which one, and the first that is possible */
    ProcurementCalendar plan(PlanRequest request) {
        LocalDate noticeSentOn = need.launchedOn();
        LocalDate applicationsDueOn = applicationsDueOn(request);
        LocalDate invitedOn = applicationsDueOn == null ? null : invitedOn(applicationsDueOn, request);
        LocalDate bidsDueOn = bidsDueOn(invitedOn == null ? noticeSentOn : invitedOn, request.bidsDueOn());
        LocalDate rejectionSentOn = day(
                "rejectionSentOn",
                bidsDueOn.plusDays(request.analysisDays()),
                request.rejectionSentOn(),
                LawRule.LETTERS_BEFORE_BIDS,
                "{0} + {1}",
                bidsDueOn,
                request.analysisDays());
        int standstill = standstill(rejectionSentOn);
        LocalDate signedOn = day(
                "signedOn",
                rejectionSentOn.plusDays(standstill),
                request.signedOn(),
                LawRule.SIGNED_TOO_EARLY,
                "{0} + {1}",
                rejectionSentOn,
                standstill);
        return new ProcurementCalendar(
                noticeSentOn,
                applicationsDueOn,
                invitedOn,
                lastInformationOn(bidsDueOn),
                bidsDueOn,
                rejectionSentOn,
                signedOn,
                awardNoticeBy(signedOn),
                essentialDataBy(signedOn),
                steps);
    }

    private @Nullable LocalDate applicationsDueOn(PlanRequest request) {
        return advice.applicationDays() == 0
                ? null
                : due(
                        "applicationsDueOn",
                        need.launchedOn(),
                        advice.applicationDays(),
                        request.applicationsDueOn(),
                        LawRule.APPLICATIONS_DUE_TOO_EARLY);
    }

    private LocalDate invitedOn(LocalDate applicationsDueOn, PlanRequest request) {
        return day(
                "invitedOn",
                applicationsDueOn.plusDays(request.selectionDays()),
                request.invitedOn(),
                LawRule.INVITED_TOO_EARLY,
                "{0} + {1}",
                applicationsDueOn,
                request.selectionDays());
    }

    /** An offer that nobody competes with may come on the day it is asked for. */
    private LocalDate bidsDueOn(LocalDate from, @Nullable LocalDate wished) {
        return advice.procedure() == PurchaseProcedure.WITHOUT_COMPETITION
                ? day("bidsDueOn", from, wished, LawRule.BIDS_DUE_TOO_EARLY, "{0}", from)
                : due("bidsDueOn", from, advice.minimumDays(), wished, LawRule.BIDS_DUE_TOO_EARLY);
    }

    /** The first day after a minimum time that runs in full days, and ends on a working day. */
    private LocalDate due(String label, LocalDate from, int days, @Nullable LocalDate wished, LawRule tooEarly) {
        LocalDate end = days == 0 ? from : ending(from.plusDays(days));
        return end.equals(from.plusDays(days))
                ? day(label, end.plusDays(1), wished, tooEarly, "{0} + {1} + 1", from, days)
                : day(label, end.plusDays(1), wished, tooEarly, "{0} + 1", end);
    }

    private LocalDate ending(LocalDate computed) {
        LocalDate end = WorkingDays.onOrAfter(computed);
        if (!end.equals(computed)) {
            steps.add(new Step("workingDay", "{0}", List.of(computed), end, WorkingDays.SOURCE, false));
        }
        return end;
    }

    private LocalDate day(
            String label,
            LocalDate earliest,
            @Nullable LocalDate wished,
            LawRule tooEarly,
            String expression,
            Object... operands) {
        if (wished != null && wished.isBefore(earliest)) {
            throw new RuleViolation(tooEarly, wished, earliest);
        }
        steps.add(new Step(label, expression, List.of(operands), earliest, null, false));
        return wished == null ? WorkingDays.onOrAfter(earliest) : wished;
    }

    /** Whatever the notice was sent under, the standstill is that of the day of the letters. */
    private int standstill(LocalDate rejectionSentOn) {
        return formal()
                ? law.standstill(law.rejectionChannel(rejectionSentOn), rejectionSentOn)
                        .value()
                : 0;
    }

    private @Nullable LocalDate lastInformationOn(LocalDate bidsDueOn) {
        if (!formal()) {
            return null;
        }
        Sourced<Integer> before = law.lastInformation(need.launchedOn());
        LocalDate last = bidsDueOn.minusDays(before.value());
        steps.add(before.step("lastInformationOn", last, "{0} − {1}", bidsDueOn, before.value()));
        return last;
    }

    private @Nullable LocalDate awardNoticeBy(LocalDate signedOn) {
        if (!formal()) {
            return null;
        }
        Sourced<Integer> after = law.awardNotice(need.launchedOn());
        LocalDate by = ending(signedOn.plusDays(after.value()));
        steps.add(after.step("awardNoticeBy", by, "{0} + {1}", signedOn, after.value()));
        return by;
    }

    private @Nullable LocalDate essentialDataBy(LocalDate notifiedOn) {
        Money estimate = need.estimate();
        if (law.essentialDataThreshold(notifiedOn)
                .filter(threshold -> !threshold.value().exceeds(estimate))
                .isEmpty()) {
            return null;
        }
        Sourced<Integer> after = law.essentialDataDelay(notifiedOn);
        LocalDate by = notifiedOn.plusMonths(after.value());
        steps.add(after.step("essentialDataBy", by, "{0} + {1}", notifiedOn, after.value()));
        return by;
    }

    private boolean formal() {
        return advice.procedure() == PurchaseProcedure.FORMAL;
    }
}
