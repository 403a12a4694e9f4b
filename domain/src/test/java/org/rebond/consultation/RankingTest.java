package org.rebond.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.consultation.Ranking.Entry;
import org.rebond.consultation.Ranking.Ranked;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

class RankingTest {

    private static final BigDecimal HUNDRED = new BigDecimal("100.00");
    private static final AwardCriteria CRITERIA = ConsultationOffice.criteria();

    @ParameterizedTest
    @CsvSource({
        "INVERSE,150000,40.00",
        "INVERSE,160000,37.50",
        "INVERSE,175000,34.29",
        "INVERSE,300000,20.00",
        "LINEAR,150000,40.00",
        "LINEAR,160000,37.33",
        "LINEAR,299999.99,0.00",
        "LINEAR,300000,0.00",
        "LINEAR,900000,0.00"
    })
    void a_price_becomes_points_by_the_named_formula(PriceFormula formula, String price, String points) {
        assertThat(formula.points(Money.euros(price), Money.euros("150000"), new BigDecimal("40")))
                .isEqualByComparingTo(points);
    }

    @Test
    void points_are_summed_criterion_by_criterion() {
        Ranking ranking = rank(List.of(entry("A", "150000", "6", "12", "5"), entry("B", "160000", "9", "18", "8")));

        // A: 40 + 6/10×15 + 12/20×20 + 5/10×25 = 73.50; B: 37.50 + 13.50 + 18 + 20 = 89
        assertThat(ranking.ranked())
                .extracting(Ranked::bid, Ranked::rank, Ranked::tied, Ranked::total)
                .containsExactly(
                        tuple("B", 1, false, new BigDecimal("89.00")), tuple("A", 2, false, new BigDecimal("73.50")));
    }

    @Test
    void equal_totals_share_a_rank_and_the_next_one_is_left_out() {
        Ranking ranking = rank(List.of(
                entry("A", "100", "5", "10", "5"),
                entry("B", "100", "5", "10", "5"),
                entry("C", "100", "4", "10", "5")));

        assertThat(ranking.ranked())
                .extracting(Ranked::bid, Ranked::rank, Ranked::tied)
                .containsExactly(tuple("A", 1, true), tuple("B", 1, true), tuple("C", 3, false));
    }

    @Test
    void no_bid_gives_no_ranking() {
        assertThat(rank(List.of()).ranked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"79999.99,true", "80000,false", "100000,false", "250000,false"})
    void a_price_more_than_the_gap_below_the_mean_of_the_others_is_suspected(String price, boolean suspected) {
        List<Money> others = List.of(Money.euros("90000"), Money.euros("110000"));

        assertThat(LowPrice.suspected(Money.euros(price), others, Money.euros("1000000"), 20))
                .isEqualTo(suspected);
    }

    @Test
    void a_bid_alone_is_compared_with_the_estimate() {
        assertThat(LowPrice.suspected(Money.euros("79.99"), List.of(), Money.euros("100"), 20))
                .isTrue();
        assertThat(LowPrice.suspected(Money.euros("80"), List.of(), Money.euros("100"), 20))
                .isFalse();
    }

    @Property(tries = 300)
    void the_order_of_arrival_changes_nothing(@ForAll("bids") List<Entry> bids, @ForAll long seed) {
        List<Entry> shuffled = new ArrayList<>(bids);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(rank(shuffled)).isEqualTo(rank(bids));
    }

    @Property(tries = 300)
    void totals_lie_between_zero_and_100_and_order_the_ranks(@ForAll("bids") List<Entry> bids) {
        List<Ranked> ranked = rank(bids).ranked();

        assertThat(ranked).hasSameSizeAs(bids);
        assertThat(ranked).allSatisfy(one -> {
            assertThat(one.total()).isBetween(BigDecimal.ZERO, HUNDRED);
            assertThat(one.rank()).isBetween(1, ranked.size());
        });
        for (int i = 1; i < ranked.size(); i++) {
            int byTotal = ranked.get(i - 1).total().compareTo(ranked.get(i).total());
            assertThat(byTotal).isNotNegative();
            assertThat(ranked.get(i - 1).rank() == ranked.get(i).rank()).isEqualTo(byTotal == 0);
        }
    }

    @Property(tries = 300)
    void a_better_mark_never_loses_places(
            @ForAll("bids") List<Entry> bids, @ForAll @IntRange(min = 0, max = 5) int which) {
        Entry before = bids.get(which % bids.size());
        Map<Integer, Note> better = new HashMap<>(before.notes());
        better.put(2, note("10"));
        List<Entry> after = new ArrayList<>(bids);
        after.set(bids.indexOf(before), new Entry(before.bid(), before.price(), better));

        assertThat(place(rank(after), before.bid())).isLessThanOrEqualTo(place(rank(bids), before.bid()));
    }

    @Property(tries = 300)
    void weights_that_are_split_at_random_are_accepted_only_whole(
            @ForAll @IntRange(min = 1, max = 9998) int first, @ForAll @IntRange(min = -1, max = 1) int off) {
        int second = 10_000 - first + off;
        List<Criterion> criteria = List.of(
                Criterion.of("Prix", CriterionNature.PRICE, hundredths(first), "10"),
                Criterion.of("Technique", CriterionNature.QUALITY, hundredths(second), "10"));

        if (off == 0) {
            assertThat(new AwardCriteria(criteria).all()).hasSize(2);
        } else {
            assertThatThrownBy(() -> new AwardCriteria(criteria)).isInstanceOf(RuleViolation.class);
        }
    }

    @Provide
    static Arbitrary<List<Entry>> bids() {
        Arbitrary<BigDecimal> mark = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.TEN)
                .ofScale(2);
        Arbitrary<Money> price = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.01"), new BigDecimal("999999.99"))
                .ofScale(2)
                .map(Money::new);
        return Combinators.combine(price, mark, mark, mark)
                .as((cost, a, b, c) -> new Entry(
                        "",
                        cost,
                        Map.of(2, note(a.toPlainString()), 3, note(b.toPlainString()), 4, note(c.toPlainString()))))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(RankingTest::named);
    }

    private static List<Entry> named(List<Entry> entries) {
        List<Entry> named = new ArrayList<>();
        for (Entry entry : entries) {
            named.add(new Entry("O" + named.size(), entry.price(), entry.notes()));
        }
        return named;
    }

    private static Ranking rank(List<Entry> entries) {
        return Ranking.of(CRITERIA, PriceFormula.INVERSE, entries);
    }

    private static int place(Ranking ranking, String bid) {
        return ranking.ranked().stream()
                .filter(one -> one.bid().equals(bid))
                .findFirst()
                .orElseThrow()
                .rank();
    }

    private static Entry entry(String bid, String price, String delays, String method, String environment) {
        return new Entry(bid, Money.euros(price), Map.of(2, note(delays), 3, note(method), 4, note(environment)));
    }

    private static Note note(String mark) {
        return new Note(new BigDecimal(mark), "Mémoire");
    }

    private static String hundredths(int weight) {
        return BigDecimal.valueOf(weight, 2).toPlainString();
    }
}
