package org.rebond.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.shared.Hours;
import org.rebond.shared.Money;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"12500.5", "12 500,50", "12\u202f500,50 €", "12\u00a0500,5"})
    void reads_euros_as_people_type_them(String typed) {
        assertThat(Typed.euros(typed)).contains(Money.euros("12500.50"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12,505", "-1", "1e3", "douze", "1.2.3", ""})
    void what_is_no_amount_is_none(String typed) {
        assertThat(Typed.euros(typed)).isEmpty();
    }

    @Test
    void reads_hours_by_quarters_only() {
        assertThat(Typed.hours("151,75")).contains(Hours.of("151.75"));
        assertThat(Typed.hours("7 h")).contains(Hours.of("7"));
        assertThat(Typed.hours("7,5")).contains(Hours.of("7.5"));
        assertThat(Typed.hours("7,3")).isEmpty();
        assertThat(Typed.hours("-7")).isEmpty();
    }
}
