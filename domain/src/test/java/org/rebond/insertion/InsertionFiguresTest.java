package org.rebond.insertion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;
import org.rebond.shared.Period;
import org.rebond.shared.RuleViolation;

/** The calculations of a clause: sizing, shortfall, how long a person can work. */
class InsertionFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "1000000, 0.50, 0.05, 30, 833.33, 833", // mefsud77.fr
        "1500000, 0.70, 0.10, 30, 3500.00, 3500", // mde-alescevennes
        "30, 1, 1, 30, 1.00, 1",
        "29.99, 1, 1, 30, 0.99, 0",
    })
    void sizes_the_hours_exactly_then_drops_the_fraction(
            String amount, BigDecimal share, BigDecimal effort, String cost, BigDecimal exact, String hours) {
        HoursSizing sizing = new HoursSizing(Money.euros(amount), share, effort, Money.euros(cost));

        assertThat(sizing.exact()).isEqualTo(exact);
        assertThat(sizing.hours()).isEqualTo(Hours.of(hours));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 0.05, 30, AMOUNT_NOT_POSITIVE",
        "1, 0, 0.05, 30, SHARE_INVALID",
        "1, 1.01, 0.05, 30, SHARE_INVALID",
        "1, 0.5, -0.05, 30, SHARE_INVALID",
        "1, 0.5, 0.05, 0, HOURLY_COST_NOT_POSITIVE",
    })
    void refuses_to_size_with_values_that_cannot_be(
            String amount, BigDecimal share, BigDecimal effort, String cost, InsertionRule rule) {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new HoursSizing(Money.euros(amount), share, effort, Money.euros(cost)))
                .matches(refusal -> refusal.rule() == rule);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 940, 0, 200, 60, 12000", // EPEC, CCAP article 8.2.2
        "87.5, 70, 0, 50, 17.5, 875", // AQUAREEL, CCAP article 13.2
        "300, 200, 40, 50, 60, 3000", // 40 hours for which the facilitator had no candidate
        "150, 0, 0, 116, 150, 17400", // MENJ in 2024: 4 times the hourly ceiling of 29 €
        "30, 0, 0, 60, 30, 1800",
        "100, 100, 0, 200, 0, 0",
        "100, 100.25, 0, 200, 0, 0",
        "100, 99.75, 0, 33.33, 0.25, 8.33",
    })
    void the_exposure_is_what_is_missing_at_the_price_of_the_contract(
            String due, String validated, String exempt, String rate, String missing, String penalty) {
        Shortfall shortfall = new Shortfall(Hours.of(due), Hours.of(validated), Hours.of(exempt), Money.euros(rate));

        assertThat(shortfall.missing()).isEqualTo(Hours.of(missing));
        assertThat(shortfall.penalty()).isEqualTo(Money.euros(penalty));
    }

    @Test
    void agrees_with_the_published_sizing_examples() {
        List<String[]> examples = vectors("sizing_examples.csv");

        assertThat(examples).isNotEmpty().allSatisfy(example -> {
            HoursSizing sizing = new HoursSizing(
                    Money.euros(example[1]),
                    new BigDecimal(example[2]),
                    new BigDecimal(example[3]),
                    Money.euros(example[4]));
            assertThat(sizing.exact()).isEqualByComparingTo(example[5]);
            assertThat(sizing.hours().value()).isEqualByComparingTo(example[6]);
        });
    }

    @Test
    void agrees_with_the_penalty_cases_by_the_hour() {
        List<String[]> cases = vectors("penalty_cases_derived.csv").stream()
                .filter(fields -> fields[1].contains("h ") && !fields[1].contains("10x2"))
                .toList();

        assertThat(cases)
                .isNotEmpty()
                .allSatisfy(fields -> assertThat(new Shortfall(
                                        Hours.of(fields[fields.length - 3]),
                                        Hours.ZERO,
                                        Money.euros(fields[fields.length - 2]))
                                .penalty()
                                .amount())
                        .isEqualByComparingTo(fields[fields.length - 1]));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-01, 2026-09-30, 240", // from a Tuesday to a Wednesday: five weeks begun
        "2026-02-01, 2026-02-28, 216", // one Sunday, then four weeks
        "2026-03-01, 2026-03-31, 264", // one Sunday, four weeks, two days
        "2026-09-07, 2026-09-13, 48", // from Monday to Sunday
        "2026-09-13, 2026-09-14, 48", // a Sunday and a Monday are two weeks
        "2026-09-14, 2026-09-14, 24",
        "2026-09-14, 2026-09-15, 48",
        "2026-09-14, 2026-09-16, 48",
    })
    void nobody_works_more_than_48_hours_in_a_week_nor_24_in_a_day(LocalDate from, LocalDate to, String most) {
        assertThat(WorkingTime.mostIn(new Period(from, to))).isEqualTo(Hours.of(most));
    }

    @Property
    void due_is_validated_and_missing_unless_more_was_done(@ForAll("hours") Hours due, @ForAll("hours") Hours done) {
        Hours missing = new Shortfall(due, done, Money.euros("200")).missing();

        if (done.compareTo(due) <= 0) {
            assertThat(done.plus(missing)).isEqualTo(due);
        } else {
            assertThat(missing).isEqualTo(Hours.ZERO);
        }
    }

    @Property
    void nothing_missing_costs_nothing_and_anything_missing_costs_something(
            @ForAll("hours") Hours due, @ForAll("hours") Hours done, @ForAll("hours") Hours exempt) {
        Shortfall shortfall = new Shortfall(due, done, exempt, Money.euros("50"));

        assertThat(shortfall.penalty().equals(Money.ZERO))
                .isEqualTo(shortfall.missing().equals(Hours.ZERO));
    }

    @Provide
    Arbitrary<Hours> hours() {
        return Arbitraries.integers()
                .between(0, 40_000)
                .map(quarters -> new Hours(new BigDecimal(quarters).divide(new BigDecimal(4))));
    }

    @Test
    void a_missing_hour_never_costs_less_than_nothing() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> new Shortfall(Hours.of("10"), Hours.ZERO, Money.euros("-0.01")))
                .matches(refusal -> refusal.rule() == InsertionRule.PENALTY_INVALID);
    }

    /** The lines of a file of vectors that is kept beside the project, when it is there; a comma in quotes splits nothing. */
    private static List<String[]> vectors(String name) {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve("../shared/reference/data/insertion/vectors")
                        .resolve(name))
                .filter(Files::exists)
                .findFirst()
                .orElse(Path.of(name));
        assumeThat(file).exists();
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1)
                    .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
