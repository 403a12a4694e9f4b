package org.rebond.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.consultation.ConsultationOffice.criteria;
import static org.rebond.consultation.ConsultationOffice.lot;
import static org.rebond.consultation.InsertionRoute.AWARD_CRITERION;
import static org.rebond.consultation.InsertionRoute.EXECUTION_CONDITION;
import static org.rebond.consultation.InsertionRoute.INSERTION_SERVICES;
import static org.rebond.consultation.InsertionRoute.RESERVED_DISABILITY;
import static org.rebond.consultation.InsertionRoute.RESERVED_INSERTION;
import static org.rebond.consultation.InsertionRoute.RESERVED_PRISON;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.law.Category;
import org.rebond.law.LawOffice;
import org.rebond.law.LawRule;
import org.rebond.law.PurchaseProcedure;
import org.rebond.procurement.Procedure;
import org.rebond.shared.Rule;
import org.rebond.shared.RuleViolation;

/** What the law of the day of the launch lets through, at its limits. */
class LawfulnessTest {

    private final LawOffice law = new LawOffice();

    @ParameterizedTest
    @CsvSource({
        "2016-03-31,RESERVED_INSERTION,false",
        "2016-04-01,RESERVED_INSERTION,true",
        "2009-02-02,RESERVED_DISABILITY,true",
        "2022-10-19,RESERVED_PRISON,false",
        "2022-10-20,RESERVED_PRISON,true"
    })
    void a_reservation_exists_from_its_first_day_on(LocalDate day, InsertionRoute route, boolean allowed) {
        ConsultationRequest request = open(day, route);

        if (allowed) {
            assertThat(advised(request)).isEqualTo(PurchaseProcedure.FORMAL);
        } else {
            refused(ConsultationRule.ROUTE_NOT_YET, request);
        }
    }

    @Test
    void disability_and_insertion_are_reserved_together_since_the_asap_act_only() {
        refused(
                ConsultationRule.RESERVED_TWICE,
                open(LocalDate.of(2020, 12, 7), RESERVED_DISABILITY, RESERVED_INSERTION));
        advised(open(LocalDate.of(2020, 12, 8), RESERVED_DISABILITY, RESERVED_INSERTION));
        refused(ConsultationRule.RESERVED_TWICE, open(LocalDate.of(2026, 1, 12), RESERVED_INSERTION, RESERVED_PRISON));
    }

    @Test
    void a_criterion_of_insertion_and_its_route_go_together() {
        refused(ConsultationRule.INSERTION_CRITERION_MISSING, open(LocalDate.of(2025, 1, 6), AWARD_CRITERION));
        AwardCriteria insertion = new AwardCriteria(List.of(
                Criterion.of("Prix", CriterionNature.PRICE, "60", "10"),
                Criterion.of("Insertion", CriterionNature.INSERTION, "40", "10")));
        LocalDate day = LocalDate.of(2025, 1, 6);
        advised(request(Procedure.OPEN, day, 40, insertion, lot("Lot", "300000", AWARD_CRITERION)));
        refused(
                ConsultationRule.INSERTION_CRITERION_UNSAID,
                request(Procedure.OPEN, day, 40, insertion, lot("Lot", "300000", EXECUTION_CONDITION)));
    }

    @Test
    void services_of_insertion_are_no_works() {
        ConsultationRequest works =
                with(open(LocalDate.of(2025, 1, 6), INSERTION_SERVICES), Category.WORKS, "MAPA", true, null);

        refused(ConsultationRule.WORKS_NO_SERVICE, works);
    }

    @ParameterizedTest
    @CsvSource({"2009-01-05,52,true", "2009-01-05,51,false", "2026-03-02,30,true", "2026-03-02,29,false"})
    void bids_are_due_after_the_minimum_days_of_an_open_call(LocalDate day, int days, boolean allowed) {
        ConsultationRequest request =
                request(Procedure.OPEN, day, days + 1, criteria(), lot("Lot", "300000", EXECUTION_CONDITION));

        if (allowed) {
            advised(request);
        } else {
            refused(LawRule.BIDS_DUE_TOO_EARLY, request);
        }
    }

