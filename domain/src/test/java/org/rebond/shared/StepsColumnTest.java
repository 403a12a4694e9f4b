package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsColumnTest {

    final StepsColumn column = new StepsColumn();

    @Test
    void gives_back_what_it_kept() {
        List<Step> steps = List.of(
                new Step(
                        "total",
                        "{0} × {1} % − {2}",
                        List.of(Money.euros("12.30"), new BigDecimal("8.05"), "a: \"b\""),
                        Money.euros("-1"),
                        "CCP, R2192-31",
                        true),
                new Step("daysLate", "{0}", List.of(LocalDate.of(2026, 2, 28)), new BigDecimal("3"), null, false));

        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(steps)))
                .isEqualTo(steps);
    }

    @Test
    void keeps_nothing_of_no_steps() {
        assertThat(column.convertToDatabaseColumn(List.of())).isNull();
        assertThat(column.convertToEntityAttribute(null)).isEmpty();
    }

    @Test
    void refuses_what_it_could_not_give_back() {
        Step step = new Step("total", "{0}", List.of(), Thread.State.NEW, null, false);

        assertThatIllegalArgumentException().isThrownBy(() -> column.convertToDatabaseColumn(List.of(step)));
    }
}
