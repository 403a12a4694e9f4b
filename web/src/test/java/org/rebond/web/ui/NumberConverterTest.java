package org.rebond.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberConverterTest {

    @ParameterizedTest
    @CsvSource({
        "5.00, fr, '5'",
        "2.50, fr, '2,5'",
        "2.50, en, 2.5",
        "1000.00, fr, 1000",
        "-0.125, fr, '-0,125'",
        "100, fr, 100"
    })
    void shows_a_number_as_it_is_typed_in_the_language(BigDecimal number, String language, String shown) {
        assertThat(NumberConverter.shown(number, Locale.of(language))).isEqualTo(shown);
    }
}