    @Test
    void another_procedure_than_the_advised_one_has_a_reason() {
        ConsultationRequest adapted = request(
                Procedure.ADAPTED, LocalDate.of(2026, 3, 2), 20, criteria(), lot("Lot", "216000", INSERTION_SERVICES));

        refused(ConsultationRule.DEVIATION_WITHOUT_REASON, adapted);
        assertThat(advised(with(adapted, Category.SUPPLIES_SERVICES, "Services sociaux : R2123-1, 3°", true, null)))
                .isEqualTo(PurchaseProcedure.FORMAL);
        assertThat(advised(request(
                        Procedure.ADAPTED,
                        LocalDate.of(2026, 3, 2),
                        20,
                        criteria(),
                        lot("Lot", "215999.99", EXECUTION_CONDITION))))
                .isEqualTo(PurchaseProcedure.ADAPTED);
    }

    @Test
    void a_call_for_tenders_below_the_threshold_keeps_the_times_of_the_formal_procedures() {
        ConsultationRequest small = with(
                request(
                        Procedure.OPEN,
                        LocalDate.of(2026, 3, 2),
                        30,
                        criteria(),
                        lot("Lot", "100000", EXECUTION_CONDITION)),
                Category.SUPPLIES_SERVICES,
                "Marché sensible",
                true,
                null);

        refused(LawRule.BIDS_DUE_TOO_EARLY, small);
    }

    @Test
    void a_procedure_that_is_not_followed_is_refused() {
        refused(
                ConsultationRule.PROCEDURE_NOT_FOLLOWED,
                request(
                        Procedure.NEGOTIATED,
                        LocalDate.of(2026, 3, 2),
                        40,
                        criteria(),
                        lot("Lot", "300000", EXECUTION_CONDITION)));
    }

    @Test
    void since_22_august_2026_environment_and_insertion_are_owed() {
        AwardCriteria priceAndQuality = new AwardCriteria(List.of(
                Criterion.of("Prix", CriterionNature.PRICE, "60", "10"),
                Criterion.of("Technique", CriterionNature.QUALITY, "40", "10")));
        LocalDate before = LocalDate.of(2026, 8, 21);
        LocalDate since = LocalDate.of(2026, 8, 22);

        advised(with(request(Procedure.OPEN, before, 40, priceAndQuality, lot("Lot", "300000")), null, false));
        refused(
                ConsultationRule.ENVIRONMENT_CRITERION_MISSING,
                request(Procedure.OPEN, since, 40, priceAndQuality, lot("Lot", "300000", EXECUTION_CONDITION)));
        refused(
                ConsultationRule.ENVIRONMENT_CONDITION_MISSING,
                with(
                        request(Procedure.OPEN, since, 40, criteria(), lot("Lot", "300000", EXECUTION_CONDITION)),
                        null,
                        false));
        ConsultationRequest withoutInsertion = request(
                Procedure.OPEN, since, 40, criteria(), lot("Un", "300000", EXECUTION_CONDITION), lot("Deux", "1000"));
        refused(ConsultationRule.SOCIAL_CONDITION_MISSING, withoutInsertion);
        advised(with(withoutInsertion, "Fourniture immédiatement disponible", true));
        advised(request(Procedure.ADAPTED, since, 20, criteria(), lot("Lot", "215999.99")));
    }

    private PurchaseProcedure advised(ConsultationRequest request) {
        return law.ask(said -> new Lawfulness(said, request).require());
    }

    private void refused(Rule rule, ConsultationRequest request) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> advised(request))
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }

    private static ConsultationRequest open(LocalDate day, InsertionRoute... routes) {
        return request(Procedure.OPEN, day, 60, criteria(), lot("Lot", "300000", routes));
    }

    private static ConsultationRequest request(
            Procedure procedure,
            LocalDate day,
            int daysLater,
            AwardCriteria criteria,
            ConsultationRequest.LotRequest... lots) {
        return ConsultationOffice.request(
                procedure, day, day.plusDays(daysLater).atTime(12, 0), criteria, List.of(lots));
    }

    private static ConsultationRequest with(
            ConsultationRequest said, @Nullable String socialException, boolean environment) {
        return with(said, said.category(), said.deviation(), environment, socialException);
    }

    private static ConsultationRequest with(
            ConsultationRequest said,
            Category category,
            @Nullable String deviation,
            boolean environment,
            @Nullable String socialException) {
        return new ConsultationRequest(
                said.buyerSiret(),
                said.number(),
                said.object(),
                category,
                said.procedure(),
                deviation,
                said.launchedOn(),
                said.timeCase(),
                said.bidsDueAt(),
                said.analysisDays(),
                said.priceFormula(),
                said.abnormalGap(),
                environment,
                socialException,
                said.court(),
                said.criteria(),
                said.lots());
    }
}
