package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

class ProcurementPlannerTest {

    final LawOffice office = new LawOffice();
    final Need formal =
            Need.of(Category.SUPPLIES_SERVICES, Buyer.LOCAL, Money.euros("420000"), LocalDate.of(2026, 9, 1));

    private ProcurementCalendar plan(Need need, PlanRequest request) {
        return office.ask(law -> law.plan(need, request));
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
                "2026-10-01",
                "2026-10-02");
        assertRefused(
                new PlanRequest(20, null, LocalDate.of(2026, 10, 21), null),
                LawRule.LETTERS_BEFORE_BIDS,
                "2026-10-21",
                "2026-10-22");
        assertRefused(
                new PlanRequest(20, null, null, LocalDate.of(2026, 11, 1)),
                LawRule.SIGNED_TOO_EARLY,
                "2026-11-01",
                "2026-11-02");
    }

    @Test
    void the_analysis_takes_no_negative_time() {
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
