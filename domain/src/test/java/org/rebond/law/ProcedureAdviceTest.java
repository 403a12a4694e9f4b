package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;
import org.rebond.shared.Step;

class ProcedureAdviceTest {

    final LawOffice office = new LawOffice();

    private ProcedureAdvice advise(Category category, String launchedOn, String... lots) {
        var need = new Need(
                category, Buyer.LOCAL, Stream.of(lots).map(Money::euros).toList(), LocalDate.parse(launchedOn), null);
        return office.ask(law -> law.advise(need, FormalProcedure.OPEN));
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPLIES_SERVICES, 2026-04-01, 59999.99, WITHOUT_COMPETITION, NONE, 0, 0",
        "SUPPLIES_SERVICES, 2026-04-01, 60000, ADAPTED, ADAPTED, 0, 0",
        "SUPPLIES_SERVICES, 2026-03-31, 59999.99, ADAPTED, ADAPTED, 0, 0",
        "SUPPLIES_SERVICES, 2026-04-01, 89999.99, ADAPTED, ADAPTED, 0, 0",
        "SUPPLIES_SERVICES, 2026-04-01, 90000, ADAPTED, NATIONAL_NOTICE, 0, 0",
        "SUPPLIES_SERVICES, 2026-04-01, 215999.99, ADAPTED, NATIONAL_NOTICE, 0, 0",
        "SUPPLIES_SERVICES, 2026-04-01, 216000, FORMAL, EUROPEAN_NOTICE, 30, 11",
        "WORKS, 2026-04-01, 99999.99, WITHOUT_COMPETITION, NONE, 0, 0",
        "WORKS, 2026-04-01, 100000, ADAPTED, NATIONAL_NOTICE, 0, 0",
        "WORKS, 2026-04-01, 5404000, FORMAL, EUROPEAN_NOTICE, 30, 11",
        "SUPPLIES_SERVICES, 2009-01-15, 19999.99, WITHOUT_COMPETITION, NONE, 0, 0",
        "SUPPLIES_SERVICES, 2009-01-15, 205999.99, ADAPTED, NATIONAL_NOTICE, 0, 0",
        "SUPPLIES_SERVICES, 2009-01-15, 420000, FORMAL, EUROPEAN_NOTICE, 52, 10",
        "SUPPLIES_SERVICES, 2012-06-01, 420000, FORMAL, EUROPEAN_NOTICE, 52, 16",
        "SUPPLIES_SERVICES, 2017-06-01, 420000, FORMAL, EUROPEAN_NOTICE, 35, 16",
    })
    void the_amount_and_the_day_decide(
            Category category,
            String on,
            String amount,
            PurchaseProcedure procedure,
            Publicity publicity,
            int minimum,
            int standstill) {
        ProcedureAdvice advice = advise(category, on, amount);

        assertThat(advice.procedure()).isEqualTo(procedure);
        assertThat(advice.publicity()).isEqualTo(publicity);
        assertThat(advice.minimumDays()).isEqualTo(minimum);
        assertThat(advice.standstillDays()).isEqualTo(standstill);
        assertThat(advice.source()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-08-21 | 216000 | DOCUMENTS_ONLINE, ESSENTIAL_DATA",
                "2026-08-22 | 216000 | DOCUMENTS_ONLINE, ESSENTIAL_DATA, ENVIRONMENTAL_CRITERION, ENVIRONMENTAL_CONDITION, SOCIAL_CONDITION",
                "2026-08-22 | 215999.99 | DOCUMENTS_ONLINE, ESSENTIAL_DATA, ENVIRONMENTAL_CRITERION, ENVIRONMENTAL_CONDITION",
                "2026-08-22 | 59999.99 | ESSENTIAL_DATA, ENVIRONMENTAL_CONDITION",
                "2026-08-22 | 39999.99 | ENVIRONMENTAL_CONDITION",
                "2026-03-31 | 40000 | DOCUMENTS_ONLINE, ESSENTIAL_DATA",
                "2018-10-01 | 25000 | DOCUMENTS_ONLINE, ESSENTIAL_DATA",
                "2009-01-15 | 420000 | ''"
            })
    void duties_come_with_their_day_and_their_threshold(String on, String amount, String duties) {
        List<Duty> expected = Stream.of(duties.split(", "))
                .filter(duty -> !duty.isEmpty())
                .map(Duty::valueOf)
                .toList();

        ProcedureAdvice advice = advise(Category.SUPPLIES_SERVICES, on, amount);

        assertThat(advice.duties()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(advice.steps().stream()
                        .filter(step -> step.label().equals("duty"))
                        .map(Step::source))
                .hasSize(expected.size())
                .allSatisfy(source -> assertThat(source).containsPattern("[LR]2\\d{3}-"));
    }

    @Test
    void a_contract_without_competition_may_owe_its_essential_data() {
        ProcedureAdvice advice = advise(Category.SUPPLIES_SERVICES, "2026-04-01", "45000");

        assertThat(advice.procedure()).isEqualTo(PurchaseProcedure.WITHOUT_COMPETITION);
        assertThat(advice.duties()).containsExactly(Duty.ESSENTIAL_DATA);
    }

    @Test
    void lots_are_summed() {
        ProcedureAdvice advice = advise(Category.SUPPLIES_SERVICES, "2026-04-01", "108000", "108000");

        assertThat(advice.procedure()).isEqualTo(PurchaseProcedure.FORMAL);
        assertThat(advice.steps().getFirst().plainExpression()).isEqualTo("108000.00 + 108000.00");
        assertThat(advice.steps().getFirst().plainValue()).isEqualTo("216000.00");
        assertThat(advice.smallLots()).isNull();
    }

    @Test
    void small_lots_of_a_formal_purchase_may_go_by_an_adapted_procedure() {
        ProcedureAdvice advice =
                advise(Category.SUPPLIES_SERVICES, "2026-04-01", "300000", "80000", "79999.99", "20000");

        assertThat(advice.procedure()).isEqualTo(PurchaseProcedure.FORMAL);
        assertThat(advice.smallLots()).isEqualTo(new SmallLots(List.of(3, 4), Money.euros("96000.00")));
    }

    @Test
    void what_shortens_the_minimum_time_is_said() {
        var need = new Need(
                Category.SUPPLIES_SERVICES,
                Buyer.LOCAL,
                List.of(Money.euros("420000")),
                LocalDate.of(2010, 2, 1),
                TimeCase.ELECTRONIC_NOTICE_AND_DOCUMENTS);

        ProcedureAdvice advice = office.ask(law -> law.advise(need, FormalProcedure.OPEN));

        assertThat(advice.minimumDays()).isEqualTo(40);
        assertThat(advice.steps())
                .anySatisfy(step -> assertThat(step.expression(Locale.FRANCE))
                        .isEqualTo("avis électronique et documents en ligne"));
    }

    @Test
    void every_step_reads_in_both_languages() {
        ProcedureAdvice advice = advise(Category.SUPPLIES_SERVICES, "2026-09-01", "300000", "20000");

        for (Locale locale : List.of(Locale.FRANCE, Locale.UK)) {
            assertThat(advice.steps()).allSatisfy(step -> {
                assertThat(step.label(locale)).isNotBlank();
                assertThat(step.expression(locale)).isNotBlank().doesNotContain("{");
                assertThat(step.value(locale)).isNotBlank();
                assertThat(step.source()).isNotBlank();
            });
        }
    }

    @Test
    void an_estimate_is_above_zero() {
        assertRefused(LawRule.ESTIMATE_NOT_POSITIVE, "0");
        assertRefused(LawRule.ESTIMATE_NOT_POSITIVE, "60000", "-0.01");
        assertRefused(LawRule.NO_LOT);
    }

    private void assertRefused(LawRule rule, String... lots) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> advise(Category.WORKS, "2026-04-01", lots))
                .extracting(RuleViolation::rule)
                .isEqualTo(rule);
    }
}
