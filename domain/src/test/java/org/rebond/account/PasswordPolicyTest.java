package org.rebond.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rebond.account.AccountRule.*;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.shared.RuleViolation;

class PasswordPolicyTest {

    private static void assertRefused(AccountRule rule, String password) {
        assertThatThrownBy(() -> PasswordPolicy.check("marion", password))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(rule));
    }

    @Test
    void eleven_characters_are_too_few_twelve_are_enough() {
        assertRefused(PASSWORD_TOO_SHORT, "vélo gris 1");
        assertThatCode(() -> PasswordPolicy.check("marion", "vélo gris 12")).doesNotThrowAnyException();
    }

    @Test
    void a_character_outside_the_basic_plane_counts_once() {
        assertRefused(PASSWORD_TOO_SHORT, "🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲🚲");
    }

    @Test
    void the_name_of_the_account_is_refused_in_any_case() {
        assertRefused(PASSWORD_HAS_NAME, "le velo de MARION");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Motdepasse2026!",
                "azertyuiop12",
                "AZERTYUIOPQSDFGHJKLM",
                "demonstration",
                "123456789012",
                "aaaaaaaaaaaa",
                "121212121212",
                "Octobre 2026!",
                "1qaz2wsx3edc"
            })
    void what_everybody_tries_first_is_refused(String password) {
        assertRefused(PASSWORD_COMMON, password);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tilleul bocal savane", "8394-2938-1928", "Pluie;Verte;7"})
    void a_long_unusual_one_is_accepted(String password) {
        assertThatCode(() -> PasswordPolicy.check("marion", password)).doesNotThrowAnyException();
    }
}
