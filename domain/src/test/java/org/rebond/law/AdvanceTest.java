package org.rebond.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rebond.shared.Money;
import org.rebond.shared.RuleViolation;

class AdvanceTest {

    final LawOffice office = new LawOffice();

    private Advance advance(String exclTax, String inclTax, int months, Holder holder) {
        return new Advance(
                Money.euros(exclTax),
                Money.euros(inclTax),
                months,
                office.ask(law -> law.advance(holder, LocalDate.of(2026, 1, 15))));
    }

    @ParameterizedTest
    @CsvSource({
        "100000, 120000, 18, ANY, 4000.00",
        "100000, 120000, 18, SME, 8000.00",
        "100000, 120000, 12, ANY, 6000.00",
        "100000, 120000, 3, ANY, 6000.00",
        "100000, 120000, 2, ANY, 0.00",
        "50000, 60000, 18, ANY, 0.00",
        "50000.01, 60000.01, 7, ANY, 3000.00",
        "100000, 120000.01, 13, ANY, 5538.46"
    })
    void is_a_share_of_the_first_twelve_months(
            String exclTax, String inclTax, int months, Holder holder, String amount) {
        assertThat(advance(exclTax, inclTax, months, holder).amount()).isEqualTo(Money.euros(amount));
    }

    @Test
    void explains_itself() {
        assertThat(advance("100000", "120000", 18, Holder.ANY).steps())
                .hasSize(3)
                .allSatisfy(step -> {
                    assertThat(step.label(Locale.FRANCE)).isNotBlank();
                    assertThat(step.source()).isNotBlank();
                });
        assertThat(advance("100000", "120000", 18, Holder.ANY).steps().getLast().plainExpression())
                .isEqualTo("120000.00 × 5 % × 12 ÷ 18");
    }

    @Test
    void is_not_of_a_negative_amount() {
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> advance("1", "-0.01", 18, Holder.ANY))
                .extracting(RuleViolation::rule)
                .isEqualTo(LawRule.AMOUNT_NEGATIVE);
    }
}
