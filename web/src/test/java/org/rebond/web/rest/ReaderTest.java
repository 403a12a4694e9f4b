package org.rebond.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReaderTest {

    @Test
    void reads_french_unless_english_is_asked_for_first() {
        assertThat(language("*")).isEqualTo(Locale.FRANCE);
        assertThat(language("de")).isEqualTo(Locale.FRANCE);
        assertThat(language("en-GB", "fr")).isEqualTo(Locale.UK);
        assertThat(language("de", "en")).isEqualTo(Locale.UK);
        assertThat(language("fr-CA", "en")).isEqualTo(Locale.FRANCE);
    }

    private static Locale language(String... accepted) {
        var headers = (HttpHeaders) Proxy.newProxyInstance(
                ReaderTest.class.getClassLoader(),
                new Class<?>[] {HttpHeaders.class},
                (proxy, method, arguments) ->
                        List.of(accepted).stream().map(Locale::forLanguageTag).toList());
        return Reader.language(headers);
    }
}
