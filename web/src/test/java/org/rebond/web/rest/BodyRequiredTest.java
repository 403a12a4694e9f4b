package org.rebond.web.rest;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.ProcessingException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(10)
class BodyRequiredTest {

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "[1, {\"a\": [\"]\"]}]", "{\"a\": 1e3}", ""})
    void a_whole_body_is_read(String body) {
        assertThatCode(() -> require(body)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":[[[[", "{\"a\":{\"b\":", "{\"a\":1", "[", "{} {}", "{\"a\":\"", "\"", "x"})
    void a_body_that_breaks_off_is_refused(String body) {
        assertThatThrownBy(() -> require(body)).isInstanceOf(ProcessingException.class);
    }

    @Test
    void so_is_one_that_goes_deeper_than_anything_or_is_not_in_utf_8() {
        assertThatThrownBy(() -> require("[".repeat(100_000) + "]".repeat(100_000)))
                .isInstanceOf(ProcessingException.class);
        assertThatThrownBy(() -> BodyRequired.requireWhole(new byte[] {'"', (byte) 0xff, '"'}))
                .isInstanceOf(ProcessingException.class);
    }

    private static void require(String body) {
        BodyRequired.requireWhole(body.getBytes(StandardCharsets.UTF_8));
    }
}
