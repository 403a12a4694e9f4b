package org.rebond.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.rebond.law.Sourced;
import org.rebond.shared.Money;

/** What holds of the gauges whatever the amendments. */
class AmendmentGaugesPropertiesTest {

    static final AmendmentLimits LIMITS = new AmendmentLimits(
            Optional.of(new AmendmentLimits.Cases(
                    said(BigDecimal.TEN),
                    said(Money.euros("216000")),
                    said(BigDecimal.valueOf(50)),
                    said(BigDecimal.valueOf(50)))),
            Optional.of(said(BigDecimal.valueOf(5))));

    @Property
    void an_increase_lowers_no_gauge_as_long_as_nothing_was_taken_off(
            @ForAll("increases") List<AmendmentGauges.Change> changes,
            @ForAll("increase") AmendmentGauges.Change next) {
        AmendmentGauges gauges = gauges(changes);

        assertEach(gauges.all(), gauges.with(next).all());
    }

    @Property
    void a_greater_amendment_leaves_every_gauge_as_high_or_higher(
            @ForAll("increases") List<AmendmentGauges.Change> changes,
            @ForAll("increase") AmendmentGauges.Change less,
            @ForAll("increase") AmendmentGauges.Change added) {
        var more = new AmendmentGauges.Change(less.legalCase(), less.delta().plus(added.delta()));

        assertEach(gauges(changes).with(less).all(), gauges(changes).with(more).all());
    }

    @Property
    void what_is_set_off_comes_back_to_where_it_was(
            @ForAll("increases") List<AmendmentGauges.Change> changes,
            @ForAll("increase") AmendmentGauges.Change next) {
        var undone = new AmendmentGauges.Change(next.legalCase(), Money.ZERO.minus(next.delta()));
        List<Gauge> before = gauges(changes).all();
        List<Gauge> after = gauges(changes).with(next).with(undone).all();

        for (int i = 0; i < before.size(); i++) {
            if (!before.get(i).kind().single()) {
                assertThat(after.get(i).value()).isEqualTo(before.get(i).value());
            }
        }
    }

    private static void assertEach(List<Gauge> before, List<Gauge> after) {
        assertThat(after)
                .extracting(Gauge::kind)
                .containsExactlyElementsOf(before.stream().map(Gauge::kind).toList());
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i).value())
                    .isGreaterThanOrEqualTo(before.get(i).value());
            assertThat(after.get(i).beyond() || !before.get(i).beyond()).isTrue();
        }
    }

    private static AmendmentGauges gauges(List<AmendmentGauges.Change> changes) {
        return new AmendmentGauges(Money.euros("420000"), BigDecimal.ONE, LIMITS, changes);
    }

    @Provide
    Arbitrary<List<AmendmentGauges.Change>> increases() {
        return increase().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<AmendmentGauges.Change> increase() {
        return Combinators.combine(
                        Arbitraries.of(AmendmentCase.class).filter(AmendmentCase::sinceCases),
                        Arbitraries.longs().between(0, 30_000_000))
                .as((legalCase, cents) ->
                        new AmendmentGauges.Change(legalCase, new Money(BigDecimal.valueOf(cents, 2))));
    }

    private static <T> Sourced<T> said(T value) {
        return new Sourced<>(value, "CCP", LocalDate.of(2016, 4, 1), false);
    }
}
