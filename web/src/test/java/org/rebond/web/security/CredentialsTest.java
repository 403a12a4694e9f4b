package org.rebond.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rebond.account.AccountRule;
import org.rebond.shared.RuleViolation;

class CredentialsTest {

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_name_ends_at_the_first_colon() {
        assertThat(Credentials.parse(basic("marches:a:é"))).isEqualTo(new Credentials("marches", "a:é"));
    }

    @Test
    void the_scheme_is_read_in_any_case() {
        assertThat(Credentials.parse("basic bTpw")).isEqualTo(new Credentials("m", "p"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic ***", "Bearer bTpw", "Basic bWFyY2hlcw=="})
    void what_cannot_be_read_is_refused(String header) {
        assertThatThrownBy(() -> Credentials.parse(header))
                .isInstanceOfSatisfying(
                        RuleViolation.class,
                        violation -> assertThat(violation.rule()).isEqualTo(AccountRule.SIGN_IN_REFUSED));
    }

    @Test
    void the_password_is_not_shown() {
        assertThat(new Credentials("marches", "secret")).hasToString("Credentials of marches");
    }
}
