package org.rebond.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

    @ParameterizedTest
    @ValueSource(strings = {"220000079", "900000795", "356000000", "000000000"})
    void a_siren_is_nine_digits_with_a_right_key(String value) {
        assertThat(new Siren(value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"220000078", "22000007", "2200000790", "22000007X", " 220000079", ""})
    void anything_else_is_no_siren(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Siren(value)).withMessageContaining(value);
    }

    @Test
    void an_establishment_of_la_poste_follows_the_plain_sum() {
        assertThat(Siret.isValid("35600000000048")).isTrue(); // Luhn
        assertThat(Siret.isValid("35600000000001")).isTrue(); // 15, not a Luhn number
        assertThat(Siret.isValid("35600000000002")).isFalse(); // 16
    }

    @Test
    void a_check_reads_what_people_type() {
        assertThat(Siret.check("220 000 079\u00A000016"))
                .isEqualTo(new IdentifierCheck(true, "22000007900016", 14, null));
        assertThat(Siren.check("220.000.079").valid()).isTrue();
    }

    @Test
    void a_check_says_what_is_wrong() {
        assertThat(Siret.check("22000007900017").broken()).isEqualTo(IdentifierRule.WRONG_KEY);
        assertThat(Siret.check("220000079").reason(Locale.FRENCH))
                .hasValue("« 220000079 » n’a pas la forme attendue : il faut 14 chiffres, et rien d’autre.");
        assertThat(Siren.check("NC").broken()).isEqualTo(IdentifierRule.NOT_THE_DIGITS);
        assertThat(Siren.check("220000079").reason(Locale.FRENCH)).isEmpty();
    }
}
