package org.rebond.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/marches/",
                "/marches/index.xhtml",
                "/marches/index.xhtml?q=a%20b&page=2",
                "/insertion/clause.xhtml?reference=2026-014#hours",
                "/a.xhtml?back=//evil.example"
            })
    void a_place_on_this_site_is_kept(String text) {
        assertThat(LocalPath.parse(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "marches",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/a//evil.example",
                "/../console",
                "/a/%2e%2e/b",
                "/a;jsessionid=1",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=1",
                "/a\"><script>",
                "/é",
                "/connexion.xhtml",
                "/connexion.xhtml?retour=/"
            })
    void anything_else_leads_home(String text) {
        assertThat(LocalPath.parse(text)).isEqualTo(LocalPath.HOME);
    }

    @ParameterizedTest
    @ValueSource(ints = {1_999, 2_000})
    void a_long_address_is_kept_up_to_its_limit(int length) {
        assertThat(LocalPath.parse("/" + "a".repeat(length)).value().length()).isEqualTo(length == 1_999 ? 2_000 : 1);
    }
}
