package org.rebond.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class PasswordHashTest {

    @Test
    void matches_its_password_and_no_other() {
        PasswordHash hash = PasswordHash.of("quatre mots sans rapport", 1_000);

        assertThat(hash.matches("quatre mots sans rapport")).isTrue();
        assertThat(hash.matches("quatre mots sans rapporT")).isFalse();
        assertThat(hash.matches("")).isFalse();
    }

    @Test
    void two_hashes_of_one_password_differ() {
        assertThat(PasswordHash.of("le même", 1_000)).isNotEqualTo(PasswordHash.of("le même", 1_000));
    }

    @Test
    void an_accent_typed_in_two_strokes_is_the_same_accent() {
        assertThat(PasswordHash.of("été", 1_000).matches("e\u0301te\u0301")).isTrue();
    }

    @Test
    void agrees_with_another_implementation_of_the_standard() {
        // python3: hashlib.pbkdf2_hmac('sha512', b'password', b'0123456789abcdef', 1000, 32)
        assertThat(new PasswordHash(
                                "pbkdf2-sha512$1000$MDEyMzQ1Njc4OWFiY2RlZg==$38DzhdBT7fPaUGBlsh42VTuuKSFAIYGZJ7l6feCDLIk=")
                        .matches("password"))
                .isTrue();
    }

    @Test
    void carries_its_cost() {
        assertThat(PasswordHash.of("x").value()).startsWith("pbkdf2-sha512$210000$");
        assertThat(PasswordHash.of("x").isOutdated()).isFalse();
        assertThat(PasswordHash.of("x", 209_999).isOutdated()).isTrue();
    }

    @Test
    void is_not_shown() {
        assertThat(PasswordHash.of("x", 1_000)).hasToString("PasswordHash");
    }

    @Test
    void refuses_another_format() {
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordHash("pbkdf2-sha512$1000$$"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PasswordHash("demonstration"));
    }
}
