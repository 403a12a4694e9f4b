package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

class ProcurementPlannerTest {

    final LawOffice office = new LawOffice();
    final Need formal =
            Need.of(Category.SUPPLIES_SERVICES, Buyer.LOCAL, Money.euros("420000"), LocalDate.of(2026, 9, 1));

    private ProcurementCalendar plan(Need need, PlanRequest request) {
        return office.ask(law -> law.plan(need, FormalProcedure.OPEN, request));
    }

    @Test
    void minimum_times_are_full_days_and_the_standstill_runs_from_date_to_date() {
        ProcurementCalendar calendar = plan(formal, PlanRequest.earliest(20));

        assertThat(calendar.noticeSentOn()).isEqualTo("2026-09-01");
        assertThat(calendar.bidsDueOn()).isEqualTo("2026-10-02"); // 30 full days: 2 September to 1 October
        assertThat(calendar.lastInformationOn()).isEqualTo("2026-09-26");
        assertThat(calendar.rejectionSentOn()).isEqualTo("2026-10-22");
        assertThat(calendar.signedOn()).isEqualTo("2026-11-02");
        assertThat(calendar.awardNoticeBy()).isEqualTo("2026-12-02");
        assertThat(calendar.essentialDataBy()).isEqualTo("2027-01-02");
    }

