package org.rebond.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rebond.web.ui.BarChart.Bar;
import org.rebond.web.ui.BarChart.Item;
import org.rebond.web.ui.BarChart.Line;

class BarChartTest {

    @Test
    void the_scale_goes_by_round_figures_up_to_the_greatest_total() {
        assertThat(scale("310", "90")).containsExactly("0", "100", "200", "300", "400");
        assertThat(scale("401", "0")).containsExactly("0", "150", "300", "450", "600");
        assertThat(scale("1000", "0")).containsExactly("0", "250", "500", "750", "1000");
        assertThat(scale("0", "0")).containsExactly("0", "0.25", "0.5", "0.75", "1");
    }

    @Test
    void the_upper_part_stands_on_the_lower_one() {
        Bar bar = BarChart.of(List.of(item("200", "100"), item("400", "0")))
                .bars()
                .getFirst();

        assertThat(bar.lowerTop() + bar.lowerHeight()).isEqualTo(190);
        assertThat(bar.upperTop() + bar.upperHeight()).isEqualTo(bar.lowerTop());
        assertThat(bar.lowerHeight()).isEqualTo(85);
        assertThat(bar.upperHeight()).isEqualTo(43);
    }

    @Test
    void bars_stay_within_the_drawing_however_many() {
        var bars = BarChart.of(
                        IntStream.range(0, 60).mapToObj(i -> item("1", "1")).toList())
                .bars();

        assertThat(bars).allMatch(bar -> bar.x() >= 56 && bar.x() + bar.width() <= BarChart.WIDTH);
        assertThat(bars).filteredOn(bar -> !bar.label().isEmpty()).hasSize(12);
    }

    private static List<String> scale(String lower, String upper) {
        return BarChart.of(List.of(item(lower, upper))).lines().stream()
                .map(Line::value)
                .map(value -> value.stripTrailingZeros().toPlainString())
                .toList();
    }

    private static Item item(String lower, String upper) {
        return new Item("01/26", new BigDecimal(lower), new BigDecimal(upper));
    }
}
