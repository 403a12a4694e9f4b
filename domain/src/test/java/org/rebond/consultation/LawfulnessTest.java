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
    void to_negotiate_or_to_do_without_competition_has_a_case_of_the_law() {
        LocalDate day = LocalDate.of(2026, 4, 1);
        refused(ConsultationRule.GROUND_MISSING, under(Procedure.NEGOTIATED, null, day, "300000"));
        refused(ConsultationRule.GROUND_MISSING, under(Procedure.COMPETITIVE_DIALOGUE, null, day, "300000"));
        refused(
                ConsultationRule.GROUND_MISFIT,
                under(Procedure.NEGOTIATED, ProcedureGround.SOLE_OPERATOR, day, "300000"));
        refused(ConsultationRule.GROUND_MISFIT, under(Procedure.OPEN, ProcedureGround.DESIGN, day, "300000"));
        refused(ConsultationRule.GROUND_MISSING, under(Procedure.WITHOUT_COMPETITION, null, day, "59999"));
        refused(
                ConsultationRule.GROUND_MISFIT,
                under(Procedure.WITHOUT_COMPETITION, ProcedureGround.FAILED_CALL, day, "59999"));
        refused(ConsultationRule.SELECTION_MISSING, under(Procedure.NEGOTIATED, ProcedureGround.DESIGN, day, "300000"));
        refused(ConsultationRule.SELECTION_MISSING, under(Procedure.RESTRICTED, null, day, "300000"));
        ConsultationRequest open = ConsultationOffice.request(
                Procedure.OPEN,
                null,
                day,
                new Selection(day.plusDays(40).atTime(12, 0), null, false),
                day.plusDays(60).atTime(12, 0),
                criteria(),
                List.of(lot("Lot", "300000")));
        refused(ConsultationRule.SELECTION_UNEXPECTED, open);
    }

    @ParameterizedTest
    @CsvSource({
        "BELOW_EXEMPTION, 2026-03-31, 39999.99, 40000",
        "BELOW_EXEMPTION, 2026-04-01, 59999.99, 60000",
        "BELOW_EXEMPTION, 2011-12-11, 3999.99, 4000",
        "BELOW_EXEMPTION, 2011-12-12, 14999.99, 15000",
        "BOOKS, 2026-04-01, 89999.99, 90000",
        "INNOVATIVE_PURCHASE, 2026-04-01, 99999.99, 100000"
    })
    void some_cases_without_competition_end_at_an_amount_of_their_day(
            ProcedureGround ground, LocalDate day, String below, String from) {
        advised(without(ground, day, below));
        refused(ConsultationRule.EXEMPTION_EXCEEDED, without(ground, day, from));
    }

    @Test
    void without_competition_above_the_exemption_has_a_case_and_a_reason() {
        ConsultationRequest urgent = under(
                Procedure.WITHOUT_COMPETITION, ProcedureGround.EXTREME_URGENCY, LocalDate.of(2026, 4, 1), "300000");

        refused(ConsultationRule.DEVIATION_WITHOUT_REASON, urgent);
        assertThat(advised(with(urgent, Category.SUPPLIES_SERVICES, "Incendie du dépôt", true, null)))
                .isEqualTo(PurchaseProcedure.FORMAL);
    }

    @Test
    void a_criterion_on_the_environment_is_owed_wherever_bids_compete() {
        AwardCriteria price = new AwardCriteria(List.of(Criterion.of("Prix", CriterionNature.PRICE, "100", "10")));
        LocalDate since = LocalDate.of(2026, 8, 24);
        ConsultationRequest small = request(Procedure.ADAPTED, since, 20, price, lot("Lot", "50000"));
        ConsultationRequest alone = ConsultationOffice.request(
                Procedure.WITHOUT_COMPETITION,
                ProcedureGround.BELOW_EXEMPTION,
                since,
                null,
                since.atTime(12, 0),
                price,
                List.of(lot("Lot", "50000")));

        refused(
                ConsultationRule.ENVIRONMENT_CRITERION_MISSING,
                with(small, Category.SUPPLIES_SERVICES, "Mise en concurrence choisie", true, null));
        assertThat(advised(alone)).isEqualTo(PurchaseProcedure.WITHOUT_COMPETITION);
    }

    private static ConsultationRequest under(
            Procedure procedure, @Nullable ProcedureGround ground, LocalDate day, String estimate) {
        return ConsultationOffice.request(
                procedure,
                ground,
                day,
                null,
                day.plusDays(90).atTime(12, 0),
                criteria(),
                List.of(lot("Lot", estimate)));
    }

    private static ConsultationRequest without(ProcedureGround ground, LocalDate day, String estimate) {
        return with(
                under(Procedure.WITHOUT_COMPETITION, ground, day, estimate),
                Category.SUPPLIES_SERVICES,
                "Achat de gré à gré",
                true,
                null);
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
                said.ground(),
                deviation,
                said.launchedOn(),
                said.timeCase(),
                said.selection(),
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