    @ParameterizedTest
    @CsvSource({
        // notice, the last of 30 full days, first day for the bids
        "2026-09-01, 2026-10-02, 2026-10-02", // ends Thursday 1 October
        "2026-09-02, 2026-10-03, 2026-10-05", // ends Friday 2: due on Saturday, but nobody is asked to
        "2026-09-03, 2026-10-06, 2026-10-06", // would end Saturday 3
        "2026-09-04, 2026-10-06, 2026-10-06", // would end Sunday 4
        "2026-10-12, 2026-11-13, 2026-11-13", // would end 11 November, ends Thursday 12
        "2025-04-22, 2025-05-23, 2025-05-23", // ends Thursday 22 May
        "2025-04-29, 2025-05-31, 2025-06-02", // would end on Ascension Day, ends Friday 30 May
        "2024-04-08, 2024-05-11, 2024-05-13", // would end 8 May, and Ascension Day is the 9th: ends Friday 10
        "2025-12-02, 2026-01-03, 2026-01-05" // would end 1 January, ends Friday 2
    })
    void a_minimum_time_that_would_end_on_a_day_off_ends_on_the_next_working_day(
            LocalDate notice, LocalDate earliest, LocalDate proposed) {
        Need need = Need.of(Category.SUPPLIES_SERVICES, Buyer.LOCAL, Money.euros("420000"), notice);

        assertThat(plan(need, PlanRequest.earliest(20)).bidsDueOn()).isEqualTo(proposed);
        assertThat(plan(need, new PlanRequest(20, earliest, null, null)).bidsDueOn())
                .isEqualTo(earliest);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> plan(need, new PlanRequest(20, earliest.minusDays(1), null, null)))
                .extracting(RuleViolation::rule)
                .isEqualTo(LawRule.BIDS_DUE_TOO_EARLY);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // procedure, case, applications from, invitations from, bids from
                "RESTRICTED, -, 2026-10-02, 2026-10-12, 2026-11-07", // 30 full days, then 25
                "RESTRICTED, URGENCY, 2026-09-17, 2026-09-27, 2026-10-08", // 15, then 10
                "RESTRICTED, PRIOR_INFORMATION, 2026-10-02, 2026-10-12, 2026-10-23", // 30, then 10
                "NEGOTIATED, -, 2026-10-02, 2026-10-12, 2026-11-07",
                "NEGOTIATED, URGENCY, 2026-09-17, 2026-09-27, 2026-10-08",
                "COMPETITIVE_DIALOGUE, -, 2026-10-02, 2026-10-12, 2026-10-13", // the dialogue has no time of its own
                "COMPETITIVE_DIALOGUE, URGENCY, 2026-10-02, 2026-10-12, 2026-10-13"
            })
    void a_procedure_in_two_phases_has_a_minimum_time_for_each(
            FormalProcedure procedure,
            @Nullable TimeCase timeCase,
            LocalDate applications,
            LocalDate invitation,
            LocalDate bids) {
        Need need = new Need(formal.category(), formal.buyer(), formal.lots(), formal.launchedOn(), timeCase);

        ProcurementCalendar calendar =
                office.ask(law -> law.plan(need, procedure, phases(applications, invitation, bids)));

        assertThat(calendar.applicationsDueOn()).isEqualTo(applications);
        assertThat(calendar.invitedOn()).isEqualTo(invitation);
        assertThat(calendar.bidsDueOn()).isEqualTo(bids);
        refused(LawRule.APPLICATIONS_DUE_TOO_EARLY, need, procedure, phases(applications.minusDays(1), null, null));
        refused(LawRule.INVITED_TOO_EARLY, need, procedure, phases(applications, invitation.minusDays(1), null));
        refused(LawRule.BIDS_DUE_TOO_EARLY, need, procedure, phases(applications, invitation, bids.minusDays(1)));
    }

    @Test
    void days_that_nobody_wished_for_follow_from_one_phase_to_the_next() {
        ProcurementCalendar calendar =
                office.ask(law -> law.plan(formal, FormalProcedure.RESTRICTED, phases(null, null, null)));

        assertThat(calendar.applicationsDueOn()).isEqualTo("2026-10-02");
        assertThat(calendar.invitedOn()).isEqualTo("2026-10-12");
        assertThat(calendar.bidsDueOn()).isEqualTo("2026-11-09"); // Saturday 7 would do
        assertThat(calendar.lastInformationOn()).isEqualTo("2026-11-03");
        assertThat(plan(formal, PlanRequest.earliest(0)).invitedOn()).isNull();
    }

    @Test
    void a_restricted_call_of_2010_has_the_times_of_its_code() {
        Need need = new Need(
                Category.SUPPLIES_SERVICES,
                Buyer.LOCAL,
                formal.lots(),
                LocalDate.of(2010, 3, 1),
                TimeCase.ELECTRONIC_NOTICE);

        ProcurementCalendar calendar = office.ask(law -> law.plan(
                need,
                FormalProcedure.RESTRICTED,
                phases(LocalDate.of(2010, 4, 1), LocalDate.of(2010, 4, 12), LocalDate.of(2010, 5, 26))));

        assertThat(calendar.applicationsDueOn()).isEqualTo("2010-04-01"); // 30 full days
        refused(
                LawRule.BIDS_DUE_TOO_EARLY, // 40 days end on Saturday 22 May, and Monday 24 is Whit Monday
                need,
                FormalProcedure.RESTRICTED,
                phases(LocalDate.of(2010, 4, 1), LocalDate.of(2010, 4, 12), LocalDate.of(2010, 5, 25)));
    }

    @Test
    void an_offer_without_competition_may_come_on_the_day_it_is_asked_for() {
        LocalDate day = formal.launchedOn();

        ProcurementCalendar calendar = office.ask(law -> law.planUnder(
                formal,
                PurchaseProcedure.WITHOUT_COMPETITION,
                FormalProcedure.OPEN,
                new PlanRequest(0, day, null, null)));

        assertThat(calendar.bidsDueOn()).isEqualTo(day);
        assertThat(calendar.signedOn()).isEqualTo(day);
        assertThat(calendar.awardNoticeBy()).isNull();
    }

    private static PlanRequest phases(
            @Nullable LocalDate applications, @Nullable LocalDate invitation, @Nullable LocalDate bids) {
        return new PlanRequest(20, 10, applications, invitation, bids, null, null);
    }

    private void refused(LawRule rule, Need need, FormalProcedure procedure, PlanRequest request) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> office.ask(law -> law.plan(need, procedure, request)))
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }

    @Test
    void the_standstill_and_what_runs_backwards_are_not_moved() {
        LocalDate bids = LocalDate.of(2026, 11, 7);

        ProcurementCalendar calendar =
                plan(formal, new PlanRequest(0, bids, LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 21)));

        assertThat(calendar.lastInformationOn()).isEqualTo("2026-11-01"); // a Sunday, and All Saints' Day
        assertThat(calendar.signedOn()).isEqualTo("2026-11-21"); // a Saturday, 11 days after the letters
        assertThat(calendar.awardNoticeBy()).isEqualTo("2026-12-21");
        assertThat(plan(formal, new PlanRequest(0, bids, LocalDate.of(2026, 11, 10), LocalDate.of(2026, 11, 26)))
                        .awardNoticeBy())
                .isEqualTo("2026-12-28"); // would be Saturday 26 December
    }

    @Test
    void an_adapted_procedure_has_no_minimum_and_no_standstill() {
        ProcurementCalendar calendar = plan(
                Need.of(Category.SUPPLIES_SERVICES, Buyer.LOCAL, Money.euros("100000"), LocalDate.of(2026, 9, 1)),
                PlanRequest.earliest(0));

        assertThat(calendar.bidsDueOn()).isEqualTo("2026-09-02");
        assertThat(calendar.signedOn()).isEqualTo("2026-09-02");
        assertThat(calendar.lastInformationOn()).isNull();
        assertThat(calendar.awardNoticeBy()).isNull();
        assertThat(calendar.essentialDataBy()).isEqualTo("2026-11-02");
    }

    @Test
    void below_the_threshold_no_essential_data_are_owed() {
        assertThat(plan(
                                Need.of(
                                        Category.SUPPLIES_SERVICES,
                                        Buyer.LOCAL,
                                        Money.euros("39999.99"),
                                        LocalDate.of(2026, 9, 1)),
                                PlanRequest.earliest(0))
                        .essentialDataBy())
                .isNull();
    }

    @Test
    void a_wished_day_that_is_late_enough_is_kept() {
        LocalDate bids = LocalDate.of(2026, 10, 2);
        LocalDate letters = LocalDate.of(2026, 11, 3);
        LocalDate signature = LocalDate.of(2026, 11, 14);

        ProcurementCalendar calendar = plan(formal, new PlanRequest(20, bids, letters, signature));

        assertThat(calendar.bidsDueOn()).isEqualTo(bids);
        assertThat(calendar.rejectionSentOn()).isEqualTo(letters);
        assertThat(calendar.signedOn()).isEqualTo(signature);
    }

    @Test
    void an_impossible_day_is_refused_with_the_first_possible_one() {
        assertRefused(
                new PlanRequest(20, LocalDate.of(2026, 10, 1), null, null),
                LawRule.BIDS_DUE_TOO_EARLY,
                "01/10/2026",
                "02/10/2026");
        assertRefused(
                new PlanRequest(20, null, LocalDate.of(2026, 10, 21), null),
                LawRule.LETTERS_BEFORE_BIDS,
                "21/10/2026",
                "22/10/2026");
        assertRefused(
                new PlanRequest(20, null, null, LocalDate.of(2026, 11, 1)),
                LawRule.SIGNED_TOO_EARLY,
                "01/11/2026",
                "02/11/2026");
    }

    @Test
    void the_analysis_and_the_selection_take_no_negative_time() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new PlanRequest(0, -1, null, null, null, null, null))
                .extracting(RuleViolation::rule)
                .isEqualTo(LawRule.SELECTION_NEGATIVE);
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> PlanRequest.earliest(-1))
                .extracting(RuleViolation::rule)
                .isEqualTo(LawRule.ANALYSIS_NEGATIVE);
    }

    private void assertRefused(PlanRequest request, LawRule rule, String wished, String earliest) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> plan(formal, request))
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo(rule);
                    assertThat(refusal.sentence(Locale.FRANCE)).contains(wished, earliest);
                });
    }
}
