package org.rebond.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.rebond.consultation.CriterionNature.ENVIRONMENT;
import static org.rebond.consultation.CriterionNature.PRICE;
import static org.rebond.consultation.CriterionNature.QUALITY;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.RuleViolation;

class AwardCriteriaTest {

    @ParameterizedTest
    @CsvSource({"60,true", "59.99,false", "60.01,false", "60.00,true"})
    void weights_sum_to_exactly_100(String quality, boolean accepted) {
        List<Criterion> criteria =
                List.of(Criterion.of("Prix", PRICE, "40", "10"), Criterion.of("Technique", QUALITY, quality, "10"));

        if (accepted) {
            assertThat(new AwardCriteria(criteria).leaves()).containsExactly(0, 1);
        } else {
            refused(ConsultationRule.WEIGHTS_NOT_100, criteria);
        }
    }

    @Test
    void weights_of_parts_sum_to_that_of_their_criterion() {
        AwardCriteria criteria = ConsultationOffice.criteria();

        assertThat(criteria.leaves()).containsExactly(0, 2, 3, 4);
        assertThat(criteria.noted()).containsExactly(2, 3, 4);
        refused(
                ConsultationRule.PARTS_NOT_WHOLE,
                List.of(
                        Criterion.of("Prix", PRICE, "40", "10"),
                        Criterion.of("Technique", QUALITY, "60", "10"),
                        Criterion.of("Délais", QUALITY, "59.99", "10").partOf(1)));
    }

    @Test
    void two_criteria_of_the_same_name_have_their_own_parts() {
        refused(
                ConsultationRule.PARTS_NOT_WHOLE,
                List.of(
                        Criterion.of("Prix", PRICE, "40", "10"),
                        Criterion.of("Technique", QUALITY, "30", "10"),
                        Criterion.of("Technique", QUALITY, "30", "10"),
                        Criterion.of("Délais", QUALITY, "10", "10").partOf(2)));
    }

    @Test
    void what_cannot_rank_bids_is_refused_by_name() {
        Criterion price = Criterion.of("Prix", PRICE, "40", "10");
        refused(ConsultationRule.CRITERIA_COUNT, List.of());
        refused(ConsultationRule.ONE_PRICE, List.of(Criterion.of("Technique", QUALITY, "100", "10")));
        refused(ConsultationRule.ONE_PRICE, List.of(price, Criterion.of("Coût", PRICE, "60", "10")));
        refused(ConsultationRule.WEIGHT_INVALID, List.of(price, Criterion.of("Technique", QUALITY, "0", "10")));
        refused(ConsultationRule.WEIGHT_INVALID, List.of(price, Criterion.of("Technique", QUALITY, "59.999", "10")));
        refused(ConsultationRule.MAXIMUM_INVALID, List.of(price, Criterion.of("Technique", QUALITY, "60", "0")));
        refused(ConsultationRule.MAXIMUM_INVALID, List.of(price, Criterion.of("Technique", QUALITY, "60", "1000.01")));
        refused(ConsultationRule.TEXT_INVALID, List.of(price, Criterion.of(" ", QUALITY, "60", "10")));
        refused(
                ConsultationRule.PART_MISPLACED,
                List.of(
                        price,
                        Criterion.of("Technique", QUALITY, "60", "10"),
                        Criterion.of("Délais", ENVIRONMENT, "60", "10").partOf(1)));
        refused(
                ConsultationRule.PART_MISPLACED,
                List.of(price.partOf(1), Criterion.of("Technique", QUALITY, "100", "10")));
    }

    private static void refused(ConsultationRule rule, List<Criterion> criteria) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new AwardCriteria(criteria))
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
